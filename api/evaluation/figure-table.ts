import type { Figure } from './figure.js';

const HEAD = ['figure', 'value', '95 %', 'counted', 'goal', ''] as const;

const number = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : String(Number(value.toFixed(3))));

function cellsOf(one: Figure): string[] {
  const interval = one.low === undefined || one.low === null ? '' : `${number(one.low)}…${number(one.high)}`;
  const counted = one.of === undefined ? '' : `${one.count} of ${one.of}`;
  const unit = one.unit === '' || one.unit === 'share' ? '' : ` ${one.unit}`;
  return [one.name, `${number(one.value)}${unit}`, interval, counted, one.goal, one.ok === null ? '' : one.ok ? 'ok' : 'MISSED'];
}

/** The figures as a table of text, one line each. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [[...HEAD], ...figures.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The parts of a name that is `what.rule`: rules have no points in their names. */
const splitName = (name: string): readonly [what: string, rule: string] => {
  const cut = name.lastIndexOf('.');
  return [name.slice(0, cut), name.slice(cut + 1)];
};

/** The same figures of several rules beside each other, a line for each rule; only figures that more than one rule has. */
export function besideEachOther(figures: readonly Figure[]): string {
  const parts = figures.map((one) => ({ one, what: splitName(one.name)[0], rule: splitName(one.name)[1] }));
  const whats = [...new Set(parts.map(({ what }) => what))].filter((what) => parts.filter((part) => part.what === what).length > 1);
  const rules = [...new Set(parts.filter(({ what }) => whats.includes(what)).map(({ rule }) => rule))];
  if (rules.length === 0) return '';
  const prefix = commonPrefix(whats);
  const shown = (what: string, rule: string): string => number(parts.find((part) => part.what === what && part.rule === rule)?.one.value);
  const rows = [['rule', ...whats.map((what) => what.slice(prefix.length))], ...rules.map((rule) => [rule, ...whats.map((what) => shown(what, rule))])];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function commonPrefix(words: readonly string[]): string {
  const [first = ''] = words;
  const dots = [...first].flatMap((character, place) => (character === '.' ? [place + 1] : []));
  return first.slice(0, dots.findLast((length) => words.every((word) => word.startsWith(first.slice(0, length)))) ?? 0);
}
