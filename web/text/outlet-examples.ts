import type { Evidence } from '@domain/alert/evidence.js';
import { instant } from '@domain/instant.js';
import { at, basis } from './further-evidence.js';

/** For the specs of the sentences: one evidence of each rule whose words are told in full there. */
export const gouging: Evidence['G1'] = {
  ...basis,
  rule: 'G1',
  price: 31_000,
  baseline: 25_000,
  baselineReports: 42,
  baselineSince: instant(Date.parse('2026-10-20T00:00:00Z')),
  baselineUntil: instant(Date.parse('2026-11-19T00:00:00Z')),
  ownRise: 0.24,
  peerRise: -0.01,
  peers: 6,
  peerArea: 'COMMUNE',
  excess: 0.2525,
  limit: 0.15,
  firedInLast3: 2,
  confirmedTwofold: false,
  costMove: null,
  frozenBase: 24_000,
  riseSinceFrozen: 7 / 24,
};
export const tenfold: Evidence['G0'] = {
  ...basis,
  rule: 'G0',
  price: 250_000,
  reference: 25_000,
  referenceKind: 'OWN_MEDIAN_30_DAYS',
  ratio: 10,
  limitRatio: 1.9,
  looksLikeTenfold: true,
};
export const ceiling: Evidence['G3'] = {
  ...basis,
  rule: 'G3',
  price: 31_000,
  ceiling: 30_000,
  ceilingKind: 'MAXIMUM',
  validFrom: at,
  document: 'QĐ 12',
  excess: 1 / 30,
  frozenBase: null,
  riseSinceFrozen: null,
};
export const soldOut: Evidence['S1'] = { ...basis, rule: 'S1', stock: 0, availability: null, lastStock: null, lastStockAt: null, demandPerDay: null };
export const shortage: Evidence['S2'] = {
  ...basis,
  rule: 'S2',
  stock: 40_000,
  demandPerDay: 35_000,
  meanPerDay30: 30_000,
  fastPerDay7: 35_000,
  coverDays: 1.14,
  deliveryInDays: 3,
  sellingDays: 3,
  deliveryConfirmed: false,
  marginDays: -1.86,
  limitDays: 1,
  runOutChance: null,
  limitChance: 0.05,
  usualPerDay: null,
  pacePerDay: null,
  comingStock: null,
  followingInDays: null,
  sign: 'MARGIN',
  runsOutAt: at,
  runsOutSlot: at,
  runsOutEarliest: at,
  runsOutLatest: at,
};
export const rush: Evidence['S2'] = {
  ...shortage,
  marginDays: 2,
  sign: 'RUSH',
  usualPerDay: 30_000,
  pacePerDay: 66_000,
  comingStock: 92_000,
  followingInDays: 3,
};
export const lumps: Evidence['S2'] = { ...shortage, marginDays: 2, sign: 'CHANCE', runOutChance: 0.1 };
