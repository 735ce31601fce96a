import fc from 'fast-check';
import { LINE_FLAGS } from './figures.js';
import { bitsOfFlags, flagsOfBits } from './line-flags.js';

describe('line flags', () => {
  it.each([
    { name: 'none', flags: [], bits: 0 },
    { name: 'counterfeit', flags: ['COUNTERFEIT'], bits: 1 },
    { name: 'price confirmed', flags: ['PRICE_CONFIRMED'], bits: 2 },
    { name: 'other unit', flags: ['OTHER_UNIT'], bits: 4 },
    { name: 'commodity was retired', flags: ['COMMODITY_RETIRED'], bits: 8 },
    { name: 'clock suspect', flags: ['CLOCK_SUSPECT'], bits: 16 },
  ] as const)('stores $name as $bits, as the column says', ({ flags, bits }) => {
    expect(bitsOfFlags(flags)).toBe(bits);
    expect(flagsOfBits(bits)).toEqual(flags);
  });

  it('come back in one order, each once', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINE_FLAGS)), (flags) => {
        expect(flagsOfBits(bitsOfFlags(flags))).toEqual(LINE_FLAGS.filter((flag) => flags.includes(flag)));
      }),
    ));
});
