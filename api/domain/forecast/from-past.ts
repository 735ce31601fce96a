import { median } from '../statistics.js';
import { type DailyValues, daysAhead, lastOf, type Method } from './daily-values.js';

const USUAL_DAYS = 180;
const LIKE_DAYS = 365;
const MONTH = 28;
/** With fewer examples their middle says nothing. */
const EXAMPLES = { usual: 20, like: 8 } as const;

/** Median of what happened `ahead` days after each of these places; 0 with too few examples. */
function middleChange(values: DailyValues, places: readonly number[], ahead: number, least: number): number {
  const changes: number[] = [];
  for (const place of places) {
    const before = values[place] ?? null;
    const after = values[place + ahead] ?? null;
    if (before !== null && after !== null) changes.push(after - before);
  }
  return changes.length < least ? 0 : (median(changes) ?? 0);
}

/** Places of the last `days` days. */
const recent = (values: DailyValues, days: number): number[] => {
  const first = Math.max(0, values.length - days);
  return Array.from({ length: values.length - first }, (_, place) => first + place);
};

/** What half a year of days was usually followed by: stock falls by what is sold. Our own rule. */
export const usualChange: Method = ({ own }) => {
  const [last, places] = [lastOf(own), recent(own, USUAL_DAYS)];
  return daysAhead((ahead) => last + middleChange(own, places, ahead, EXAMPLES.usual));
};

/** What the quarter of the year's days that were most like today was followed by: full shelves empty, empty ones are filled. Method of analogues (Lorenz 1969), with the figure itself as likeness. */
export const likeBefore: Method = ({ own }) => {
  const last = lastOf(own);
  const distance = (place: number): number => Math.abs((own[place] ?? Number.NaN) - last);
  const known = recent(own, LIKE_DAYS).filter((place) => (own[place] ?? null) !== null && place < own.length - 1);
  const like = known.sort((a, b) => distance(a) - distance(b) || a - b).slice(0, Math.max(15, Math.floor(known.length / 4)));
  return daysAhead((ahead) => last + middleChange(own, like, ahead, EXAMPLES.like));
};

/** Back towards the middle of the last four weeks, five hundredths of the way each day. Our own rule. */
export const backToUsual: Method = ({ own }) => {
  const last = lastOf(own);
  const usual = median(own.slice(-MONTH).filter((value) => value !== null)) ?? last;
  return daysAhead((ahead) => last + (usual - last) * (1 - Math.exp(-0.05 * ahead)));
};
