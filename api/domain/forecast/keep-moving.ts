import { type DailyValues, daysAhead, lastOf, type Method } from './daily-values.js';

const WEEK = 7;

/** Mean move per day over the last week; 0 when either end is not known. */
function weeklyMove(values: DailyValues): number {
  const now = values.at(-1) ?? null;
  const before = values.at(-1 - WEEK) ?? null;
  return now === null || before === null ? 0 : (now - before) / WEEK;
}

/** Sum of keep + keep² + … to the power `ahead`: how far a move goes that each day keeps this share of itself. */
const travelled = (keep: number, ahead: number): number => (keep * (1 - keep ** ahead)) / (1 - keep);

/** Half of last week's own move goes on, fading by 15 % a day. Our own rule. */
export const momentum: Method = ({ own }) => {
  const [last, move] = [lastOf(own), weeklyMove(own)];
  return daysAhead((ahead) => last + 0.5 * move * travelled(0.85, ahead));
};

/** Three quarters of last week's move of the areas beside it arrive here too, fading by 10 % a day: markets follow each other within days. Our own rule. */
export const widerMove: Method = ({ own, wider }) => {
  const last = lastOf(own);
  const move = wider === null ? 0 : weeklyMove(wider);
  return daysAhead((ahead) => last + 0.75 * move * travelled(0.9, ahead));
};
