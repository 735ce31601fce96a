import type { Instant } from '../instant.js';
import { median } from '../statistics.js';
import type { PanicSight } from './area-sight.js';
import { isAbove, isBelow } from './comparison.js';
import { basisOf } from './judged.js';
import { expectedFactor, panicRatio } from './method/panic-ratio.js';
import type { Detect } from './verdict.js';

/** How much faster an area's outlets sold in one slot than they usually do. */
interface SlotPanic {
  readonly slotAt: Instant;
  readonly ratios: readonly number[];
  readonly medianRatio: number;
}

function slotPanic(sight: PanicSight, slotAt: Instant): SlotPanic | null {
  const ratios = sight.outlets.map(({ sales }) => panicRatio(sales, slotAt, sight, sight.thresholds.panic)).filter((ratio) => ratio !== null);
  const medianRatio = median(ratios);
  return medianRatio === null || ratios.length < sight.thresholds.area.minimumOutlets ? null : { slotAt, ratios, medianRatio };
}

const shareAbove = ({ ratios }: SlotPanic, limit: number): number => ratios.filter((ratio) => isAbove(ratio, limit)).length / ratios.length;

/** P: sales far above the same slot and weekday of the last four weeks, in the median of the area's outlets and in at least 30 % of them, for two slots in a row, for one on a day of a known rumour: panic lasts hours. Tết is measured against Tết. */
export const detectPanicBuying: Detect<PanicSight, 'P'> = (sight, at) => {
  const { slots, shareAbove: limitShare } = sight.thresholds.panic;
  const needed = sight.isRumourDay ? 1 : slots;
  const panics = sight.slots
    .slice(-needed)
    .map((slotAt) => slotPanic(sight, slotAt))
    .filter((panic) => panic !== null);
  const now = panics.at(-1);
  if (now === undefined || panics.length < needed) return { kind: 'no-data', reason: sight.slots.length < needed ? 'TOO_FEW_DAYS' : 'TOO_FEW_OUTLETS' };
  const holds = (limit: number): boolean => panics.every((panic) => isAbove(panic.medianRatio, limit) && !isBelow(shareAbove(panic, limit), limitShare));
  const limits = sight.thresholds.levels[sight.level].panicRatio;
  const severity = holds(limits.alert) ? 'ALERT' : holds(limits.warn) ? 'WARN' : null;
  const limitRatio = severity === 'ALERT' ? limits.alert : limits.warn;
  const figures = { medianRatio: now.medianRatio, limitRatio, shareAbove: shareAbove(now, limitRatio), limitShare, outlets: now.ratios.length };
  const slotsSeen = panics.map(({ slotAt }) => slotAt);
  const evidence = { rule: 'P', ...basisOf(sight, at), ...figures, slots: slotsSeen, expectedFactor: expectedFactor(sight.surges, now.slotAt) } as const;
  return severity === null ? { kind: 'normal', evidence } : { kind: 'breach', severity, evidence };
};
