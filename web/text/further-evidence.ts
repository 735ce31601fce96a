import type { Evidence } from '@domain/alert/evidence.js';
import type { Rule } from '@domain/alert/verdict.js';
import { type Day, instant } from '@domain/instant.js';

/** For the spec of the sentences: one evidence of each rule that it does not spell out itself. */
export const at = instant(Date.parse('2026-11-22T05:40:00Z'));
export const basis = { thresholdVersion: 1, level: 1, observedAt: at } as const;

const stockFigures = {
  stock: 500_000,
  exemptStock: 50_000,
  meanDailyStock: 200_000,
  baselineDays: 40,
  ratio: 2.25,
  limitRatio: 1.5,
  overInLastReports: 2,
  hasPriceAlert: true,
} as const;

const further: { readonly [R in Exclude<Rule, 'G0' | 'G1' | 'G3' | 'S1' | 'S2'>]: Evidence[R] } = {
  G2: {
    ...basis,
    rule: 'G2',
    price: 31_000,
    peerMedian: 25_000,
    peers: 6,
    peerArea: 'COMMUNE',
    rise: 0.24,
    limit: 0.15,
    robustZ: 4.1,
    limitZ: 3.5,
    ownRise: 0.2,
    firedInLast3: 2,
    frozenBase: null,
    riseSinceFrozen: null,
  },
  G4: {
    ...basis,
    rule: 'G4',
    price: 31_000,
    inputPrice: 20_000,
    markupBefore: 0.2,
    markupReports: 12,
    emergencySince: at,
    allowed: 26_400,
    excess: 0.174,
    costMove: { priceBefore: 24_000, costBefore: 20_000, priceMove: 7000, costMove: 0, reports: 12, isExplained: false },
    frozenBase: 24_000,
    riseSinceFrozen: 0.29,
  },
  S5: { ...basis, rule: 'S5', emptied: [{ day: '2026-11-22' as Day, hadAt: at, goneAt: at }], judgedDays: 3, need: 2 },
  H1: { ...basis, rule: 'H1', ...stockFigures },
  H2: { ...basis, rule: 'H2', ...stockFigures, soldPerDay: 12_000, usualPerDay: 20_000, salesFall: 0.4, limitFall: 0.3 },
  H3: { ...basis, rule: 'H3', newActs: ['OPEN_NOT_SELLING'], knownActs: [], stock: null },
  H4: { ...basis, rule: 'H4', ownerId: 7, outletsOver: [1, 2], outletsJudged: 3, stock: 900_000, meanDailyStock: 400_000, ratio: 2.25, limitRatio: 1.5 },
  N1: { ...basis, rule: 'N1', silentSlots: 3, limitSlots: 3, missingSince: at, lastReportAt: null, lastSeverity: null, callNow: true },
  A: {
    ...basis,
    rule: 'A',
    rise: 0.12,
    minimumRise: 0.03,
    votes: [
      { method: 'ALPS', hasData: false },
      { method: 'INDEX', hasData: true, value: 0.12, isRaised: true, isTop: false },
    ],
    outlets: 14,
  },
  S3: {
    ...basis,
    rule: 'S3',
    stock: 900_000,
    soldPerDay: 300_000,
    needPerDay: null,
    coverDays: 3,
    coverLimitDays: { watch: 7, alert: 3 },
    out: 4,
    reported: 10,
    selling: 12,
    stockOutRate: 0.4,
    troubleShare: null,
    because: ['COVER', 'STOCK_OUT_RATE'],
  },
  S4: {
    ...basis,
    rule: 'S4',
    wardCoverDays: 2,
    provinceCoverDays: 9,
    enoughDays: 7,
    shortDays: 3,
    missing: 50_000,
    transfers: [{ fromOutletId: 1, toOutletId: 2, distanceKm: 3.2, quantity: 50_000 }],
  },
  P: {
    ...basis,
    rule: 'P',
    medianRatio: 1.9,
    limitRatio: 1.8,
    shareAbove: 0.6,
    limitShare: 0.3,
    outlets: 9,
    slots: [at, at],
    expectedFactor: 1,
  },
  N2: { ...basis, rule: 'N2', slotAt: at, expectedLines: 120, onTimeLines: 60, share: 0.5, limitShare: 0.8, silentOutlets: [3, 4] },
  L: {
    ...basis,
    rule: 'L',
    falls: [0.2, 0.25, 0.3],
    referenceKind: 'WEEKS_BEFORE',
    limitFall: 0.2,
    surplus: null,
    shelfLifeDays: null,
    wantedIn: [{ localityId: 5, distanceKm: null, missing: null }],
  },
};

export const furtherEvidence = Object.values(further);
