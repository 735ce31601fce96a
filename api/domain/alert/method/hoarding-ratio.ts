import { type Calendar, dayNumber, type Instant } from '../../instant.js';
import { mean, median } from '../../statistics.js';
import type { Observation } from '../sight.js';
import type { DailyFigures } from './daily-figures.js';

export interface StockBaseline {
  readonly meanDailyStock: number;
  readonly days: number;
}

/** Mean daily stock of the `windowDays` local days before the day of `at`, each day the mean of its counts; null with fewer than `minimumDays` counted days. `past` rises by time. */
export function stockBaseline(
  past: readonly Observation[],
  at: Instant,
  calendar: Calendar,
  limits: { readonly windowDays: number; readonly minimumDays: number },
): StockBaseline | null {
  const today = dayNumber(at, calendar);
  let sum = 0;
  let days = 0;
  let day = today;
  let ofDay = 0;
  let counts = 0;
  for (let place = past.length - 1; place >= 0; place--) {
    const { observedAt, stock } = past[place] as Observation;
    const seenOn = dayNumber(observedAt, calendar);
    if (seenOn < today - limits.windowDays) break;
    if (stock === null || seenOn >= today) continue;
    if (seenOn !== day) {
      if (counts > 0) sum += ofDay / counts;
      days++;
      day = seenOn;
      ofDay = 0;
      counts = 0;
    }
    ofDay += stock;
    counts++;
  }
  if (counts > 0) sum += ofDay / counts;
  return days === 0 || days < limits.minimumDays ? null : { meanDailyStock: sum / days, days };
}

export interface SalesChange {
  /** Mean per day of the newest days with sales figures. */
  readonly now: number;
  /** Median per day of the days before them. */
  readonly usual: number;
  /** 0.3 = 30 % less than usual; negative when it sells more. */
  readonly fall: number;
}

/** How far sales of the last `recentDays` days fell below the median of the `windowDays` days before them; null with no recent figure, fewer than `minimumDays` earlier ones, or a usual sale of nothing. */
export function salesFall(
  days: readonly DailyFigures[],
  today: number,
  spans: { readonly recentDays: number; readonly windowDays: number; readonly minimumDays: number },
): SalesChange | null {
  const since = today - spans.recentDays;
  const soldIn = (from: number, to: number): number[] => days.filter(({ day }) => day > from && day <= to).flatMap(({ sold }) => (sold === null ? [] : [sold]));
  const earlier = soldIn(since - spans.windowDays, since);
  const now = mean(soldIn(since, today));
  const usual = median(earlier);
  if (now === null || usual === null || usual <= 0 || earlier.length < spans.minimumDays) return null;
  return { now, usual, fall: 1 - now / usual };
}
