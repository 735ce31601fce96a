import { HOUR, type Instant, instant } from '../instant.js';
import type { MoveCause, Stage } from './alert-status.js';
import { isBeyondMuting } from './mute.js';
import { SEVERITIES, type Severity } from './severity.js';
import type { Rule } from './verdict.js';

export const FAMILIES = ['G', 'S', 'H', 'P', 'N', 'L'] as const;
export type Family = (typeof FAMILIES)[number];

/** Which rules tell of one and the same thing: a price, a shortage, hoarding, panic, silence, a glut. */
const FAMILY_OF = {
  G0: 'G',
  G1: 'G',
  G2: 'G',
  G3: 'G',
  G4: 'G',
  A: 'G',
  S1: 'S',
  S2: 'S',
  S3: 'S',
  S4: 'S',
  S5: 'S',
  H1: 'H',
  H2: 'H',
  H3: 'H',
  H4: 'H',
  P: 'P',
  N1: 'N',
  N2: 'N',
  L: 'L',
} as const satisfies { readonly [R in Rule]: Family };

export const familyOf = (rule: Rule): Family => FAMILY_OF[rule];

/** The area an incident is about: the one right under the province on the way to the alert's own (a district, or a commune where there are no districts), else the alert's own. `path`: ids from the root down. */
export function incidentArea(path: readonly number[], provinceId: number): number | undefined {
  const province = path.indexOf(provinceId);
  return province === -1 ? path.at(-1) : (path[province + 1] ?? provinceId);
}

/** An alert inside its incident. */
export interface Member {
  readonly alertId: number;
  readonly severity: Severity;
  /** Crisis level (1 … 4) of its last move. */
  readonly level: number;
  readonly stage: Stage;
  readonly isMuted: boolean;
  /** When it opened, or opened again, last. */
  readonly since: Instant;
  /** The worst people were told of it; null = nobody was told. */
  readonly told: Severity | null;
}

/** What has come of one group of alerts (rule family × area × commodity), as far as telling people is concerned. */
export interface Incident {
  readonly openedAt: Instant;
  /** When its last open alert closed; null while one is open. */
  readonly closedAt: Instant | null;
  readonly members: readonly Member[];
  readonly lastNoticeAt: Instant | null;
  /** Since when something waits to be told. */
  readonly waitsSince: Instant | null;
  readonly escalatedAt: Instant | null;
  readonly repeats: number;
}

/** A move of an alert, as its incident sees it. */
export interface MemberMove {
  readonly alertId: number;
  readonly cause: MoveCause;
  readonly stage: Stage;
  readonly severity: Severity;
  readonly level: number;
  readonly at: Instant;
}

const KNOWN_TO_PEOPLE: readonly MoveCause[] = ['ACKNOWLEDGED', 'INSPECTING', 'ASSIGNED'];

export const rank = (severity: Severity | null): number => (severity === null ? -1 : SEVERITIES.indexOf(severity));
const worse = (a: Severity | null, b: Severity): Severity => (rank(a) > rank(b) && a !== null ? a : b);

export const isOpen = ({ stage }: Member): boolean => stage !== 'CLOSED';

/** Open, worth a notice and not muted. WATCH asks for a second look at a figure and rings for nobody. */
export const isAudible = (member: Member): boolean => isOpen(member) && member.severity !== 'WATCH' && (!member.isMuted || isBeyondMuting(member));

/** Worth telling and not told, or told when it was milder. */
export const isUntold = (member: Member): boolean => isAudible(member) && rank(member.severity) > rank(member.told);

/** What a move makes people know: taking an alert in hand is knowing it; what a person has closed is told anew when it comes back. */
function toldAfter(before: Member | undefined, { cause, severity }: MemberMove): Severity | null {
  if (cause === 'CLOSED_BY_PERSON') return null;
  return KNOWN_TO_PEOPLE.includes(cause) ? worse(before?.told ?? null, severity) : (before?.told ?? null);
}

/** The incident after one of its alerts has moved; `incident` null = its first alert. */
export function joinIncident(incident: Incident | null, move: MemberMove): Incident {
  const before = incident?.members.find(({ alertId }) => alertId === move.alertId);
  const { alertId, severity, level, stage, cause, at } = move;
  const since = before === undefined || cause === 'OPENED' || cause === 'REOPENED' ? at : before.since;
  const member: Member = { alertId, severity, level, stage, since, isMuted: before?.isMuted ?? false, told: toldAfter(before, move) };
  const members = [...(incident?.members ?? []).filter((other) => other.alertId !== alertId), member];
  const fresh: Incident = { openedAt: at, closedAt: null, members, lastNoticeAt: null, waitsSince: null, escalatedAt: null, repeats: 0 };
  return settled(incident === null ? fresh : { ...incident, members }, at);
}

/** The incident when its alerts are muted like this: by alert id. */
export function withMutes(incident: Incident, isMuted: (alertId: number) => boolean, at: Instant): Incident {
  return settled({ ...incident, members: incident.members.map((member) => ({ ...member, isMuted: isMuted(member.alertId) })) }, at);
}

function settled(incident: Incident, at: Instant): Incident {
  const waits = incident.members.some(isUntold);
  const open = incident.members.some(isOpen);
  return { ...incident, waitsSince: waits ? (incident.waitsSince ?? at) : null, closedAt: open ? null : (incident.closedAt ?? at) };
}

/** Whether an alert that moves at `at` still belongs to the incident: while one of its alerts is open, and as long after as an alert may open again. */
export const isSameIncident = ({ closedAt }: Pick<Incident, 'closedAt'>, at: Instant, reopenWithinHours: number): boolean =>
  closedAt === null || at < instant(closedAt + reopenWithinHours * HOUR);
