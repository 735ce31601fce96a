import { type Calendar, DAY, type Day, dayNumber, dayOf, type Instant, instant, slotOf, startOfDay } from '../instant.js';
import { midnightOf } from '../local-day.js';

/** What one place of a trend stands for. Weeks begin on Monday. */
export type Grain = 'SLOT' | 'DAY' | 'WEEK' | 'MONTH';

/** 1970-01-01 was a Thursday. */
const startOfWeek = (at: Instant, calendar: Calendar): Instant => instant(startOfDay(at, calendar) - ((((dayNumber(at, calendar) + 3) % 7) + 7) % 7) * DAY);

/** Local midnight of the first day of the month `months` after the one that holds `at`. */
export function monthsAfter(at: Instant, months: number, calendar: Calendar): Instant {
  const [year = 0, month = 1] = dayOf(at, calendar).split('-').map(Number);
  const counted = year * 12 + month - 1 + months;
  const two = (value: number, digits: number): string => String(value).padStart(digits, '0');
  return midnightOf(`${two(Math.floor(counted / 12), 4)}-${two((counted % 12) + 1, 2)}-01` as Day, calendar);
}

/** When the place that holds `at` begins; a slot is named by its issue time. */
export function placeOf(at: Instant, grain: Grain, calendar: Calendar): Instant {
  if (grain === 'SLOT') return slotOf(at, calendar);
  if (grain === 'DAY') return startOfDay(at, calendar);
  return grain === 'WEEK' ? startOfWeek(at, calendar) : monthsAfter(at, 0, calendar);
}

/** The place after the one that begins there. */
export function placeAfter(place: Instant, grain: Grain, calendar: Calendar): Instant {
  if (grain === 'SLOT') return slotOf(place, calendar);
  if (grain === 'MONTH') return monthsAfter(place, 1, calendar);
  return instant(place + (grain === 'DAY' ? DAY : 7 * DAY));
}

/** Every slot, local day, week or month that touches [since, until), in order. */
export function placesOf(grain: Grain, since: Instant, until: Instant, calendar: Calendar): Instant[] {
  const places: Instant[] = [];
  if (until <= since) return places;
  const last = placeOf(instant(until - 1), grain, calendar);
  for (let place = placeOf(since, grain, calendar); place <= last; place = placeAfter(place, grain, calendar)) places.push(place);
  return places;
}
