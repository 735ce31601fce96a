import { DEFAULT_THRESHOLDS } from '../domain/alert/default-thresholds.js';
import { detectors } from '../domain/alert/detectors.js';
import { changesByDay } from '../domain/alert/method/area-index.js';
import type { MonthPrice } from '../domain/alert/method/month-price.js';
import type { Firing } from '../domain/evaluation/episodes.js';
import { DAY, dayOf, instant } from '../domain/instant.js';
import { ownBaseline } from '../domain/own-baseline.js';
import { median } from '../domain/statistics.js';
import type { Series } from './replayed.view.js';

/** One figure stands for a whole area already, so it need not be three outlets. */
const thresholds = { ...DEFAULT_THRESHOLDS, area: { ...DEFAULT_THRESHOLDS.area, minimumOutlets: 1 } };
/** Days that the daily methods are shown, and how long a mean stands for the days after it. */
const DAYS_SHOWN = 40;
const CARRY_DAYS = 3;

/** What rule A says, in memory, of a series whose prices are means of an area: the detector as it is, at level 1, with one figure being enough. `utcOffsetMinutes` of the deployment. */
export function areaFirings(series: Series, subject: string, utcOffsetMinutes: number): readonly Firing[] {
  const calendar = { utcOffsetMinutes, slotMinutes: [0] };
  const priced = series.observations.flatMap((seen) => (seen.price === null ? [] : [{ seen, price: seen.price }]));
  const first = priced[0]?.seen.observedAt ?? instant(0);
  const placeOf = (at: number): number => Math.floor((at - first) / DAY);
  const changes: (number | null)[] = Array.from({ length: placeOf(priced.at(-1)?.seen.observedAt ?? first) + 1 }, () => null);
  for (const { seen, price } of priced) {
    const usual = ownBaseline(series.observations, seen.observedAt);
    if (usual.price !== null && usual.reports >= thresholds.minimumOwnReports) changes[placeOf(seen.observedAt)] = Math.log(price / usual.price);
  }
  const days = changesByDay(new Map([[0, changes]]), changes.length, CARRY_DAYS);
  const months = new MonthsSoFar();
  return priced.flatMap(({ seen: { observedAt }, price }) => {
    months.add(dayOf(observedAt, calendar), price);
    const until = placeOf(observedAt) + 1;
    const shown = days.slice(Math.max(0, until - DAYS_SHOWN), until);
    const sight = { level: 1, thresholds, commodityKind: series.commodityKind, months: months.all(), days: shown } as const;
    return detectors.A(sight, observedAt).kind === 'breach' ? [{ subject, at: observedAt }] : [];
  });
}

/** Median prices by month as far as they are known. */
class MonthsSoFar {
  private readonly closed: MonthPrice[] = [];
  private month = '';
  private prices: number[] = [];

  add(day: string, price: number): void {
    if (day.slice(0, 7) !== this.month) {
      this.closed.splice(0, this.closed.length, ...this.all());
      this.month = day.slice(0, 7);
      this.prices = [];
    }
    this.prices.push(price);
  }

  all(): readonly MonthPrice[] {
    const price = median(this.prices);
    return price === null ? [...this.closed] : [...this.closed, { year: Number(this.month.slice(0, 4)), month: Number(this.month.slice(5)), price }];
  }
}
