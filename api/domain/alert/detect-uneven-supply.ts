import type { DistributionSight } from './area-sight.js';
import { areaStock, coverLimits } from './area-stock.js';
import { isAbove, isBelow } from './comparison.js';
import { basisOf } from './judged.js';
import { transferAdvice } from './transfer-advice.js';
import type { Detect } from './verdict.js';

/** The province is judged by what its outlets sell: its people would be counted twice over the ward's. */
const BY_SALES = { population: null, normPerPersonDay: null };

/** S4: a ward runs short while its province has enough. Names the nearest outlets with a surplus and what each can give. */
export const detectUnevenSupply: Detect<DistributionSight, 'S4'> = (sight, at) => {
  const { watch: enoughDays, alert: shortDays } = coverLimits(sight);
  const ward = areaStock(sight.outlets, sight);
  const province = areaStock([...sight.outlets, ...sight.elsewhere], BY_SALES);
  if (ward === null || province === null) return { kind: 'no-data', reason: 'NO_STOCK' };
  if (ward.coverDays === null || province.coverDays === null) return { kind: 'no-data', reason: 'NO_DEMAND' };
  const isShort = !isAbove(ward.coverDays, shortDays);
  const isUneven = isShort && !isBelow(province.coverDays, enoughDays);
  const perDay = Math.max(ward.soldPerDay ?? 0, ward.needPerDay ?? 0);
  const transfers = isUneven ? transferAdvice(sight.outlets, sight.elsewhere, { days: enoughDays, most: sight.thresholds.shortage.transfersNamed }) : [];
  const evidence = {
    rule: 'S4',
    ...basisOf(sight, at),
    wardCoverDays: ward.coverDays,
    provinceCoverDays: province.coverDays,
    enoughDays,
    shortDays,
    missing: Math.max(0, enoughDays * perDay - ward.stock),
    transfers,
  } as const;
  return isUneven ? { kind: 'breach', severity: ward.stock === 0 ? 'ALERT' : 'WARN', evidence } : { kind: 'normal', evidence };
};
