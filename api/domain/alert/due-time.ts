import { HOUR, type Instant, instant } from '../instant.js';
import type { Severity } from './severity.js';
import type { Level } from './thresholds.js';

/** Hours in which somebody must have taken an alert in hand, by severity and crisis level. Our own rule [O]: a crisis within the same shift, a warning by the next day's round; the time halves and halves again as the level rises. */
const HOURS: { readonly [S in Severity]: { readonly [L in Level]: number } } = {
  WATCH: { 1: 72, 2: 48, 3: 24, 4: 12 },
  WARN: { 1: 24, 2: 16, 3: 8, 4: 4 },
  ALERT: { 1: 8, 2: 6, 3: 4, 4: 2 },
  CRISIS: { 1: 2, 2: 2, 3: 1, 4: 0.5 },
};

/** When an alert that stands since `since` should be in somebody's hand. */
export const dueAfter = (since: Instant, { severity, level }: { readonly severity: Severity; readonly level: number }): Instant =>
  instant(since + HOURS[severity][level as Level] * HOUR);
