import type { ReportFormQuery } from '../generated/operations.js';

/** The outlet a form is filled in for, with what it last said. */
export type FormOutlet = NonNullable<ReportFormQuery['outlet']>;
