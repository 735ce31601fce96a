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
}

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
  readonly levels: { readonly [L in Level]: LevelThresholds };
}
