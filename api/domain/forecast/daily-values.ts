/** How many days ahead are forecast. */
export const HORIZON = 14;

/** A figure for each day, oldest first; null = not known, which is never zero. */
export type DailyValues = readonly (number | null)[];

/** What a method may look at: nothing after the last day of it. */
export interface Known {
  readonly own: DailyValues;
  /** The same days of all areas beside it together; null when there is none. */
  readonly wider: DailyValues | null;
}

/** The figures of the next fourteen days. `own` holds at least one figure. */
export type Method = (known: Known) => readonly number[];

/** The newest figure; NaN without one, so that nothing can be made of it. */
export function lastOf(values: DailyValues): number {
  for (let place = values.length - 1; place >= 0; place--) {
    const value = values[place] ?? null;
    if (value !== null) return value;
  }
  return Number.NaN;
}

/** One figure for each day ahead; `ahead` runs from 1. */
export const daysAhead = (figure: (ahead: number) => number): readonly number[] => Array.from({ length: HORIZON }, (_, place) => figure(place + 1));

/** Tomorrow is as today: what every forecast is measured against. */
export const lastValue: Method = ({ own }) => {
  const last = lastOf(own);
  return daysAhead(() => last);
};
