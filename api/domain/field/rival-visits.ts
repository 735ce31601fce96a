import { median } from '../statistics.js';

/** What one person saw of one commodity at one outlet in one slot. Price in smallest money units; availability 0 none … 3 plenty. */
export interface Sighting {
  readonly reportId: string;
  readonly accountId: number;
  readonly price: number | null;
  readonly availability: number | null;
}

export interface Rivalry {
  /** PARALLEL: the same for all purposes; CONFLICT: somebody has to say what counts. */
  readonly kind: 'PARALLEL' | 'CONFLICT';
  /** Whole; null without a price. */
  readonly medianPrice: number | null;
  /** Highest over lowest price, less one; null without two prices. */
  readonly spread: number | null;
}

/** Prices this close count as the same. */
export const PARALLEL_WITHIN = 0.05;
/** Steps of availability that two people may be apart. */
const STEPS_APART = 1;

function spreadOf(prices: readonly number[]): number | null {
  return prices.length < 2 ? null : Math.max(...prices) / Math.min(...prices) - 1;
}

/** Compares what several people saw; null when fewer than two people saw it. */
export function compareSightings(sightings: readonly Sighting[]): Rivalry | null {
  if (new Set(sightings.map((one) => one.accountId)).size < 2) return null;
  const prices = sightings.flatMap((one) => one.price ?? []);
  const steps = sightings.flatMap((one) => one.availability ?? []);
  const middle = median(prices);
  const spread = spreadOf(prices);
  const isApart = steps.length > 1 && Math.max(...steps) - Math.min(...steps) > STEPS_APART;
  // A hair of tolerance, so that 105 beside 100 is within five per cent although 1.05 - 1 is a little more than 0.05.
  const isFar = spread !== null && spread > PARALLEL_WITHIN + 1e-9;
  return { kind: isFar || isApart ? 'CONFLICT' : 'PARALLEL', medianPrice: middle === null ? null : Math.round(middle), spread };
}
