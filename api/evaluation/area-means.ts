import { DEFAULT_THRESHOLDS } from '../domain/alert/default-thresholds.js';
import { detectors } from '../domain/alert/detectors.js';
import { areaMoves, changesByDay } from '../domain/alert/method/area-index.js';
import type { MonthPrice } from '../domain/alert/method/month-price.js';
import { DAY, dayOf, type Instant, instant } from '../domain/instant.js';
import { ownBaseline } from '../domain/own-baseline.js';
import { median } from '../domain/statistics.js';
import type { Series } from './replayed.view.js';

/** One mean stands for a whole area already, so it need not be three outlets. */
const alone = { ...DEFAULT_THRESHOLDS, area: { ...DEFAULT_THRESHOLDS.area, minimumOutlets: 1 } };
/** Days that the daily methods are shown, and how long a price stands for the days after it. */
const DAYS_SHOWN = 40;
const CARRY_DAYS = 3;

/** When rule A fires, in memory, on an area of series of one commodity: the detector as it is, at level 1; for a single series, whose prices are means of an area, one figure is enough. `utcOffsetMinutes` of the deployment. */
export function areaFirings(area: readonly Series[], utcOffsetMinutes: number): readonly Instant[] {
  const calendar = { utcOffsetMinutes, slotMinutes: [0] };
  const times = [...new Set(area.flatMap(({ observations }) => observations.flatMap((seen) => (seen.price === null ? [] : [seen.observedAt]))))];
  times.sort((a, b) => a - b);
  const [first = instant(0)] = times;
  const dayCount = Math.floor(((times.at(-1) ?? first) - first) / DAY) + 1;
  const days = changesByDay(new Map(area.map((series, place) => [place, ownChanges(series, first, dayCount)])), dayCount, CARRY_DAYS);
  const prices = new Map<Instant, number[]>();
  for (const { observations } of area)
    for (const { observedAt, price } of observations) if (price !== null) prices.set(observedAt, [...(prices.get(observedAt) ?? []), price]);
  const months = new MonthsSoFar();
  const least = area.length === 1 ? 1 : DEFAULT_THRESHOLDS.area.minimumOutlets;
  const footing = {
    level: 1,
    thresholds: area.length === 1 ? alone : DEFAULT_THRESHOLDS,
    commodityKind: area[0]?.commodityKind ?? 'STAPLE',
    expectedRise: 0,
  } as const;
  return times.filter((at) => {
    months.add(dayOf(at, calendar), prices.get(at) ?? []);
    const until = Math.floor((at - first) / DAY) + 1;
    return detectors.A({ ...footing, months: months.all(), days: areaMoves(days.slice(Math.max(0, until - DAYS_SHOWN), until), least) }, at).kind === 'breach';
  });
}

/** ln(price / own baseline) of a series day by day; null without a price or a baseline. */
function ownChanges({ observations }: Series, first: Instant, dayCount: number): readonly (number | null)[] {
  const changes: (number | null)[] = Array.from({ length: dayCount }, () => null);
  for (const { observedAt, price } of observations) {
    const usual = price === null ? null : ownBaseline(observations, observedAt);
    if (price === null || usual === null || usual.price === null || usual.reports < DEFAULT_THRESHOLDS.minimumOwnReports) continue;
    changes[Math.floor((observedAt - first) / DAY)] = Math.log(price / usual.price);
  }
  return changes;
}

/** Median prices by month as far as they are known. */
export class MonthsSoFar {
  private readonly closed: MonthPrice[] = [];
  private month = '';
  private prices: number[] = [];

  add(day: string, prices: readonly number[]): void {
    if (day.slice(0, 7) !== this.month) {
      this.closed.splice(0, this.closed.length, ...this.all());
      this.month = day.slice(0, 7);
      this.prices = [];
    }
    this.prices.push(...prices);
  }

  all(): readonly MonthPrice[] {
    const price = median(this.prices);
    return price === null ? [...this.closed] : [...this.closed, { year: Number(this.month.slice(0, 4)), month: Number(this.month.slice(5)), price }];
  }
}
