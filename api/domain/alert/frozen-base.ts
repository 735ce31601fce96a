import { DAY, type Instant, instant } from '../instant.js';
import { baselineBetween } from '../own-baseline.js';
import type { FrozenFigures } from './outlet-evidence.js';
import type { Observation, OutletSight } from './sight.js';

/** G5: what an outlet asked before an emergency was declared; kept for as long as the emergency lasts. */
export interface FrozenBase {
  /** Median of the outlet's own prices of the 30 days before the declaration, in smallest money units. */
  readonly price: number;
  readonly reports: number;
  readonly frozenAt: Instant;
}

/** Freezes an outlet's 30-day median at the moment an emergency is declared; null with fewer than `minimumReports` prices. */
export function freezeBase(past: readonly Observation[], declaredAt: Instant, minimumReports: number): FrozenBase | null {
  const { price, reports } = baselineBetween(past, instant(declaredAt - 30 * DAY), declaredAt);
  return price === null || reports < minimumReports ? null : { price, reports, frozenAt: declaredAt };
}

/** p / p0 − 1: how far a later price stands above the frozen base; stands as evidence on every alert while the emergency lasts. */
export const riseSinceFrozen = (price: number, base: FrozenBase): number => price / base.price - 1;

/** G5 beside a price: the outlet's base of the 30 days before the emergency in force, and how far the price stands above it. */
export function frozenFigures(sight: Pick<OutletSight, 'past' | 'emergencySince' | 'thresholds'>, price: number): FrozenFigures {
  const { emergencySince, past, thresholds } = sight;
  const base = emergencySince === null ? null : freezeBase(past, emergencySince, thresholds.minimumOwnReports);
  return base === null ? { frozenBase: null, riseSinceFrozen: null } : { frozenBase: base.price, riseSinceFrozen: riseSinceFrozen(price, base) };
}
