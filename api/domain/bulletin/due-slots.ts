import { type Instant, MINUTE } from '../instant.js';

/** A report is on time within so many milliseconds of its cut-off. */
const ON_TIME = 2 * MINUTE;

/** Of which time a report composed at `now` tells: of `now` when it is on time, of its cut-off when it is late. */
export const timelyOf = (now: Instant, cutOff: Instant): Instant => (now <= cutOff + ON_TIME ? now : cutOff);
