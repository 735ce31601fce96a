import { distanceKm } from '../distance.js';
import { median } from '../statistics.js';
import type { GlutSight } from './area-sight.js';
import { isAbove } from './comparison.js';
import type { Evidence } from './evidence.js';
import { basisOf } from './judged.js';
import { severityFrom, worst } from './severity.js';
import type { Detect } from './verdict.js';

interface Falls {
  /** 0.1 = 10 % under the reference, oldest week first. */
  readonly falls: readonly number[];
  readonly referenceKind: 'SAME_MONTH' | 'WEEKS_BEFORE';
}

/** How far each of the last weeks' prices lies under the same month of earlier years; where one has none, all under the median of the weeks before them. Null when a week or a reference is missing. */
function farmGateFalls(sight: GlutSight): Falls | null {
  const { weeks: count, baselineWeeks, minimumBaselineWeeks } = sight.thresholds.glut;
  const last = sight.weeks.slice(-count);
  const before = sight.weeks.slice(0, -count).slice(-baselineWeeks);
  const known = before.flatMap(({ price }) => (price === null ? [] : [price]));
  const hasYears = last.every(({ sameMonth }) => sameMonth.length > 0);
  const usual = known.length < minimumBaselineWeeks ? null : median(known);
  const falls = last.map(({ price, sameMonth }) => {
    const reference = hasYears ? median(sameMonth) : usual;
    return price === null || reference === null || reference <= 0 ? null : 1 - price / reference;
  });
  if (last.length < count || falls.includes(null)) return null;
  return { falls: falls.filter((fall) => fall !== null), referenceKind: hasYears ? 'SAME_MONTH' : 'WEEKS_BEFORE' };
}

/** What will be there within the shelf life beyond what is wanted in it; null when it is unknown. A stock nobody counted can only add to it. */
function surplusOf({ harvest, stock, demandPerDay, shelfLifeDays }: GlutSight): number | null {
  if (harvest === null || demandPerDay === null || shelfLifeDays === null) return null;
  return harvest + (stock ?? 0) - demandPerDay * shelfLifeDays;
}

/** Areas that run short of what is too much here, the nearest first; those without a place last. */
function wantedIn({ place, shortAreas, thresholds }: GlutSight): Evidence['L']['wantedIn'] {
  const far = Number.POSITIVE_INFINITY;
  return shortAreas
    .map((area) => ({
      localityId: area.localityId,
      name: area.name,
      distanceKm: place === null || area.place === null ? null : distanceKm(place, area.place),
      missing: area.missing,
    }))
    .sort((a, b) => (a.distanceKm ?? far) - (b.distanceKm ?? far) || a.localityId - b.localityId)
    .slice(0, thresholds.glut.areasNamed);
}

/** L: growers get at least 10, 20 or 30 % less than usual for three weeks, or more is to be harvested than can be eaten while it keeps. Names the areas that want it. */
export const detectGlut: Detect<GlutSight, 'L'> = (sight, at) => {
  const found = farmGateFalls(sight);
  const surplus = surplusOf(sight);
  if (found === null && surplus === null) return { kind: 'no-data', reason: 'NO_REFERENCE_PRICE' };
  const limits = sight.thresholds.glut.fall;
  const falling = found === null ? null : severityFrom(Math.min(...found.falls), limits);
  const severity = worst([falling, surplus !== null && isAbove(surplus, 0) ? 'WARN' : null]);
  const limitFall = falling === 'CRISIS' ? limits.crisis : falling === 'ALERT' ? limits.alert : limits.warn;
  const figures = { falls: found?.falls ?? [], referenceKind: found?.referenceKind ?? null, limitFall, surplus, shelfLifeDays: sight.shelfLifeDays };
  const evidence = { rule: 'L', ...basisOf(sight, at), ...figures, wantedIn: severity === null ? [] : wantedIn(sight) } as const;
  return severity === null ? { kind: 'normal', evidence } : { kind: 'breach', severity, evidence };
};
