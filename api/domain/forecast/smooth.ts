import { type DailyValues, daysAhead, type Method } from './daily-values.js';
import { WEEK, weekdayProfile, withoutWeekdays } from './weekly.js';

const ALPHAS = [0.1, 0.2, 0.3, 0.5, 0.7, 0.9] as const;
const TREND_DAYS = 90;

/** Level, trend per day, and the sum of squares of the errors one day ahead that led there. */
interface Smoothed {
  readonly level: number;
  readonly trend: number;
  readonly squares: number;
  readonly damping: number;
}

/** Holt's linear smoothing with a damped trend (Gardner and McKenzie 1985); over a gap it goes on as it forecasts. `beta` 0 and no trend is simple exponential smoothing. */
function smooth(values: DailyValues, alpha: number, beta: number, damping: number): Smoothed {
  let level = Number.NaN;
  let trend = 0;
  let squares = 0;
  for (const value of values) {
    if (Number.isNaN(level)) {
      level = value ?? Number.NaN;
      continue;
    }
    const foreseen = level + damping * trend;
    const error = value === null ? 0 : value - foreseen;
    squares += error * error;
    level = foreseen + alpha * error;
    trend = damping * trend + beta * error;
  }
  return { level, trend, squares, damping };
}

const best = (tries: readonly Smoothed[]): Smoothed => tries.reduce((found, one) => (one.squares < found.squares ? one : found));

/** Exponential smoothing with a damped trend, its weights those with the smallest errors one day ahead [P]. */
export const dampedTrend: Method = ({ own }) => {
  const tries = [0.3, 0.6, 0.95].flatMap((alpha) => [0.05, 0.15, 0.3].flatMap((beta) => [0.8, 0.9, 0.97].map((damping) => smooth(own, alpha, beta, damping))));
  const { level, trend, damping } = best(tries);
  return daysAhead((ahead) => level + (trend * damping * (1 - damping ** ahead)) / (1 - damping));
};

/** Slope per day of the least-squares line through the last ninety days; 0 with fewer than two figures. */
function slopeOf(values: DailyValues): number {
  const known: [number, number][] = values.slice(-TREND_DAYS).flatMap((value, place) => (value === null ? [] : [[place, value]]));
  const meanPlace = known.reduce((sum, [place]) => sum + place, 0) / known.length;
  const meanValue = known.reduce((sum, [, value]) => sum + value, 0) / known.length;
  let above = 0;
  let below = 0;
  for (const [place, value] of known) {
    above += (place - meanPlace) * (value - meanValue);
    below += (place - meanPlace) ** 2;
  }
  return below === 0 ? 0 : above / below;
}

/** Theta (Assimakopoulos and Nikolopoulos 2000): simple smoothing plus half the slope of the line, on values without their weekdays, which are put back. */
export const thetaWeekly: Method = ({ own }) => {
  const profile = weekdayProfile(own);
  const calm = withoutWeekdays(own, profile);
  const { level } = best(ALPHAS.map((alpha) => smooth(calm, alpha, 0, 1)));
  const drift = slopeOf(calm) / 2;
  return daysAhead((ahead) => level + drift * ahead + (profile[(own.length - 1 + ahead) % WEEK] as number));
};
