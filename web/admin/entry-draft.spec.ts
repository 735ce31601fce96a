import { readNumber } from './entry-draft.js';

describe('typed figures of a register', () => {
  it.each([
    ['', null],
    ['1500', 1500],
    ['21.500', 21_500],
    ['1.500.000', 1_500_000],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['12 000', 12_000],
    ['x', 0],
  ])('reads %j as %j', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});
