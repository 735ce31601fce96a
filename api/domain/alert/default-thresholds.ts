import type { Thresholds } from './thresholds.js';

/**
 * The first version of the level table, which the database is seeded with. Nobody has published limits for these rules: all are our own [O], from METHODS, "Thresholds by epidemic level", and editable in the database.
 * Confirmation at level 4: `need` 1 means that a first firing asks for verification; a second of three is an alert. Days added to a lead time: our own guess of how much longer an unconfirmed delivery takes as roads and markets close.
 */
export const DEFAULT_THRESHOLDS: Thresholds = {
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
};
