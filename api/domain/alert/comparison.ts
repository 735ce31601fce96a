/** Rounding noise of a logarithm or a quotient; far below any difference in a price or a stock. */
const NOISE = 1e-9;

/** Whether a figure is above its limit; one that stands on the limit is not, whatever the last binary digit says. */
export const isAbove = (value: number, limit: number): boolean => value > limit + NOISE;

/** Whether a figure is below its limit; one that stands on the limit is not. */
export const isBelow = (value: number, limit: number): boolean => value < limit - NOISE;
