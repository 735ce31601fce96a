import { bitsOfFlags } from './line-flags.js';

/** The stored bit of a price that is not for the commodity's own unit. */
export const OTHER_UNIT_BIT = bitsOfFlags(['OTHER_UNIT']);

/**
 * The price of a stored line as trends and rules may use it, in whole smallest units of money per the commodity's unit: null when none was seen, and when the inspector marked it as the price of another unit.
 * Such a price stays in its report for people to read; beside other prices it would be a rise or a fall that never was.
 */
export const comparablePrice = (price: number | null | undefined, flagBits: number | null | undefined): number | null =>
  price === null || price === undefined || ((flagBits ?? 0) & OTHER_UNIT_BIT) !== 0 ? null : price;
