/** Cells of one row by column name. */
export type CellOf = (record: readonly string[]) => string;
export type FindColumn = (name: string) => number;

const PLACE = /\{([^}|]+)(?:\|(slug|first:\d+))?\}/g;

/** Columns a template needs. */
export function columnsOf(template: string): string[] {
  return [...template.matchAll(PLACE)].map((match) => match[1] ?? '');
}

/** Makes the function that fills a template from a row: "LK-{sku}" → "LK-BK10136". An empty cell makes the whole text empty, so that half a code is no code. */
export function compileTemplate(template: string, find: FindColumn): CellOf {
  const parts: (string | CellOf)[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACE)) {
    if (match.index > end) parts.push(template.slice(end, match.index));
    parts.push(compilePlace(find(match[1] ?? ''), match[2]));
    end = match.index + match[0].length;
  }
  if (end < template.length) parts.push(template.slice(end));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return typeof only === 'string' ? () => only : only;
  return (record) => fill(parts, record);
}

function fill(parts: readonly (string | CellOf)[], record: readonly string[]): string {
  let text = '';
  for (const part of parts) {
    const word = typeof part === 'string' ? part : part(record);
    if (word === '') return '';
    text += word;
  }
  return text;
}

function compilePlace(index: number, change: string | undefined): CellOf {
  if (change === undefined) return (record) => record[index] ?? '';
  if (change === 'slug') return (record) => slug(record[index] ?? '');
  const count = Number(change.slice('first:'.length));
  return (record) => [...(record[index] ?? '')].slice(0, count).join('');
}

/** Letters and digits in capitals, everything else one hyphen: "Minyak Goreng" → "MINYAK-GORENG". */
export function slug(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toUpperCase();
}
