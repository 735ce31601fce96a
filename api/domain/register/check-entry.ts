import { DAY, type Instant } from '../instant.js';

/** Stock that may be there (H rules). */
export const EXEMPTION_KINDS = ['RESERVE_CONTRACT', 'DEPARTMENT_REQUEST', 'DELIVERY'] as const;
/** Times of their own. */
export const CALENDAR_KINDS = ['TET', 'RUMOUR_DAY', 'RESERVE_PERIOD'] as const;
export const ENTRY_KINDS = [...EXEMPTION_KINDS, 'CLOSURE', ...CALENDAR_KINDS] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What somebody wants entered; names of places and goods are resolved already, `undefined` = named but not known. */
export interface EntryDraft {
  readonly kind: EntryKind;
  readonly localityId: number | null | undefined;
  readonly outletId: number | null | undefined;
  readonly owner: string | null;
  readonly commodityId: number | null | undefined;
  readonly quantity: number | null;
  readonly salesFactor: number | null;
  readonly priceFactor: number | null;
  readonly since: Instant;
  readonly until: Instant | null;
  readonly document: string;
}

export type EntryField = 'place' | 'owner' | 'commodity' | 'quantity' | 'salesFactor' | 'priceFactor' | 'since' | 'until' | 'document';
export type EntryProblemCode = 'MISSING' | 'UNKNOWN' | 'NOT_HERE' | 'TOO_LONG' | 'NOT_POSITIVE' | 'OUT_OF_RANGE' | 'NOT_AFTER_SINCE' | 'TOO_FAR';

export interface EntryProblem {
  readonly field: EntryField;
  readonly code: EntryProblemCode;
}

const LONGEST_DOCUMENT = 300;
const LONGEST_OWNER = 200;
const FURTHEST_YEARS = 20 * 366 * DAY;
/** Nobody lets a place go unwatched for longer without being asked again. Our own rule. */
const LONGEST_CLOSURE = 180 * DAY;

const isExemption = (kind: EntryKind): boolean => (EXEMPTION_KINDS as readonly EntryKind[]).includes(kind);
const count = (...given: readonly unknown[]): number => given.filter((one) => one !== null).length;

function placeProblem({ kind, localityId, outletId, owner }: EntryDraft): EntryProblem | null {
  if (localityId === undefined || outletId === undefined) return { field: 'place', code: 'UNKNOWN' };
  if (isExemption(kind)) {
    if (localityId !== null) return { field: 'place', code: 'NOT_HERE' };
    return count(outletId, owner) === 1 ? null : { field: 'place', code: count(outletId, owner) === 0 ? 'MISSING' : 'NOT_HERE' };
  }
  if (owner !== null) return { field: 'owner', code: 'NOT_HERE' };
  if (kind === 'CLOSURE')
    return count(outletId, localityId) === 1 ? null : { field: 'place', code: count(outletId, localityId) === 0 ? 'MISSING' : 'NOT_HERE' };
  return outletId === null ? null : { field: 'place', code: 'NOT_HERE' };
}

function goodsProblem({ kind, commodityId, quantity }: EntryDraft): EntryProblem | null {
  if (commodityId === undefined) return { field: 'commodity', code: 'UNKNOWN' };
  if (commodityId !== null && (kind === 'CLOSURE' || kind === 'TET')) return { field: 'commodity', code: 'NOT_HERE' };
  if (quantity === null) return null;
  if (!isExemption(kind)) return { field: 'quantity', code: 'NOT_HERE' };
  if (!Number.isSafeInteger(quantity) || quantity <= 0) return { field: 'quantity', code: 'NOT_POSITIVE' };
  return commodityId === null ? { field: 'commodity', code: 'MISSING' } : null;
}

function factorProblem(draft: EntryDraft, field: 'salesFactor' | 'priceFactor', most: number): EntryProblem | null {
  const factor = draft[field];
  if (draft.kind !== 'TET') return factor === null ? null : { field, code: 'NOT_HERE' };
  if (factor === null) return { field, code: 'MISSING' };
  return factor >= 1 && factor <= most ? null : { field, code: 'OUT_OF_RANGE' };
}

/** Only stock that may be there can be entered without an end: it ends when somebody says so. */
function untilProblem({ kind, since, until }: EntryDraft): EntryProblem | null {
  if (until === null) return isExemption(kind) ? null : { field: 'until', code: 'MISSING' };
  if (until <= since) return { field: 'until', code: 'NOT_AFTER_SINCE' };
  return kind === 'CLOSURE' && until > since + LONGEST_CLOSURE ? { field: 'until', code: 'TOO_FAR' } : null;
}

function textProblem(field: 'document' | 'owner', text: string | null, longest: number): EntryProblem | null {
  if (text === null) return null;
  if (text.trim() === '') return { field, code: 'MISSING' };
  return text.length > longest ? { field, code: 'TOO_LONG' } : null;
}

/** Everything that is wrong with an entry, field by field; none = it can be kept. */
export function checkEntry(draft: EntryDraft, now: Instant): readonly EntryProblem[] {
  const isFar = Math.abs(draft.since - now) > FURTHEST_YEARS;
  const problems = [
    placeProblem(draft),
    textProblem('owner', draft.owner, LONGEST_OWNER),
    goodsProblem(draft),
    factorProblem(draft, 'salesFactor', 5),
    factorProblem(draft, 'priceFactor', 3),
    isFar ? ({ field: 'since', code: 'TOO_FAR' } as const) : null,
    untilProblem(draft),
    textProblem('document', draft.document, LONGEST_DOCUMENT),
  ];
  return problems.filter((problem) => problem !== null);
}
