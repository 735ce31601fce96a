const NEEDS_QUOTES = /[",\n\r]/;

/** Rows as CSV after RFC 4180: comma, CRLF, quotes where needed; null is an empty field. A text that a spreadsheet would run as a formula is led by an apostrophe. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  const field = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => row.map(field).join(',')).join('\r\n');
}

/** Hands a text to the browser as a file; the byte-order mark lets spreadsheets read Vietnamese. */
export const downloadText = (name: string, text: string): void => downloadFile(name, new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));

/** Hands bytes to the browser as a file. */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
