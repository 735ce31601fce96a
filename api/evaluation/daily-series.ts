import type { DailyValues } from '../domain/forecast/daily-values.js';
import { DAY } from '../domain/instant.js';
import { readTable } from './read-table.js';

/** One figure of one good in one place, a place per day; all series of a file begin and end together. */
export interface DailySeries {
  readonly good: string;
  readonly values: DailyValues;
}

/** Which columns of a file are read. */
export interface DailyColumns {
  readonly file: string;
  readonly day: string;
  readonly good: string | null;
  readonly place: string;
  readonly value: string;
  /** Figures below zero or from this on are left out. */
  readonly below: number;
}

const dayNumber = (text: string): number => Math.round(Date.parse(text) / DAY);

/** Series of a file in the order of their first rows; of several rows for a day the last counts. */
export function dailySeries({ file, day, good, place, value, below }: DailyColumns): readonly DailySeries[] {
  const rows = readTable<string>(file);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    const at = dayNumber(row[day] ?? '');
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  const series = new Map<string, { good: string; values: (number | null)[] }>();
  for (const row of rows) {
    const figure = row[value] === '' ? Number.NaN : Number(row[value]);
    if (!(figure >= 0 && figure < below)) continue;
    const name = good === null ? '' : (row[good] ?? '');
    const key = `${name}\n${row[place]}`;
    const one = series.get(key) ?? { good: name, values: new Array<number | null>(last - first + 1).fill(null) };
    series.set(key, one);
    one.values[dayNumber(row[day] ?? '') - first] = figure;
  }
  return [...series.values()];
}
