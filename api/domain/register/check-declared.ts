import { DAY, type Instant } from '../instant.js';

export interface CeilingDraft {
  readonly commodityId: number | undefined;
  readonly localityId: number | undefined;
  /** Undefined: named but not known; null: the whole area. */
  readonly outletId: number | null | undefined;
  readonly price: number;
  readonly since: Instant;
  readonly until: Instant | null;
  readonly document: string;
}

export interface LevelDraft {
  readonly localityId: number | undefined;
  readonly level: number;
  readonly since: Instant;
  readonly issuer: string;
  readonly documentNumber: string;
  readonly documentDate: string;
}

export interface DeclaredProblem {
  readonly field: 'place' | 'commodity' | 'price' | 'since' | 'until' | 'document' | 'level' | 'issuer' | 'documentDate';
  readonly code: 'UNKNOWN' | 'MISSING' | 'TOO_LONG' | 'NOT_POSITIVE' | 'OUT_OF_RANGE' | 'NOT_AFTER_SINCE' | 'TOO_FAR' | 'NOT_A_DATE';
}

type Field = DeclaredProblem['field'];

const LONGEST_TEXT = 300;
const FURTHEST = 5 * 366 * DAY;
/** A decision of last week may still be entered; what happened under another level before that is history. Our own rule. */
const LEVEL_AT_MOST_BACK = 7 * DAY;
const LEVEL_AT_MOST_AHEAD = 60 * DAY;

function textProblem(field: Field, text: string): DeclaredProblem | null {
  if (text.trim() === '') return { field, code: 'MISSING' };
  return text.length > LONGEST_TEXT ? { field, code: 'TOO_LONG' } : null;
}

const isDay = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);
const found = (problems: readonly (DeclaredProblem | null)[]): readonly DeclaredProblem[] => problems.filter((problem) => problem !== null);

/** Everything that is wrong with a ceiling. */
export function checkCeiling(draft: CeilingDraft, now: Instant): readonly DeclaredProblem[] {
  return found([
    draft.localityId === undefined || draft.outletId === undefined ? { field: 'place', code: 'UNKNOWN' } : null,
    draft.commodityId === undefined ? { field: 'commodity', code: 'UNKNOWN' } : null,
    Number.isSafeInteger(draft.price) && draft.price > 0 ? null : { field: 'price', code: 'NOT_POSITIVE' },
    Math.abs(draft.since - now) > FURTHEST ? { field: 'since', code: 'TOO_FAR' } : null,
    draft.until !== null && draft.until <= draft.since ? { field: 'until', code: 'NOT_AFTER_SINCE' } : null,
    textProblem('document', draft.document),
  ]);
}

/** Everything that is wrong with the declaration of a level. */
export function checkLevel(draft: LevelDraft, now: Instant): readonly DeclaredProblem[] {
  const isFar = draft.since < now - LEVEL_AT_MOST_BACK || draft.since > now + LEVEL_AT_MOST_AHEAD;
  return found([
    draft.localityId === undefined ? { field: 'place', code: 'UNKNOWN' } : null,
    [1, 2, 3, 4].includes(draft.level) ? null : { field: 'level', code: 'OUT_OF_RANGE' },
    isFar ? { field: 'since', code: 'TOO_FAR' } : null,
    textProblem('issuer', draft.issuer),
    textProblem('document', draft.documentNumber),
    isDay(draft.documentDate) ? null : { field: 'documentDate', code: 'NOT_A_DATE' },
  ]);
}
