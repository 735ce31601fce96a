import { type Calendar, DAY, type Instant, instant, MINUTE, slotOf, startOfDay } from '../instant.js';
import { dueAfter } from './due-time.js';
import { type Incident, isAudible, isUntold, type Member, rank } from './incident.js';
import type { Severity } from './severity.js';
import type { Level, LevelThresholds } from './thresholds.js';

/** What belongs together mostly comes within half a minute; after a notice people are left alone for five. METHODS, "Life of an alert". */
export const GROUP_WAIT = 30_000;
export const GROUP_INTERVAL = 5 * MINUTE;
/** Nobody reads the same thing more often; from then on it stands in the digest. Our own rule: a week of slots. */
const MOST_REPEATS = 21;

export const AUDIENCES = ['DUTY', 'LEADERS'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** FIRST: nobody was told before. GROWN: an outlet came to it or one got worse. ESCALATED: nobody took it in hand by its due time. REPEATED: it is still open. */
export const NOTICE_REASONS = ['FIRST', 'GROWN', 'ESCALATED', 'REPEATED'] as const;
export type NoticeReason = (typeof NOTICE_REASONS)[number];

/** One notice for each audience, which lists every open alert of the incident. */
export interface Notice {
  readonly reason: NoticeReason;
  readonly audiences: readonly Audience[];
  readonly at: Instant;
  readonly severity: Severity;
  /** All that are open and not muted, worst first; then by id. */
  readonly alertIds: readonly number[];
  /** Those of them that are told for the first time, or as worse than before. */
  readonly freshIds: readonly number[];
}

export interface NoticeRules {
  readonly calendar: Calendar;
  readonly levels: { readonly [L in Level]: Pick<LevelThresholds, 'repeat'> };
}

export interface Decided {
  readonly notice: Notice | null;
  readonly next: Incident;
}

const atLeast = (...times: readonly (number | null)[]): Instant => instant(Math.max(...times.map((time) => time ?? Number.NEGATIVE_INFINITY)));
const earliest = (times: readonly Instant[]): Instant | null => (times.length === 0 ? null : instant(Math.min(...times)));

/** When people are told again after `from`: each level has its own pace. NEXT_SLOT speaks once at the next slot, then once a day. */
function repeatAfter(
  from: Instant,
  repeat: LevelThresholds['repeat'],
  { repeats, calendar }: { readonly repeats: number; readonly calendar: Calendar },
): Instant {
  const nextDay = instant(from + DAY);
  if (repeat === 'EVERY_SLOT_UNTIL_ACKNOWLEDGED') return slotOf(from, calendar);
  if (repeat === 'NEXT_SLOT') return repeats === 0 ? slotOf(from, calendar) : nextDay;
  return repeat === 'NEXT_DAILY_REPORT' ? slotOf(instant(startOfDay(nextDay, calendar) - 1), calendar) : nextDay;
}

/** Told, open, and nobody has taken it in hand. */
const isNeglected = (member: Member): boolean => isAudible(member) && member.stage === 'OPEN' && member.told !== null;

interface Times {
  readonly tellAt: Instant | null;
  readonly escalateAt: Instant | null;
  readonly repeatAt: Instant | null;
}

function timesOf(incident: Incident, { calendar, levels }: NoticeRules): Times {
  const { lastNoticeAt, waitsSince, repeats } = incident;
  const neglected = incident.members.filter(isNeglected);
  const untilNext = lastNoticeAt === null ? null : lastNoticeAt + GROUP_INTERVAL;
  const repeatOf = ({ since, level }: Member): Instant => repeatAfter(atLeast(since, lastNoticeAt), levels[level as Level].repeat, { repeats, calendar });
  return {
    tellAt: waitsSince === null ? null : atLeast(waitsSince + GROUP_WAIT, untilNext),
    escalateAt: incident.escalatedAt === null ? earliest(neglected.map((member) => atLeast(dueAfter(member.since, member), untilNext))) : null,
    repeatAt: repeats < MOST_REPEATS ? earliest(neglected.map(repeatOf)) : null,
  };
}

/** When the incident has to be looked at next; null = when one of its alerts moves. */
export function wakeAt(incident: Incident, rules: NoticeRules): Instant | null {
  const { tellAt, escalateAt, repeatAt } = timesOf(incident, rules);
  return earliest([tellAt, escalateAt, repeatAt].filter((at) => at !== null));
}

/** Whether people are to be told something at `now`, who and why. The same incident at the same time gives the same answer; once told, it answers null until something new happens. */
export function decideNotice(incident: Incident, rules: NoticeRules, now: Instant): Decided {
  const { tellAt, escalateAt, repeatAt } = timesOf(incident, rules);
  const isDue = (at: Instant | null): boolean => at !== null && at <= now;
  const isEscalated = isDue(escalateAt);
  if (!isDue(tellAt) && !isEscalated && !isDue(repeatAt)) return { notice: null, next: incident };
  const listed = incident.members.filter(isAudible).sort((a, b) => rank(b.severity) - rank(a.severity) || a.alertId - b.alertId);
  const severity = listed[0]?.severity ?? 'WARN';
  const reason = isDue(tellAt) ? (incident.lastNoticeAt === null ? 'FIRST' : 'GROWN') : isEscalated ? 'ESCALATED' : 'REPEATED';
  const freshIds = listed.filter(isUntold).map(({ alertId }) => alertId);
  const notice: Notice = {
    reason,
    audiences: isEscalated || severity === 'CRISIS' ? AUDIENCES : ['DUTY'],
    at: now,
    severity,
    alertIds: listed.map(({ alertId }) => alertId),
    freshIds,
  };
  return { notice, next: afterNotice(incident, notice, isEscalated) };
}

function afterNotice(incident: Incident, { at, reason }: Notice, isEscalated: boolean): Incident {
  return {
    ...incident,
    members: incident.members.map((member) => (isUntold(member) ? { ...member, told: member.severity } : member)),
    lastNoticeAt: at,
    waitsSince: null,
    escalatedAt: isEscalated ? at : incident.escalatedAt,
    repeats: incident.repeats + (reason === 'REPEATED' ? 1 : 0),
  };
}
