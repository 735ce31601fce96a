import type { Instant } from '../instant.js';

export const BULLETIN_STATES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'ISSUED'] as const;
export type BulletinState = (typeof BULLETIN_STATES)[number];

export const BULLETIN_ACTS = ['COMMENT', 'REMARK', 'SUBMIT', 'RETURN', 'APPROVE', 'ISSUE'] as const;
export type BulletinAct = (typeof BULLETIN_ACTS)[number];

export type BulletinActProblem = 'NOT_IN_THIS_STATE' | 'ROLE_MAY_NOT' | 'TEXT_MISSING';

type Writer = 'ANALYST' | 'LEADER';

interface Rule {
  readonly from: readonly BulletinState[];
  readonly to: BulletinState | null;
  readonly roles: readonly Writer[];
  readonly needsText: boolean;
}

const BOTH: readonly Writer[] = ['ANALYST', 'LEADER'];

/** Who may do what, and what comes of it; `to` null leaves the state as it is. */
const RULES: { readonly [A in BulletinAct]: Rule } = {
  COMMENT: { from: BULLETIN_STATES, to: null, roles: BOTH, needsText: true },
  REMARK: { from: ['DRAFT', 'RETURNED'], to: null, roles: BOTH, needsText: false },
  SUBMIT: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', roles: BOTH, needsText: false },
  RETURN: { from: ['SUBMITTED', 'APPROVED'], to: 'RETURNED', roles: ['LEADER'], needsText: true },
  APPROVE: { from: ['SUBMITTED'], to: 'APPROVED', roles: ['LEADER'], needsText: false },
  ISSUE: { from: ['APPROVED'], to: 'ISSUED', roles: BOTH, needsText: false },
};

export type BulletinMoveOutcome = { readonly kind: 'moved'; readonly state: BulletinState } | { readonly kind: 'refused'; readonly code: BulletinActProblem };

/** What an act of a person makes of a report. An issued one never changes: what is found later is a supplement. */
export function actOnBulletin(state: BulletinState, act: BulletinAct, by: { readonly role: string; readonly text: string | null }): BulletinMoveOutcome {
  const rule = RULES[act];
  if (!(rule.roles as readonly string[]).includes(by.role)) return { kind: 'refused', code: 'ROLE_MAY_NOT' };
  if (!rule.from.includes(state)) return { kind: 'refused', code: 'NOT_IN_THIS_STATE' };
  if (rule.needsText && (by.text ?? '').trim() === '') return { kind: 'refused', code: 'TEXT_MISSING' };
  return { kind: 'moved', state: rule.to ?? state };
}

/** The acts this role may choose in this state. */
export const actsFor = (state: BulletinState, role: string): BulletinAct[] =>
  BULLETIN_ACTS.filter((act) => actOnBulletin(state, act, { role, text: 'x' }).kind === 'moved');

/** Whether a report issues itself now: its slot has struck and nobody holds it back. A returned one waits for its writer. */
export const issuesByItself = (report: { readonly state: BulletinState; readonly part: number; readonly slotAt: Instant }, now: Instant): boolean =>
  report.part === 0 && now >= report.slotAt && report.state !== 'ISSUED' && report.state !== 'RETURNED';

/** `05/BC-SCT`: numbers below ten get a leading zero. */
export const bulletinNumber = (ordinal: number, notation: string): string => `${String(ordinal).padStart(2, '0')}/${notation}`;
