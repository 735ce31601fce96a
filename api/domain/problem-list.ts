import type { ProblemCode, ReportProblem } from './report-draft.js';

const MOST_PROBLEMS = 200;
const SHOWN_CHARACTERS = 80;

/** Whether the text can be stored and sent as it is: no NUL, which PostgreSQL refuses, and no half of a surrogate pair, which is no character. */
export function isPlainText(text: string): boolean {
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === 0 || (code >= 0xdc00 && code <= 0xdfff)) return false;
    if (code < 0xd800 || code > 0xdbff) continue;
    const next = text.charCodeAt(++place);
    if (!(next >= 0xdc00 && next <= 0xdfff)) return false;
  }
  return true;
}

/** The first 80 characters of a text in a form that can be stored and sent. */
function shownText(text: string): string {
  const cut = text.slice(0, SHOWN_CHARACTERS);
  return isPlainText(cut) ? cut : Array.from(cut, (character) => (isPlainText(character) ? character : '\ufffd')).join('');
}

/** What was sent, as a person may be shown it; never calls into the value, so that a hostile one cannot act. */
export function shown(sent: unknown): string | null {
  if (sent === undefined || sent === null) return null;
  if (typeof sent === 'string') return shownText(sent);
  if (typeof sent === 'number' || typeof sent === 'boolean' || typeof sent === 'bigint') return shownText(String(sent));
  return `[${typeof sent}]`;
}

/** What a problem says beside its code. */
export interface ProblemDetail {
  readonly field: string | null;
  readonly sent: unknown;
  readonly limit?: string | null;
}

/** Gathers the problems of one report, at most 200 of them: enough for a person, harmless for a server. */
export class ProblemList {
  readonly problems: ReportProblem[] = [];
  private line: number | null = null;
  private commodity: string | null = null;

  get isFull(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }

  /** From now on problems belong to this line of this commodity. */
  enterLine(line: number, commodity: unknown): void {
    this.line = line;
    this.commodity = typeof commodity === 'string' ? commodity : null;
  }

  add(code: ProblemCode, { field, sent, limit = null }: ProblemDetail): void {
    if (this.isFull) return;
    const commodity = this.commodity === null ? null : shownText(this.commodity);
    this.problems.push({ code, line: this.line, commodity, field, value: shown(sent), limit });
  }
}
