import { DAY } from '@domain/instant.js';
import type { ForecastColumnsFragment, TrendForecastQuery } from '../generated/operations.js';
import type { Span } from './range.js';
import type { TrendPoint } from './trend-points.js';

/** One day ahead in the unit of the series, with the band that holds it with a chance of 80 %. */
export interface ForecastDay {
  readonly at: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What is told of one figure: days and how well that went before, or why nothing is told. */
export type Foretold =
  | {
      readonly reason: null;
      readonly days: readonly ForecastDay[];
      readonly error: number;
      readonly gain: number;
      readonly coverage: number | null;
      readonly origins: number;
      readonly method: NonNullable<ForecastColumnsFragment['method']>;
    }
  | { readonly reason: NonNullable<ForecastColumnsFragment['reason']> };

/** A span shorter than a week is too narrow to draw days ahead beside it. */
const SHORTEST = 7 * DAY;

/** Whether days ahead belong into a picture of this span: it reaches up to now, and is long enough. */
export const wantsForecast = ({ since, until }: Span, now: number): boolean => until > now && until - since >= SHORTEST;

export function foretold(at: TrendForecastQuery['forecast']['at'], figures: ForecastColumnsFragment): Foretold {
  const { reason, method, error, gain, coverage, origins } = figures;
  if (reason !== null || method === null || error === null || gain === null) return { reason: reason ?? 'LAST_VALUE_IS_BETTER' };
  const days = at.flatMap((text, place) => {
    const [value, low, high] = [figures.value[place] ?? null, figures.low[place] ?? null, figures.high[place] ?? null];
    return text === null || value === null || low === null || high === null ? [] : [{ at: Date.parse(text), value, low, high }];
  });
  return { reason: null, days, error, gain, coverage, origins: origins ?? 0, method };
}

/** The days to draw: none before the newest point, and no more of them than the span is long. */
export function drawnDays(told: Foretold | undefined, points: readonly TrendPoint[], span: Span): readonly ForecastDay[] {
  if (told === undefined || told.reason !== null) return [];
  const newest = points.findLast(({ outlets }) => outlets !== null)?.at ?? 0;
  return told.days.filter(({ at }) => at > newest && at < span.until + (span.until - span.since));
}

/** The days with the newest known figure before them, so that the line goes on from it. */
export function withStart(days: readonly ForecastDay[], points: readonly TrendPoint[], figure: (point: TrendPoint) => number | null): readonly ForecastDay[] {
  const last = points.findLast((point) => figure(point) !== null);
  const value = last === undefined ? null : figure(last);
  return last === undefined || value === null || days.length === 0 ? days : [{ at: last.at, value, low: value, high: value }, ...days];
}
