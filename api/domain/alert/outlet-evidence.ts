import type { HoardingAct } from '../figures.js';
import type { Day, Instant } from '../instant.js';
import type { Basis, PeerArea } from './basis.js';
import type { Severity } from './severity.js';

/** How a price moved beside the price the outlet itself paid. Money per unit. */
export interface CostMove {
  readonly priceBefore: number;
  readonly costBefore: number;
  readonly priceMove: number;
  readonly costMove: number;
  readonly reports: number;
  /** The price rose, and by no more than the input did. */
  readonly isExplained: boolean;
}

/** What stands on every price alert while an emergency lasts; null without one, or when the base cannot be known. */
export interface FrozenFigures {
  readonly frozenBase: number | null;
  readonly riseSinceFrozen: number | null;
}

interface StockFigures {
  readonly stock: number;
  readonly exemptStock: number;
  readonly meanDailyStock: number;
  readonly baselineDays: number;
  readonly ratio: number;
  readonly limitRatio: number;
  readonly overInLastReports: number;
  readonly hasPriceAlert: boolean;
}

/** What the rules about one outlet saw. */
export interface OutletEvidence {
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
  readonly G1: Basis &
    FrozenFigures & {
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
      /** The excess by means instead of medians; absent or null = not asked, or unknown. */
      readonly excessOverMean?: number | null;
      readonly limit: number;
      readonly firedInLast3: number;
      readonly confirmedTwofold: boolean;
      /** How price and input moved; null when the rule did not fire or the input is not known. An explained rise is one step milder. */
      readonly costMove: CostMove | null;
    };
  /** A price above the maximum, declared or posted price in force. */
  readonly G3: Basis &
    FrozenFigures & {
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
    /** Days of selling until the delivery: nights cost no stock. */
    readonly sellingDays: number;
    readonly deliveryConfirmed: boolean;
    /** Cover less the days of selling. */
    readonly marginDays: number;
    readonly limitDays: number;
    /** Share of the outlet's own past spans of so many days that would have emptied the shelf; null where it tells of its deliveries, or has no such past. */
    readonly runOutChance: number | null;
    readonly limitChance: number;
    /** Sales per day of the middle day and of the pace now, what the named delivery brings, and the days of selling until one after it could come; null without a rush that supply cannot follow. */
    readonly usualPerDay: number | null;
    readonly pacePerDay: number | null;
    readonly comingStock: number | null;
    readonly followingInDays: number | null;
    /** Why it fired; null when it did not. */
    readonly sign: 'MARGIN' | 'RUSH' | 'CHANCE' | null;
    readonly runsOutAt: Instant;
    readonly runsOutSlot: Instant;
    readonly runsOutEarliest: Instant;
    readonly runsOutLatest: Instant;
  };
  /** A price far above its peers' and rare among them. */
  readonly G2: Basis &
    FrozenFigures & {
      readonly rule: 'G2';
      readonly price: number;
      readonly peerMedian: number;
      readonly peers: number;
      readonly peerArea: PeerArea;
      readonly rise: number;
      readonly limit: number;
      readonly robustZ: number;
      readonly ownRise: number;
      readonly firedInLast3: number;
      readonly limitZ: number;
    };
  /** A price above what the outlet paid and the markup it took before the emergency. */
  readonly G4: Basis &
    FrozenFigures & {
      readonly rule: 'G4';
      readonly price: number;
      readonly inputPrice: number;
      readonly markupBefore: number;
      readonly markupReports: number;
      readonly emergencySince: Instant;
      readonly allowed: number;
      readonly excess: number;
      readonly costMove: CostMove | null;
    };
  /** There in the morning, gone by noon or evening, day after day. */
  readonly S5: Basis & {
    readonly rule: 'S5';
    readonly emptied: readonly { readonly day: Day; readonly hadAt: Instant; readonly goneAt: Instant }[];
    readonly judgedDays: number;
    readonly need: number;
  };
  /** Far more in store than the outlet usually holds. */
  readonly H1: Basis & StockFigures & { readonly rule: 'H1' };
  /** A hoarded stock while sales fall. */
  readonly H2: Basis &
    StockFigures & {
      readonly rule: 'H2';
      readonly soldPerDay: number;
      readonly usualPerDay: number;
      readonly salesFall: number;
      readonly limitFall: number;
    };
  /** Observable acts of holding goods back. */
  readonly H3: Basis & {
    readonly rule: 'H3';
    readonly newActs: readonly HoardingAct[];
    readonly knownActs: readonly HoardingAct[];
    readonly stock: number | null;
  };
  /** Several outlets of one owner hold more than they usually do. */
  readonly H4: Basis & {
    readonly rule: 'H4';
    readonly owner: string;
    readonly outletsOver: readonly number[];
    readonly outletsJudged: number;
    readonly stock: number;
    readonly meanDailyStock: number;
    readonly ratio: number;
    readonly limitRatio: number;
  };
  /** An outlet that no longer reports. */
  readonly N1: Basis & {
    readonly rule: 'N1';
    readonly silentSlots: number;
    readonly limitSlots: number;
    readonly missingSince: Instant;
    readonly lastReportAt: Instant | null;
    readonly lastSeverity: Severity | null;
    readonly callNow: boolean;
  };
}
