import type { TrendColumnsFragment } from '../generated/operations.js';

/** One slot or day of a trend; null = nobody reported it. Prices in smallest money units, quantities in base units. */
export interface TrendPoint {
  readonly at: number;
  readonly outlets: number | null;
  readonly median: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
  readonly stock: number | null;
  readonly sold: number | null;
  readonly incoming: number | null;
  readonly stockOutRate: number | null;
  /** Days that the stock lasts. */
  readonly coverDays: number | null;
}

/** The columns of a trend as points in time; places after `now` are left off, for nobody can have reported them. */
export function toPoints(trend: TrendColumnsFragment, now: number): readonly TrendPoint[] {
  return trend.at.flatMap((text, place) => {
    const at = text === null ? Number.NaN : Date.parse(text);
    const outlets = trend.outlets[place] ?? null;
    if (Number.isNaN(at) || (at > now && outlets === null)) return [];
    return [
      {
        at,
        outlets,
        median: trend.median[place] ?? null,
        p10: trend.p10[place] ?? null,
        p90: trend.p90[place] ?? null,
        stock: trend.stock[place] ?? null,
        sold: trend.sold[place] ?? null,
        incoming: trend.incoming[place] ?? null,
        stockOutRate: trend.stockOutRate[place] ?? null,
        coverDays: trend.coverDays[place] ?? null,
      },
    ];
  });
}

const CLIPPED_ABOVE = 2;

/** Where the price axis ends when a few outlets are so dear that their band would press the median flat: at twice the highest median; null when the band fits. */
export function priceAxisEnd(points: readonly TrendPoint[]): number | null {
  const highest = (name: 'median' | 'p90'): number => Math.max(0, ...points.map((point) => point[name] ?? 0));
  const end = highest('median') * CLIPPED_ABOVE;
  return end > 0 && highest('p90') > end ? end : null;
}

export interface TrendSummary {
  readonly latest: TrendPoint | null;
  readonly change: number | null;
  readonly highest: TrendPoint | null;
  readonly lowest: TrendPoint | null;
}

/** First, last, highest and lowest median of a span; all null when no price was reported. */
export function summariseTrend(points: readonly TrendPoint[]): TrendSummary {
  const priced = points.filter((point): point is TrendPoint & { readonly median: number } => point.median !== null);
  const first = priced[0];
  const latest = priced.at(-1) ?? null;
  const sorted = priced.toSorted((a, b) => a.median - b.median);
  return {
    latest,
    change: first === undefined || latest === null || first === latest || first.median === 0 ? null : latest.median / first.median - 1,
    highest: sorted.at(-1) ?? null,
    lowest: sorted[0] ?? null,
  };
}
