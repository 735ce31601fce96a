const FIRST = 500;
const LONGEST = 5 * 60_000;

/** Milliseconds to wait before the next attempt after `failures` in a row: doubling from half a second to five minutes, and half to one and a half times of that by `dice` (0 … 1), so that phones do not come back together. */
export const backOff = (failures: number, dice: number): number => Math.min(LONGEST, FIRST * 2 ** Math.max(0, failures - 1)) * (0.5 + dice);
