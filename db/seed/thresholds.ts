export const THRESHOLDS_SOURCE = 'Own rule, by epidemic level of Nghị quyết 128/NQ-CP; version 1';

/** Version 1 of the limits of every rule by level 1 … 4: ratios (0.15 = 15 %), days, hours, slots. The domain holds the same table in typed form; a test compares the two. */
export const DEFAULT_THRESHOLDS = {
  version: 1,
  dataErrorRatio: 1.9,
  minimumPeers: 2,
  minimumPeerReports: 8,
  minimumOwnReports: 8,
  quietSlotsToRecover: 2,
  reopenWithinHours: 72,
  levels: {
    1: {
      riseStaple: { warn: 0.15, alert: 0.25, crisis: 0.5 },
      riseFresh: { warn: 0.3, alert: 0.5, crisis: 1 },
      confirmation: { need: 2, of: 3 },
      marginDays: { warn: 1, alert: 0 },
      extraLeadDays: 0,
    },
    2: {
      riseStaple: { warn: 0.12, alert: 0.2, crisis: 0.4 },
      riseFresh: { warn: 0.25, alert: 0.4, crisis: 0.8 },
      confirmation: { need: 2, of: 3 },
      marginDays: { warn: 2, alert: 0.5 },
      extraLeadDays: 0.5,
    },
    3: {
      riseStaple: { warn: 0.1, alert: 0.15, crisis: 0.3 },
      riseFresh: { warn: 0.2, alert: 0.3, crisis: 0.6 },
      confirmation: { need: 2, of: 3 },
      marginDays: { warn: 3, alert: 1 },
      extraLeadDays: 1,
    },
    4: {
      riseStaple: { warn: 0.1, alert: 0.12, crisis: 0.25 },
      riseFresh: { warn: 0.15, alert: 0.25, crisis: 0.5 },
      confirmation: { need: 1, of: 3 },
      marginDays: { warn: 4, alert: 2 },
      extraLeadDays: 2,
    },
  },
} as const;
