import type { PeerArea } from '@domain/alert/basis.js';
import type { Evidence } from '@domain/alert/evidence.js';
import type { FrozenFigures } from '@domain/alert/outlet-evidence.js';
import { areasInEnglish } from './area-sentence-en.js';
import { conductInEnglish } from './conduct-sentence-en.js';
import type { Pen, Sentences } from './pen.js';

const PEER_AREAS = {
  COMMUNE: 'in the same commune',
  DISTRICT: 'in the same district',
  PROVINCE: 'in the province',
  COUNTRY: 'in the country',
} as const satisfies {
  readonly [A in PeerArea]: string;
};
const CEILINGS = { MAXIMUM: 'maximum price', DECLARED: 'declared price', POSTED: 'posted price' } as const satisfies {
  readonly [K in Evidence['G3']['ceilingKind']]: string;
};
const AVAILABILITIES = { NONE: 'none', LOW: 'low', ENOUGH: 'enough', PLENTY: 'plenty' } as const;

const moved = (ratio: number, { format }: Pen): string => `${ratio < 0 ? 'down' : 'up'} ${format.percent(Math.abs(ratio))}`;

/** G5; alerts from before it was recorded have none. */
function sinceEmergency(seen: Partial<FrozenFigures>, pen: Pen): string {
  if (typeof seen.frozenBase !== 'number' || typeof seen.riseSinceFrozen !== 'number') return '';
  return ` Against ${pen.format.money(seen.frozenBase)} before the emergency the price is ${moved(seen.riseSinceFrozen, pen)}.`;
}

function tellG0(seen: Evidence['G0'], { format, commodity }: Pen): string {
  const times = seen.ratio >= 1 ? `${format.number(seen.ratio, 1)} times` : `only ${format.percent(seen.ratio)} of`;
  const reference = seen.referenceKind === 'OWN_MEDIAN_30_DAYS' ? 'its own 30-day median' : 'median of other outlets';
  const slip = seen.looksLikeTenfold ? ' A zero may have been added or left out.' : '';
  return (
    `Price ${format.price(seen.price, commodity)} at ${format.dateTime(seen.observedAt)}, ${times} the reference ${format.money(seen.reference)} (${reference}); ` +
    `beyond the limit of ${format.number(seen.limitRatio, 1)} times.${slip} The price is set aside until it is confirmed.`
  );
}

function tellG1(seen: Evidence['G1'], pen: Pen): string {
  const { format, commodity } = pen;
  const peers =
    seen.peers > 0
      ? `while ${format.number(seen.peers)} outlets ${PEER_AREAS[seen.peerArea]} are ${moved(seen.peerRise, pen)}`
      : 'with no other outlet to compare';
  const baseline = `${format.money(seen.baseline)}, median of ${format.number(seen.baselineReports)} reports from ${format.shortDate(seen.baselineSince)} to ${format.shortDate(seen.baselineUntil)}`;
  return (
    `Price ${format.price(seen.price, commodity)} at ${format.dateTime(seen.observedAt)}, ${moved(seen.ownRise, pen)} against the outlet's own usual price (${baseline}), ${peers}. ` +
    `The excess of ${format.percent(seen.excess)} is above the limit of ${format.percent(seen.limit)} at level ${seen.level}; above it in ${seen.firedInLast3} of the last 3 reports.` +
    (seen.confirmedTwofold ? ' The doubled price has been confirmed.' : '') +
    (seen.costMove?.isExplained === true ? ' The rise is no more than that of the input price.' : '') +
    sinceEmergency(seen, pen)
  );
}

function tellG3(seen: Evidence['G3'], { format, commodity }: Pen): string {
  const document = seen.document === '' ? '' : `, ${seen.document}`;
  return `Price ${format.price(seen.price, commodity)} at ${format.dateTime(seen.observedAt)}, ${format.percent(seen.excess)} above the ${CEILINGS[seen.ceilingKind]} of ${format.money(seen.ceiling)} (in force since ${format.date(seen.validFrom)}${document}).`;
}

function tellS1(seen: Evidence['S1'], { format, commodity }: Pen): string {
  const now =
    seen.stock !== null
      ? `stock ${format.quantity(seen.stock, commodity)}`
      : `availability: ${seen.availability === null ? 'unknown' : AVAILABILITIES[seen.availability]}`;
  const before =
    seen.lastStock !== null && seen.lastStockAt !== null
      ? ` Last stock seen: ${format.quantity(seen.lastStock, commodity)} at ${format.dateTime(seen.lastStockAt)}.`
      : '';
  const demand = seen.demandPerDay !== null ? ` Usually sells about ${format.quantity(seen.demandPerDay, commodity)} a day.` : '';
  return `Sold out at ${format.dateTime(seen.observedAt)} (${now}).${before}${demand}`;
}

/** Why the stock may not last: few days to spare, a rush, or what its own past sales say. */
function whyS2(seen: Evidence['S2'], { format, commodity }: Pen): string {
  if (seen.sign === 'RUSH' && seen.pacePerDay !== null && seen.usualPerDay !== null && seen.comingStock !== null && seen.followingInDays !== null) {
    return (
      `now selling ${format.quantity(seen.pacePerDay, commodity)} a day, ${format.number(seen.pacePerDay / seen.usualPerDay, 1)} times the usual ${format.quantity(seen.usualPerDay, commodity)}; ` +
      `even with the ${format.quantity(seen.comingStock, commodity)} on the way it lasts ${format.number((seen.stock + seen.comingStock) / seen.pacePerDay, 1)} days, and a delivery after that can come in ${format.number(seen.followingInDays, 1)} days of selling`
    );
  }
  if (seen.sign === 'CHANCE' && seen.runOutChance !== null) {
    return (
      `in the last 30 days the sales of ${format.number(seen.sellingDays, 1)} days came up to this stock ${format.percent(seen.runOutChance)} of the time ` +
      `(limit ${format.percent(seen.limitChance)})`
    );
  }
  const short = seen.marginDays < 0 ? `${format.number(-seen.marginDays, 1)} days short` : `only ${format.number(seen.marginDays, 1)} days to spare`;
  return `${short}, below the limit of ${format.number(seen.limitDays, 1)} ${seen.limitDays === 1 ? 'day' : 'days'} at level ${seen.level}`;
}

function tellS2(seen: Evidence['S2'], pen: Pen): string {
  const { format, commodity } = pen;
  const delivery = seen.deliveryConfirmed
    ? `delivery announced, ${format.number(seen.sellingDays, 1)} days of selling until then`
    : 'no delivery announced, usual lead time assumed';
  return (
    `${format.quantity(seen.stock, commodity)} left, selling about ${format.quantity(seen.demandPerDay, commodity)} a day: ${format.number(seen.coverDays, 1)} days of cover; ` +
    `next goods in ${format.number(seen.deliveryInDays, 1)} days (${delivery}): ${whyS2(seen, pen)}. ` +
    `Expected to run out before the slot of ${format.dateTime(seen.runsOutSlot)} (80% range: ${format.dateTime(seen.runsOutEarliest)} to ${format.dateTime(seen.runsOutLatest)}).`
  );
}

function tellG2(seen: Evidence['G2'], { format, commodity }: Pen): string {
  return (
    `Price ${format.price(seen.price, commodity)} at ${format.dateTime(seen.observedAt)}, ${format.percent(seen.rise)} above the median of ${format.money(seen.peerMedian)} ` +
    `of ${format.number(seen.peers)} outlets ${PEER_AREAS[seen.peerArea]}; above the limit of ${format.percent(seen.limit)} at level ${seen.level}, and rare (robust z ${format.number(seen.robustZ, 1)}, limit ${format.number(seen.limitZ, 1)}).`
  );
}

function tellG4(seen: Evidence['G4'], { format, commodity }: Pen): string {
  return (
    `Price ${format.price(seen.price, commodity)} at ${format.dateTime(seen.observedAt)}, input price ${format.money(seen.inputPrice)}: ${format.percent(seen.excess)} above the ${format.money(seen.allowed)} ` +
    `that the input price and the markup of ${format.percent(seen.markupBefore)} before the emergency (since ${format.date(seen.emergencySince)}) explain.` +
    (seen.costMove?.isExplained === true ? ' The price rose by no more than the input price did.' : '')
  );
}

function tellS5(seen: Evidence['S5'], { format }: Pen): string {
  const last = seen.emptied.at(-1);
  const latest = last === undefined ? '' : ` Last time: there at ${format.dateTime(last.hadAt)}, gone at ${format.dateTime(last.goneAt)}.`;
  return `There early in the day and gone later on ${seen.emptied.length} of the last ${seen.judgedDays} days (limit ${seen.need}).${latest}`;
}

export const sentencesInEnglish: Sentences = {
  G0: tellG0,
  G1: tellG1,
  G2: tellG2,
  G3: tellG3,
  G4: tellG4,
  S1: tellS1,
  S2: tellS2,
  S5: tellS5,
  ...conductInEnglish,
  ...areasInEnglish,
};
