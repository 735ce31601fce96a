import { median } from '../statistics.js';
import type { AreaMethod, MethodVote } from './area-evidence.js';
import type { AreaPriceSight } from './area-sight.js';
import { isAbove, isBelow } from './comparison.js';
import { isPerishable, riseLimitsOf } from './excess-rise.js';
import { alps } from './method/alps.js';
import { areaIndex } from './method/area-index.js';
import { ears } from './method/ears.js';
import { ifpa } from './method/ifpa.js';
import { monthNumber, monthsBefore } from './method/month-price.js';

/** A limit on a rise, on top of the rise that the season brings anyway. */
export const beyondSeason = (limit: number, { expectedRise }: AreaPriceSight): number => (1 + limit) * (1 + expectedRise) - 1;

/** From which rise on the area's index counts as raised, and from which it stands alone: fresh produce and proteins swing more than staples do. */
function indexLimits(sight: AreaPriceSight): { readonly raised: number; readonly top: number } {
  const { warn, alert } = riseLimitsOf(sight);
  const { indexShareFresh, indexShareStaple } = sight.thresholds.area;
  return { raised: beyondSeason((isPerishable(sight) ? indexShareFresh : indexShareStaple) * warn, sight), top: beyondSeason(alert, sight) };
}

/** A vote from a value: it stands with the others from `raised` on, and alone from `top` on (null = never alone). */
function vote(method: AreaMethod, value: number | null | undefined, raised: number, top: number | null): MethodVote {
  if (value === null || value === undefined) return { method, hasData: false };
  return { method, hasData: true, value, isRaised: !isBelow(value, raised), isTop: top !== null && !isBelow(value, top) };
}

function monthlyVotes(sight: AreaPriceSight): readonly MethodVote[] {
  const { area } = sight.thresholds;
  const now = sight.months.at(-1);
  if (now === undefined)
    return [
      { method: 'ALPS', hasData: false },
      { method: 'IFPA', hasData: false },
    ];
  const seasonal = alps(sight.months, now, {
    scale: 'LOG',
    minimumMonths: area.alpsMinimumMonths,
    windowMonths: area.alpsWindowMonths,
    deviationFloor: area.alpsDeviationFloor,
  });
  const growth = ifpa(sight.months, now, { minimumYears: area.ifpaMinimumYears, deviationFloor: area.ifpaDeviationFloor });
  return [vote('ALPS', seasonal?.value, 1, 2), vote('IFPA', growth?.value, 0.5, 1)];
}

/** The area's log change day by day; days with fewer outlets than must stand behind a figure count as unknown. */
function dailyIndex(sight: AreaPriceSight): readonly (number | null)[] {
  const least = sight.thresholds.area.minimumOutlets;
  return areaIndex(sight.days.map((move) => (move !== null && move.outlets >= least ? move : null)));
}

function dailyVotes(sight: AreaPriceSight, index: readonly (number | null)[]): readonly MethodVote[] {
  const { area } = sight.thresholds;
  const aberration = ears(index, { method: 'C2', deviationFloor: area.earsDeviationFloor });
  const limits = indexLimits(sight);
  const rise = index.at(-1) ?? null;
  return [vote('EARS', aberration?.z, area.earsZ, null), vote('INDEX', rise === null ? null : Math.expm1(rise), limits.raised, limits.top)];
}

/** How far the newest monthly price stands above the median of the three months before it; null without any of them. */
function monthlyRise(sight: AreaPriceSight): number | null {
  const now = sight.months.at(-1);
  if (now === undefined || now.price <= 0) return null;
  const before = monthsBefore(sight.months, now).filter((seen) => monthNumber(seen) >= monthNumber(now) - 3);
  const usual = median(before.map((seen) => seen.price));
  return usual === null ? null : now.price / usual - 1;
}

/** What all methods say of an area's price, and how far it has risen by the larger of the daily index and the monthly median; a rise of null = neither is known. */
export function areaVotes(sight: AreaPriceSight): { readonly votes: readonly MethodVote[]; readonly rise: number | null } {
  const index = dailyIndex(sight);
  const daily = index.at(-1) ?? null;
  const rises = [daily === null ? null : Math.expm1(daily), monthlyRise(sight)].filter((rise) => rise !== null);
  return { votes: [...monthlyVotes(sight), ...dailyVotes(sight, index)], rise: rises.length === 0 ? null : Math.max(...rises) };
}

/** Whether a rise is large enough to be called one at all. */
export const isLargeEnough = (rise: number, sight: AreaPriceSight): boolean => isAbove(rise, beyondSeason(sight.thresholds.area.minimumRise, sight));
