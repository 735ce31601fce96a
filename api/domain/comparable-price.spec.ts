import { comparablePrice } from './comparable-price.js';
import { bitsOfFlags } from './line-flags.js';

describe('a comparable price', () => {
  it.each([
    { name: 'a price without flags', price: 18_000, bits: null, comparable: 18_000 },
    { name: 'a price with another flag', price: 18_000, bits: bitsOfFlags(['COUNTERFEIT', 'PRICE_CONFIRMED']), comparable: 18_000 },
    { name: 'no price', price: null, bits: 0, comparable: null },
    { name: 'a line that is not there', price: undefined, bits: undefined, comparable: null },
    { name: 'a price for another unit', price: 180_000, bits: bitsOfFlags(['OTHER_UNIT']), comparable: null },
    { name: 'another unit among other flags', price: 180_000, bits: bitsOfFlags(['COUNTERFEIT', 'OTHER_UNIT']), comparable: null },
    { name: 'a price of nothing', price: 0, bits: 0, comparable: 0 },
  ])('$name', ({ price, bits, comparable }) => {
    expect(comparablePrice(price, bits)).toBe(comparable);
  });
});
