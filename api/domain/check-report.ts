import { checkLine, readInstant, type SentLine } from './check-line.js';
import { checkText } from './check-text.js';
import { formatInstant } from './format-instant.js';
import { type Instant, instant, MINUTE } from './instant.js';
import { ProblemList } from './problem-list.js';
import type { CheckContext, CheckedReport, CheckResult, RawReport, ReportLine } from './report-draft.js';
import { isUuidV7 } from './uuid-v7.js';

/** How far a phone's clock may be ahead of the clock of whoever checks. */
const CLOCK_AHEAD = 10 * MINUTE;

type SentReport = { readonly [Field in keyof CheckedReport]: unknown };

const NOTHING: SentReport = {
  id: null,
  outlet: null,
  observedAt: null,
  corrects: null,
  correctionReason: null,
  note: null,
  lines: null,
};

/** Reads each field once. What is no object, or throws when it is read, has sent nothing. */
function readReport(raw: unknown): SentReport {
  if (typeof raw !== 'object' || raw === null) return NOTHING;
  try {
    const { id, outlet, observedAt, corrects, correctionReason, note, lines } = raw as RawReport;
    return { id, outlet, observedAt, corrects, correctionReason, note, lines };
  } catch {
    return NOTHING;
  }
}

/** Reads each field of one line once; null for what is no object or throws when it is read. */
function readLine(lines: readonly unknown[], place: number): SentLine | null {
  try {
    const raw = lines[place];
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
    const { commodity, price, priceLow, priceHigh, inputPrice, stock, sold, incoming, incomingAt, availability, flags, acts, note } = raw as SentLine;
    return { commodity, price, priceLow, priceHigh, inputPrice, stock, sold, incoming, incomingAt, availability, flags, acts, note };
  } catch {
    return null;
  }
}

function checkId(sent: unknown, problems: ProblemList): string {
  if (typeof sent === 'string' && isUuidV7(sent)) return sent.toLowerCase();
  problems.add('ID_NOT_UUID_V7', { field: 'id', sent });
  return '';
}

function checkOutlet(sent: unknown, context: CheckContext, problems: ProblemList): string {
  if (typeof sent === 'string' && context.hasOutlet(sent)) return sent;
  problems.add('OUTLET_UNKNOWN', { field: 'outlet', sent });
  return '';
}

/** The visit's time; falls back to the time of the check, so that the lines can still be judged. */
function checkObservedAt(sent: unknown, context: CheckContext, problems: ProblemList): Instant {
  const at = readInstant(sent);
  const newest = instant(context.at + CLOCK_AHEAD);
  if (at === null) problems.add('OBSERVED_AT_INVALID', { field: 'observedAt', sent });
  else if (at < context.oldest) problems.add('OBSERVED_AT_TOO_OLD', { field: 'observedAt', sent, limit: formatInstant(context.oldest) });
  else if (at > newest) problems.add('OBSERVED_AT_IN_FUTURE', { field: 'observedAt', sent, limit: formatInstant(newest) });
  else return at;
  return context.at;
}

/** Only the shape of the pointer: whether that report exists is known to the database alone. */
function checkCorrects(sent: unknown, id: string, problems: ProblemList): string | null {
  if (sent === undefined || sent === null) return null;
  const corrects = typeof sent === 'string' && isUuidV7(sent) ? sent.toLowerCase() : null;
  if (corrects !== null && corrects !== id) return corrects;
  problems.add('CORRECTS_UNKNOWN', { field: 'corrects', sent });
  return null;
}

/** The number of lines; null, with the problem added, when they are no list or too few or too many to be looked at. */
function countLines(sent: unknown, context: CheckContext, problems: ProblemList): number | null {
  let count: number | null = null;
  try {
    if (sent === undefined || sent === null) count = 0;
    else if (Array.isArray(sent)) count = sent.length;
  } catch {
    // A list that cannot be counted is no list.
  }
  if (count === null) problems.add('LINE_INVALID', { field: 'lines', sent });
  else if (count === 0) problems.add('LINES_EMPTY', { field: 'lines', sent: null });
  else if (count > context.maxLines) problems.add('LINES_TOO_MANY', { field: 'lines', sent: count, limit: String(context.maxLines) });
  else return count;
  return null;
}

/** Whether the commodity of a line is known and new to this report; otherwise the problem is added. */
function isNewCommodity(commodity: unknown, seen: Set<string>, context: CheckContext, problems: ProblemList): boolean {
  if (typeof commodity !== 'string' || !context.hasCommodity(commodity)) {
    problems.add('COMMODITY_UNKNOWN', { field: 'commodity', sent: commodity });
    return false;
  }
  const before = seen.size;
  if (seen.add(commodity).size > before) return true;
  problems.add('COMMODITY_REPEATED', { field: 'commodity', sent: commodity });
  return false;
}

function checkLines(sent: unknown, near: Instant, context: CheckContext, problems: ProblemList): ReportLine[] {
  const count = countLines(sent, context, problems);
  const lines: ReportLine[] = [];
  if (count === null) return lines;
  const seen = new Set<string>();
  for (let place = 0; place < count && !problems.isFull; place++) {
    const line = readLine(sent as readonly unknown[], place);
    problems.enterLine(place, line?.commodity);
    if (line === null) problems.add('LINE_INVALID', { field: null, sent: null });
    else if (isNewCommodity(line.commodity, seen, context, problems)) lines.push(checkLine(line, near, problems));
  }
  return lines;
}

/**
 * Judges a report that anybody may have sent, the same way on phone and server: every figure of the report it returns is of the type it says, and every problem found (at most 200) is named with line and field.
 * Takes any value and never throws of its own; null and a missing field both mean "not observed". Only a fault of the context's own look-ups is passed on.
 */
export function checkReport(raw: RawReport, context: CheckContext): CheckResult {
  const problems = new ProblemList();
  const sent = readReport(raw);
  const id = checkId(sent.id, problems);
  const outlet = checkOutlet(sent.outlet, context, problems);
  const observedAt = checkObservedAt(sent.observedAt, context, problems);
  const corrects = checkCorrects(sent.corrects, id, problems);
  const correctionReason = checkText(sent.correctionReason, 'correctionReason', problems);
  const note = checkText(sent.note, 'note', problems);
  const lines = checkLines(sent.lines, observedAt, context, problems);
  if (problems.problems.length > 0) return { kind: 'refused', problems: problems.problems };
  return { kind: 'checked', report: { id, outlet, observedAt, corrects, correctionReason, note, lines } };
}
