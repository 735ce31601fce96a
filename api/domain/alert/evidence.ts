import type { Instant } from '../instant.js';

/** Where peers were found: the outlet's own commune first, then wider until at least two are known. */
export const PEER_AREAS = ['COMMUNE', 'DISTRICT', 'PROVINCE', 'COUNTRY'] as const;
export type PeerArea = (typeof PEER_AREAS)[number];

interface Basis {
  /** Version of the threshold set and the crisis level (1 … 4) that were in force. */
  readonly thresholdVersion: number;
  readonly level: number;
  readonly observedAt: Instant;
}

/** Numbers each rule saw, copied when the decision was made; texts are made from these alone. Prices in smallest money units, quantities in base units, ratios plain (0.25 = 25 %). */
export interface Evidence {
  /** A price about twice or half its reference, or ten times: kept apart until it is seen again or confirmed. */
  readonly G0: Basis & {
    readonly rule: 'G0';
    readonly price: number;
    readonly reference: number;
    readonly referenceKind: 'OWN_MEDIAN_30_DAYS' | 'PEER_MEDIAN';
    readonly ratio: number;
    readonly limitRatio: number;
    readonly looksLikeTenfold: boolean;
  };
  /** An outlet's own rise less its peers' rise. */
  readonly G1: Basis & {
    readonly rule: 'G1';
    readonly price: number;
    readonly baseline: number;
    readonly baselineReports: number;
    readonly baselineSince: Instant;
    readonly baselineUntil: Instant;
    readonly ownRise: number;
    readonly peerRise: number;
    readonly peers: number;
    readonly peerArea: PeerArea;
    readonly excess: number;
    readonly limit: number;
    readonly firedInLast3: number;
    readonly confirmedTwofold: boolean;
  };
  /** A price above the maximum, declared or posted price in force. */
  readonly G3: Basis & {
    readonly rule: 'G3';
    readonly price: number;
    readonly ceiling: number;
    readonly ceilingKind: 'MAXIMUM' | 'DECLARED' | 'POSTED';
    readonly validFrom: Instant;
    readonly document: string;
    readonly excess: number;
  };
  /** Nothing left at an outlet that sells it. */
  readonly S1: Basis & {
    readonly rule: 'S1';
    readonly stock: number | null;
    readonly availability: 'NONE' | 'LOW' | 'ENOUGH' | 'PLENTY' | null;
    readonly lastStock: number | null;
    readonly lastStockAt: Instant | null;
    readonly demandPerDay: number | null;
  };
  /** Stock that will run out before the next delivery can come. */
  readonly S2: Basis & {
    readonly rule: 'S2';
    readonly stock: number;
    readonly demandPerDay: number;
    readonly meanPerDay30: number;
    readonly fastPerDay7: number;
    readonly coverDays: number;
    readonly deliveryInDays: number;
    readonly deliveryConfirmed: boolean;
    readonly marginDays: number;
    readonly limitDays: number;
    readonly runsOutAt: Instant;
    readonly runsOutSlot: Instant;
    readonly runsOutEarliest: Instant;
    readonly runsOutLatest: Instant;
  };
}

export type AnyEvidence = Evidence[keyof Evidence];
