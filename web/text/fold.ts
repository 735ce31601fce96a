const MARKS = /\p{Mn}/gu;

/** Text without accents, case, or doubled spaces, so that "gao te" finds "Gạo tẻ"; đ counts as d. */
export function foldText(text: string): string {
  return text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(MARKS, '').replace(/\s+/g, ' ').trim();
}

/** Whether every word of the query begins or is inside some word of the text, accents and order aside; an empty query matches everything. */
export function matchesQuery(text: string, query: string): boolean {
  const folded = foldText(text);
  return foldText(query)
    .split(' ')
    .every((word) => folded.includes(word));
}
