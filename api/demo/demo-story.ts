import type { Level } from '../domain/alert/thresholds.js';
import type { Rule } from '../domain/alert/verdict.js';
import type { HoardingAct } from '../domain/figures.js';
import { type Calendar, DAY, HOUR, type Instant, instant, startOfDay } from '../domain/instant.js';

export const PLANTED_KINDS = [
  'RUMOUR',
  'RESERVE',
  'LOCKDOWN',
  'GOUGING',
  'HOARDING',
  'GLUT',
  'MISSED_DELIVERY',
  'ABOVE_CEILING',
  'TENFOLD_PRICE',
  'LATE_REPORTS',
  'SILENT_OUTLETS',
] as const;
export type PlantedKind = (typeof PLANTED_KINDS)[number];

/** An alert of this rule on this shelf is to open in [since, until); about a whole area when there is no outlet, about all goods when there is no commodity. */
export interface ExpectedAlert {
  readonly rule: Rule;
  readonly locality?: string;
  readonly outlet: string | null;
  readonly commodity: string | null;
  readonly since: Instant;
  readonly until: Instant;
}

/** Something that was made to happen, with the alerts it must raise; none where the rule that sees it is not live yet. */
export interface PlantedEvent {
  readonly kind: PlantedKind;
  readonly since: Instant;
  readonly until: Instant;
  readonly localities: readonly string[];
  readonly outlets: readonly string[];
  readonly commodities: readonly string[];
  readonly expected: readonly ExpectedAlert[];
}

/** What changes on the shelves it names, while it lasts: sales and asked price as factors, days of sales a delivery fills up to, deliveries that do not come. An absent list means all. */
export interface ShelfEffect {
  readonly since: Instant;
  readonly until: Instant;
  readonly localities?: readonly string[];
  readonly outlets?: readonly string[];
  readonly commodities?: readonly string[];
  readonly demand?: number;
  readonly price?: number;
  readonly upTo?: number;
  readonly noDelivery?: true;
}

/** No report is made (the outlet is closed, or nobody gets there). */
export interface Silence {
  readonly outlets: readonly string[];
  readonly since: Instant;
  readonly until: Instant;
}

/** Reports of [since, until) that reach the server together, long after. */
export interface LateSpan extends Silence {
  readonly receivedAt: Instant;
}

/** One digit too many in the price of the first report made in [since, until); put right after so long, or not yet. */
export interface Slip {
  readonly outlet: string;
  readonly commodity: string;
  readonly since: Instant;
  readonly until: Instant;
  readonly correctedAfter: number | null;
}

/** Deliveries that come on given days instead of the shelf's own rhythm: every seventh day, counted so that one falls `daysBeforeEnd` days before the last. */
export interface FixedRhythm {
  readonly outlet: string;
  readonly commodity: string;
  readonly daysBeforeEnd: number;
  readonly upTo: number;
}

/** The inspector is asked about acts of holding back on these shelves, and sees these; none is an answer too. */
export interface SeenActs {
  readonly outlets: readonly string[];
  readonly commodities: readonly string[];
  readonly since: Instant;
  readonly until: Instant;
  readonly acts: readonly HoardingAct[];
}

export interface DeclaredLevel {
  readonly locality: string;
  readonly level: Level;
  readonly since: Instant;
  readonly until: Instant | null;
}

export interface Chapter {
  readonly event: PlantedEvent;
  readonly shelves?: readonly ShelfEffect[];
  readonly silences?: readonly Silence[];
  readonly lates?: readonly LateSpan[];
  readonly slips?: readonly Slip[];
  readonly rhythms?: readonly FixedRhythm[];
  readonly acts?: readonly SeenActs[];
  readonly levels?: readonly DeclaredLevel[];
}

/** How a chapter says when: so many days before the day of the end, at that local hour. */
export interface Stage {
  readonly end: Instant;
  readonly calendar: Calendar;
  ago(days: number, hour?: number): Instant;
}

export function stageOf(end: Instant, calendar: Calendar): Stage {
  const today = startOfDay(end, calendar);
  return { end, calendar, ago: (days, hour = 0) => instant(today - days * DAY + hour * HOUR) };
}
