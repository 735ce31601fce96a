import type { Instant } from '../instant.js';
import { isBelow } from './comparison.js';
import { type Demand, demandIn } from './demand.js';
import type { Evidence } from './evidence.js';
import { basisOf, judgedOf } from './judged.js';
import { type NextDelivery, nextDelivery } from './next-delivery.js';
import { runOut } from './run-out.js';
import { runOutChance } from './run-out-chance.js';
import { type Coming, comingOf, outrunsSupply, type Rush, rushOf } from './rush.js';
import { type SalesWindows, salesWindows } from './sales-windows.js';
import type { OutletSight } from './sight.js';
import type { Detect, Severity } from './verdict.js';

/** A counted stock above zero, when it was counted, and what is known around it. */
interface Shelf {
  readonly stock: number;
  readonly at: Instant;
  readonly windows: SalesWindows;
  readonly demand: Demand;
  readonly delivery: NextDelivery;
}

/** Margin limits of the level in days. An outlet that tells of its deliveries needs less to spare than one of whose deliveries nobody knows. */
function limitsOf(sight: OutletSight, { isTold }: NextDelivery): { readonly warn: number; readonly alert: number } {
  const { warn, alert } = sight.thresholds.levels[sight.level].marginDays;
  return { warn: isTold ? Math.max(alert, warn - sight.thresholds.shortage.toldSlackDays) : warn, alert };
}

/** The rush that supply cannot follow; only where a delivery is named with its amount, for elsewhere nobody knows what supply does. */
function rushIn(sight: OutletSight, { stock, windows, delivery }: Shelf): (Rush & Coming) | null {
  const coming = comingOf(delivery, sight.usualLeadDays + sight.thresholds.levels[sight.level].extraLeadDays);
  const rush = coming === null ? null : rushOf(windows, sight.past, sight.thresholds.shortage.rushRatio);
  return coming !== null && rush !== null && outrunsSupply(stock, rush, coming) ? { ...rush, ...coming } : null;
}

function evidenceOf(sight: OutletSight, shelf: Shelf): Evidence['S2'] {
  const { stock, at, demand, delivery } = shelf;
  const coverDays = stock / demand.perDay;
  const marginDays = coverDays - delivery.sellingDays;
  const limits = limitsOf(sight, delivery);
  const limitDays = isBelow(marginDays, limits.alert) ? limits.alert : limits.warn;
  const chance = delivery.isTold ? null : runOutChance(shelf.windows, stock, delivery.sellingDays);
  const limitChance = sight.thresholds.shortage.runOutChance;
  const rush = rushIn(sight, shelf);
  const runsOut = runOut(stock, demand, at, sight.calendar);
  return {
    rule: 'S2',
    ...basisOf(sight, at),
    stock,
    demandPerDay: demand.perDay,
    meanPerDay30: demand.meanPerDay30,
    fastPerDay7: demand.fastPerDay7,
    coverDays,
    deliveryInDays: delivery.inDays,
    sellingDays: delivery.sellingDays,
    deliveryConfirmed: delivery.isConfirmed,
    marginDays,
    limitDays,
    runOutChance: chance,
    limitChance,
    usualPerDay: rush?.usualPerDay ?? null,
    pacePerDay: rush?.pacePerDay ?? null,
    comingStock: rush?.amount ?? null,
    followingInDays: rush?.followingInDays ?? null,
    sign: isBelow(marginDays, limitDays) ? 'MARGIN' : rush !== null ? 'RUSH' : chance !== null && !isBelow(chance, limitChance) ? 'CHANCE' : null,
    runsOutAt: runsOut.at,
    runsOutSlot: runsOut.slot,
    runsOutEarliest: runsOut.earliest,
    runsOutLatest: runsOut.latest,
  };
}

/**
 * S2: the stock may not last until the next delivery. Three signs, the first that holds is named:
 * the margin, cover (stock / demand) less the days of selling until the delivery, is below the level's limit [METHODS];
 * a rush in which the stock and the delivery that is named do not last until the one after it [O];
 * the outlet's own past sales would have emptied the shelf in at least the share `runOutChance` of such spans, where nothing is told of deliveries [O].
 * Measured from the time the stock was counted, so that a report sent late is judged like one sent at once. Nothing sold at all is an endless cover, not a missing figure.
 */
export const detectProjectedStockOut: Detect<OutletSight, 'S2'> = (sight) => {
  if (!sight.sellsIt) return { kind: 'no-data', reason: 'NOT_SOLD_HERE' };
  const judged = judgedOf(sight);
  if (judged === null || judged.stock === null) return { kind: 'no-data', reason: 'NO_STOCK' };
  const windows = salesWindows(sight.past, judged.observedAt);
  const demand = demandIn(windows);
  if (demand === null) return { kind: 'no-data', reason: 'NO_DEMAND' };
  if (demand.perDay === 0) return { kind: 'normal', evidence: null };
  const delivery = nextDelivery(sight, judged.observedAt);
  const evidence = evidenceOf(sight, { stock: judged.stock, at: judged.observedAt, windows, demand, delivery });
  return evidence.sign === null ? { kind: 'normal', evidence } : { kind: 'breach', severity: severityOf(sight, evidence), evidence };
};

const severityOf = (sight: OutletSight, { marginDays }: Evidence['S2']): Severity =>
  isBelow(marginDays, sight.thresholds.levels[sight.level].marginDays.alert) ? 'ALERT' : 'WARN';
