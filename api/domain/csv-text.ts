/** What makes a spreadsheet take a text for a formula, or break out of its cell; the wide forms are typed in some languages and read alike. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)*$/;
const NEEDS_QUOTES = /[",\r\n]/;

/** One cell after RFC 4180; null is an empty one. A text that a spreadsheet would run is led by an apostrophe. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = typeof value === 'string' && RUNS.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV after RFC 4180: comma, CRLF, quotes where needed. */
export const csvText = (rows: readonly (readonly (string | number | null)[])[]): string => rows.map((row) => row.map(csvCell).join(',')).join('\r\n');
