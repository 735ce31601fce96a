import type { Text } from '../text/vi.js';
import type { Problem } from './outbox.js';

/** One refusal in words: which commodity and field, why, and what was sent. */
export function problemWords(problem: Problem, t: Text, commodityName: (code: string) => string): string {
  const fields: { readonly [name: string]: string } = t.report.fields;
  const where = problem.commodity !== null ? commodityName(problem.commodity) : problem.line === null ? t.report.wholeReport : `#${problem.line + 1}`;
  const field = problem.field === null ? '' : `, ${fields[problem.field] ?? problem.field}`;
  const value = problem.value === null || problem.value === '' ? '' : ` (${problem.value})`;
  return `${where}${field}: ${t.report.problems[problem.code]}${value}`;
}
