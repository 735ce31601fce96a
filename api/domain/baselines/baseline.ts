import type { MonthPrice } from '../alert/method/month-price.js';
import type { Instant } from '../instant.js';

export interface Dated {
  readonly at: Instant;
  readonly value: number;
}

/** What a published rule may look at: what was known at the time, nothing later. */
export interface BaselineSight {
  /** The series' own prices, rising by time; the last one is the price judged. */
  readonly prices: readonly Dated[];
  /** Newest price of each other outlet of the same market. */
  readonly peerPrices: readonly number[];
  readonly emergencySince: Instant | null;
  /** Monthly prices of the series, rising; the last one is the month judged. */
  readonly months: readonly MonthPrice[];
  /** Base units in stock; null = not counted. */
  readonly stock: number | null;
  /** Base units sold per day, oldest first, up to today. */
  readonly salesPerDay: readonly number[];
  readonly deliveryInDays: number | null;
}

/** A rule that others have published, run beside ours on the same data. `fires`: null = it cannot judge. */
export interface Baseline {
  readonly name: string;
  readonly source: string;
  readonly watches: 'OUTLET_PRICE' | 'AREA_PRICE' | 'STOCK';
  fires(sight: BaselineSight, at: Instant): boolean | null;
}
