import type { OutletReportsQuery } from '../generated/operations.js';

/** A report as the outlet's sheet shows it. */
export type StoredReport = NonNullable<OutletReportsQuery['outlet']>['reports'][number];
