import { DAY, type Instant } from '../instant.js';
import { isAbove } from './comparison.js';
import type { Severity } from './severity.js';
import type { Rule } from './verdict.js';

/** An open alert, as far as muting is concerned. */
export interface Standing {
  readonly id: number;
  readonly rule: Rule;
  readonly provinceId: number;
  readonly localityId: number;
  /** Ids from the root down to and including the alert's locality. */
  readonly path: readonly number[];
  /** 0 = all commodities. */
  readonly commodityId: number;
  /** 0 = the whole area. */
  readonly outletId: number;
  readonly severity: Severity;
  readonly level: number;
  /** The outlet's own rise (G1, G2) or the area's (A), as a ratio; null for other rules. */
  readonly rise: number | null;
  /** The lowest rise limit of the commodity at that level. */
  readonly tau: number;
}

/** What a person has ordered to be quiet, half-open in time. Null = any. */
export interface Silence {
  readonly id: number;
  readonly localityId: number;
  readonly rule: Rule | null;
  readonly commodityId: number | null;
  readonly outletId: number | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** No silence is longer. METHODS, "Life of an alert". */
export const LONGEST_SILENCE = 7 * DAY;

/** Why nobody is told of an alert, and by which other alert or which silence. It stays on the list. */
export type Mute =
  | { readonly by: 'DATA_ERROR' | 'STOCK_OUT' | 'AREA_SPIKE' | 'AREA_SILENCE'; readonly ref: number }
  | { readonly by: 'SILENCE'; readonly ref: number };

/** A crisis at level 4 is heard whatever mutes it. */
export const isBeyondMuting = ({ level, severity }: { readonly level: number; readonly severity: Severity }): boolean => level === 4 && severity === 'CRISIS';

const PRICE_RULES: readonly Rule[] = ['G1', 'G2', 'G3', 'G4'];
const SINGLE_RISES: readonly Rule[] = ['G1', 'G2'];

const isSameShelf = (a: Standing, b: Standing): boolean => a.outletId !== 0 && a.outletId === b.outletId && a.commodityId === b.commodityId;

/** Whether the outlet rose no further than its area and the limit together: then the area's alert says it all. */
const isCovered = (alert: Standing, area: Standing): boolean =>
  alert.commodityId === area.commodityId &&
  alert.path.includes(area.localityId) &&
  alert.rise !== null &&
  area.rise !== null &&
  !isAbove(alert.rise, area.rise + alert.tau);

/** Which alert mutes which. The province's own silence mutes no outlet: too many would be out of sight. */
const INHIBITIONS: readonly { readonly by: Exclude<Mute['by'], 'SILENCE'>; readonly mutes: (muter: Standing, alert: Standing) => boolean }[] = [
  { by: 'DATA_ERROR', mutes: (muter, alert) => muter.rule === 'G0' && PRICE_RULES.includes(alert.rule) && isSameShelf(muter, alert) },
  { by: 'STOCK_OUT', mutes: (muter, alert) => muter.rule === 'S1' && alert.rule === 'S2' && isSameShelf(muter, alert) },
  { by: 'AREA_SPIKE', mutes: (muter, alert) => muter.rule === 'A' && SINGLE_RISES.includes(alert.rule) && isCovered(alert, muter) },
  {
    by: 'AREA_SILENCE',
    mutes: (muter, alert) => muter.rule === 'N2' && alert.rule === 'N1' && muter.localityId !== muter.provinceId && alert.path.includes(muter.localityId),
  },
];

/** Whether a silence in force is about the alert. */
export function isSilenced(alert: Omit<Standing, 'rise' | 'tau'>, silence: Silence, at: Instant): boolean {
  const { localityId, rule, commodityId, outletId, startsAt, endsAt } = silence;
  if (at < startsAt || at >= endsAt || !alert.path.includes(localityId)) return false;
  return (rule ?? alert.rule) === alert.rule && (commodityId ?? alert.commodityId) === alert.commodityId && (outletId ?? alert.outletId) === alert.outletId;
}

/** What mutes an open alert at `at`; null = nothing. `others`: open alerts, itself among them or not. */
export function muteOf(
  alert: Standing,
  others: readonly Standing[],
  { silences, at }: { readonly silences: readonly Silence[]; readonly at: Instant },
): Mute | null {
  if (isBeyondMuting(alert)) return null;
  for (const { by, mutes } of INHIBITIONS) {
    const muter = others.find((other) => other.id !== alert.id && mutes(other, alert));
    if (muter !== undefined) return { by, ref: muter.id };
  }
  const silence = silences.find((one) => isSilenced(alert, one, at));
  return silence === undefined ? null : { by: 'SILENCE', ref: silence.id };
}
