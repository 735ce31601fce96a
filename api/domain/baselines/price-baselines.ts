import { isAbove } from '../alert/comparison.js';
import { zAgainst } from '../alert/method/dhis2-z.js';
import { EARS_LIMIT, ears } from '../alert/method/ears.js';
import { jmmiFence } from '../alert/method/jmmi-fence.js';
import { modifiedZ } from '../alert/method/robust-z.js';
import { DAY, type Instant } from '../instant.js';
import { mean } from '../statistics.js';
import type { Baseline, BaselineSight } from './baseline.js';

const RISE = 0.1;
const MINIMUM_REPORTS = 10;

/** The price judged and the prices before it, of the last `days` days. */
function split({ prices }: BaselineSight, days: number): { readonly now: number; readonly before: readonly number[] } | null {
  const now = prices.at(-1);
  if (now === undefined) return null;
  const before = prices.slice(0, -1).filter((seen) => seen.at >= now.at - days * DAY);
  return { now: now.value, before: before.map((seen) => seen.value) };
}

/** The newest price in the ten days before an instant. */
const priceBefore = ({ prices }: BaselineSight, at: Instant): number | null =>
  prices.findLast((seen) => seen.at < at && seen.at >= at - 10 * DAY)?.value ?? null;

export const california: Baseline = {
  name: 'California',
  source: 'California Penal Code § 396: more than 10 % above the price before the declared emergency',
  watches: 'OUTLET_PRICE',
  fires(sight) {
    const now = sight.prices.at(-1);
    if (now === undefined || sight.emergencySince === null || now.at < sight.emergencySince) return null;
    const before = priceBefore(sight, sight.emergencySince);
    return before === null ? null : isAbove(now.value / before - 1, RISE);
  },
};

export const philippines: Baseline = {
  name: 'Philippines',
  source: 'Republic Act 7581 (Price Act) as amended: more than 10 % above the mean of the month before',
  watches: 'OUTLET_PRICE',
  fires(sight) {
    const found = split(sight, 30);
    const usual = found === null ? null : mean(found.before);
    return found === null || usual === null || found.before.length < MINIMUM_REPORTS ? null : isAbove(found.now / usual - 1, RISE);
  },
};

export const dhis2Z: Baseline = {
  name: 'DHIS2 z-score',
  source: 'DHIS2 outlier detection, Z_SCORE at 3 on the series’ own history',
  watches: 'OUTLET_PRICE',
  fires(sight) {
    const found = split(sight, Number.POSITIVE_INFINITY);
    if (found === null || found.before.length < MINIMUM_REPORTS) return null;
    const z = zAgainst(found.now, found.before);
    return z === null ? null : z >= 3;
  },
};

export const dhis2ModifiedZ: Baseline = {
  name: 'DHIS2 modified z-score',
  source: 'DHIS2 outlier detection, MOD_Z_SCORE at 3 on the series’ own history',
  watches: 'OUTLET_PRICE',
  fires(sight) {
    const found = split(sight, Number.POSITIVE_INFINITY);
    if (found === null || found.before.length < MINIMUM_REPORTS) return null;
    const z = modifiedZ(found.now, found.before, 0);
    return z === null ? null : z >= 3;
  },
};

export const earsC1: Baseline = {
  name: 'EARS C1',
  source: 'Early Aberration Reporting System, C1 on the last seven reports of two weeks, alpha 0.001',
  watches: 'OUTLET_PRICE',
  fires(sight) {
    const found = split(sight, 14);
    if (found === null || found.before.length < 7) return null;
    const judged = ears([...found.before.slice(-7), found.now], { method: 'C1', deviationFloor: 1 });
    return judged === null ? null : judged.z > EARS_LIMIT;
  },
};

export const jmmi: Baseline = {
  name: 'JMMI fence',
  source: 'Joint Market Monitoring Initiative cleaning: 1.5 interquartile ranges on log prices of one market and day',
  watches: 'OUTLET_PRICE',
  fires(sight) {
    const now = sight.prices.at(-1)?.value;
    if (now === undefined || sight.peerPrices.length < 3) return null;
    const fence = jmmiFence([now, ...sight.peerPrices]);
    return fence === null ? null : isAbove(Math.log(now / fence.upper), 0);
  },
};
