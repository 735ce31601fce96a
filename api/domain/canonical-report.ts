import type { Quantity, UnitPrice } from './figures.js';
import type { Instant } from './instant.js';
import { bitsOfActs, bitsOfFlags } from './line-flags.js';
import type { CheckedReport, ReportLine } from './report-draft.js';

const quoted = (text: string | null): string => (text === null ? '' : JSON.stringify(text));
const written = (value: UnitPrice | Quantity | Instant | null): string => (value === null ? '' : String(value));

/** One line as text; each field has its own place, so that no two lines with different content look alike. Acts nobody was asked about leave no mark: reports from before the question keep their content. */
function canonicalLine(line: ReportLine): string {
  const prices = `${written(line.price)},${written(line.priceLow)},${written(line.priceHigh)},${written(line.inputPrice)}`;
  const quantities = `${written(line.stock)},${written(line.sold)},${written(line.incoming)},${written(line.incomingAt)}`;
  const acts = line.acts === null ? '' : `,${bitsOfActs(line.acts)}`;
  return `${quoted(line.commodity)},${prices},${quantities},${line.availability ?? ''},${bitsOfFlags(line.flags)},${quoted(line.note)}${acts}`;
}

const byCommodity = (a: ReportLine, b: ReportLine): number => (a.commodity < b.commodity ? -1 : a.commodity > b.commodity ? 1 : 0);

/** The content of a report without its id as one text: two reports say the same exactly when their texts are equal, whatever the order of their lines and flags. */
export function canonicalReport(report: CheckedReport): string {
  const head = `${quoted(report.outlet)},${report.observedAt},${quoted(report.corrects)},${quoted(report.correctionReason)},${quoted(report.note)}`;
  let text = head;
  for (const line of [...report.lines].sort(byCommodity)) text += `\n${canonicalLine(line)}`;
  return text;
}
