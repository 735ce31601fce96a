import { hash } from 'node:crypto';
import type { Instant } from '../domain/instant.js';
import type { ReportLine } from '../domain/report-draft.js';
import type { ReportRow } from './report.entity.js';

const quoted = (text: string | null): string => (text === null ? 'null' : JSON.stringify(text));
const microseconds = (at: Instant | null): string => (at === null ? 'NULL' : String(at * 1000));

/** The first 16 bytes of the SHA-256 of a row's values, in hex: the same text as the view `report_seal` makes of the stored row. `lines` are those of the row. */
export function sealOf(row: Omit<ReportRow, 'seal' | 'visit' | 'dueAt'>, lines: readonly ReportLine[]): string {
  const times = row.incomingAts === null ? 'null' : `"{${lines.map(({ incomingAt }) => microseconds(incomingAt)).join(',')}}"`;
  const notes = row.notes === null ? 'null' : `[${lines.map(({ note }) => quoted(note)).join(',')}]`;
  const numbers = (column: string | null): string => (column === null ? 'null' : `"${column}"`);
  const text = `["${row.id}", ${row.provinceId}, ${row.outletId}, ${row.accountId}, "${row.origin}", ${microseconds(row.observedAt)}, ${microseconds(row.receivedAt)}, "${row.day}", \
${microseconds(row.slotAt)}, ${microseconds(row.arrivalSlotAt)}, ${quoted(row.correctsId?.toLowerCase() ?? null)}, ${quoted(row.correctionReason)}, ${quoted(row.note)}, "${row.contentSha256}", \
"${row.commodityIds}", "${row.prices}", ${numbers(row.priceLows)}, ${numbers(row.priceHighs)}, ${numbers(row.inputPrices)}, "${row.stocks}", "${row.solds}", ${numbers(row.incomings)}, ${times}, \
"${row.availabilities}", ${numbers(row.flags)}, ${notes}, ${numbers(row.acts)}]`;
  return hash('sha256', text, 'hex').slice(0, 32);
}
