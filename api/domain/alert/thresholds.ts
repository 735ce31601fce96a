/** Crisis level of a locality, Resolution 128/NQ-CP: 1 green … 4 red. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

/** Three rising limits as ratios (0.15 = 15 %). */
export interface RiseLimits {
  readonly warn: number;
  readonly alert: number;
  readonly crisis: number;
}

/** The limits of one level. Source: METHODS, "Thresholds by epidemic level"; seeded as data, editable, versioned. */
export interface LevelThresholds {
  readonly riseStaple: RiseLimits;
  readonly riseFresh: RiseLimits;
  /** `need` firings among the outlet's last `of` reports, the current one included. */
  readonly confirmation: { readonly need: number; readonly of: number };
  /** Margin in days below which an outlet's projected stock-out is a warning, an alert. */
  readonly marginDays: { readonly warn: number; readonly alert: number };
  /** Days that the level adds to the usual lead time of a delivery nobody has confirmed. */
  readonly extraLeadDays: number;
  /** Days that the summed stock of an area must last. */
  readonly areaCoverDays: { readonly watch: number; readonly alert: number };
  /** Share of outlets that are out. */
  readonly stockOutRate: RiseLimits;
  /** Sales over the usual sales of the same slot and weekday. */
  readonly panicRatio: { readonly warn: number; readonly alert: number };
  /** Slots in a row an outlet may be silent. */
  readonly silentSlots: number;
  /** At the cut-off a silent outlet is called, not only reminded. */
  readonly callAtCutOff: boolean;
  /** Share of expected lines that must be in at the cut-off. */
  readonly onTimeShare: number;
  /** When people are told again of an alert that stays open. */
  readonly repeat: 'EVERY_24_HOURS' | 'NEXT_DAILY_REPORT' | 'NEXT_SLOT' | 'EVERY_SLOT_UNTIL_ACKNOWLEDGED';
}

/** Limits of the price rules: ratios (0.1 = 10 %). */
export interface PriceLimits {
  readonly robustZ: number;
  readonly robustZDeviationFloor: number;
  readonly minimumLevelPeers: number;
  /** G2: an outlet that was always dear has not raised its price; from this own rise on it counts. */
  readonly minimumOwnRise: number;
  /** G4: how much dearer than cost and usual markup a price may be in an emergency. */
  readonly costMargin: number;
  readonly minimumMarkupReports: number;
}

export interface AreaLimits {
  readonly alpsMinimumMonths: number;
  readonly alpsWindowMonths: number | null;
  readonly alpsDeviationFloor: number;
  readonly ifpaMinimumYears: number;
  readonly ifpaDeviationFloor: number;
  readonly earsZ: number;
  readonly earsDeviationFloor: number;
  /** The median of an area is quieter than one outlet: its index counts as raised from this share of the level's lowest rise limit on, and stands alone from the alert limit on. */
  readonly indexShareStaple: number;
  readonly indexShareFresh: number;
  /** No area spike below this rise, however rare it is. */
  readonly minimumRise: number;
  /** Outlets that must stand behind an area's figure. */
  readonly minimumOutlets: number;
}

export interface ShortageLimits {
  /** Shares of outlets with supply trouble: watch, warn, alert, crisis. */
  readonly supplyTrouble: readonly [number, number, number, number];
  readonly depletionDays: { readonly need: number; readonly of: number };
  readonly transfersNamed: number;
  /** S2: share of an outlet's own past spans of sales that reach its stock, from which on it may run out; where nothing is told of deliveries. */
  readonly runOutChance: number;
  /** S2: times its usual sales from which on an outlet is in a rush. */
  readonly rushRatio: number;
  /** S2: days of margin that an outlet needs less when it tells of its deliveries. */
  readonly toldSlackDays: number;
}

export interface HoardingLimits {
  readonly stockRatio: number;
  readonly baselineDays: number;
  readonly minimumBaselineDays: number;
  readonly reports: { readonly need: number; readonly of: number };
  readonly salesFall: number;
  readonly salesDays: number;
  readonly salesBaselineDays: number;
  readonly minimumSalesDays: number;
  /** A delivery explains a full store for this many days. */
  readonly deliveryGraceDays: number;
}

export interface PanicLimits {
  readonly shareAbove: number;
  readonly slots: number;
  readonly windowDays: number;
  readonly minimumSlots: number;
}

export interface GlutLimits {
  readonly fall: RiseLimits;
  readonly weeks: number;
  readonly baselineWeeks: number;
  readonly minimumBaselineWeeks: number;
  readonly areasNamed: number;
}

/** The versioned set of limits for all rules. */
export interface Thresholds {
  readonly version: number;
  /** G0: a price more than this many times its reference, or less than one over it, is set aside. */
  readonly dataErrorRatio: number;
  readonly minimumPeers: number;
  readonly minimumPeerReports: number;
  readonly minimumOwnReports: number;
  /** An open alert recovers after this many slots without a breach. */
  readonly quietSlotsToRecover: number;
  /** A breach within this many hours of the close opens the same alert again. */
  readonly reopenWithinHours: number;
  readonly price: PriceLimits;
  readonly area: AreaLimits;
  readonly shortage: ShortageLimits;
  readonly hoarding: HoardingLimits;
  readonly panic: PanicLimits;
  readonly glut: GlutLimits;
  readonly levels: { readonly [L in Level]: LevelThresholds };
}
