import type { Instant } from '../instant.js';
import { isBelow } from './comparison.js';
import { type Demand, demandOf } from './demand.js';
import type { Evidence } from './evidence.js';
import { basisOf, judgedOf } from './judged.js';
import { nextDelivery } from './next-delivery.js';
import { runOut } from './run-out.js';
import type { OutletSight } from './sight.js';
import type { Detect } from './verdict.js';

/** A counted stock and when it was counted. */
interface Counted {
  readonly stock: number;
  readonly observedAt: Instant;
}

function evidenceOf(sight: OutletSight, counted: Counted, demand: Demand): Evidence['S2'] {
  const coverDays = counted.stock / demand.perDay;
  const delivery = nextDelivery(sight, counted.observedAt);
  const marginDays = coverDays - delivery.inDays;
  const limits = sight.thresholds.levels[sight.level].marginDays;
  const runsOut = runOut(counted.stock, demand, counted.observedAt, sight.calendar);
  return {
    rule: 'S2',
    ...basisOf(sight, counted.observedAt),
    stock: counted.stock,
    demandPerDay: demand.perDay,
    meanPerDay30: demand.meanPerDay30,
    fastPerDay7: demand.fastPerDay7,
    coverDays,
    deliveryInDays: delivery.inDays,
    deliveryConfirmed: delivery.isConfirmed,
    marginDays,
    limitDays: isBelow(marginDays, limits.alert) ? limits.alert : limits.warn,
    runsOutAt: runsOut.at,
    runsOutSlot: runsOut.slot,
    runsOutEarliest: runsOut.earliest,
    runsOutLatest: runsOut.latest,
  };
}

/**
 * S2: the stock will not last until the next delivery: cover (stock / demand) less the days to that delivery is below the level's margin.
 * Measured from the time the stock was counted, so that a report sent late is judged like one sent at once. Nothing sold at all is an endless cover, not a missing figure.
 */
export const detectProjectedStockOut: Detect<OutletSight, 'S2'> = (sight) => {
  if (!sight.sellsIt) return { kind: 'no-data', reason: 'NOT_SOLD_HERE' };
  const judged = judgedOf(sight);
  if (judged === null || judged.stock === null) return { kind: 'no-data', reason: 'NO_STOCK' };
  const demand = demandOf(sight.past, judged.observedAt);
  if (demand === null) return { kind: 'no-data', reason: 'NO_DEMAND' };
  if (demand.perDay === 0) return { kind: 'normal', evidence: null };
  const evidence = evidenceOf(sight, { stock: judged.stock, observedAt: judged.observedAt }, demand);
  const limits = sight.thresholds.levels[sight.level].marginDays;
  if (!isBelow(evidence.marginDays, limits.warn)) return { kind: 'normal', evidence };
  return { kind: 'breach', severity: isBelow(evidence.marginDays, limits.alert) ? 'ALERT' : 'WARN', evidence };
};
