import fc from 'fast-check';
import { codeOfStep, stepAt, stepOfCode, toBase32 } from './one-time-code.js';

const SECRET = Buffer.from('12345678901234567890');

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('RFC 6238, appendix B: second %i', (second, code) => {
  expect(codeOfStep(SECRET, stepAt(second * 1000))).toBe(code);
});

it('a code is known from one step before to one after', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 100_000_000 }), fc.integer({ min: -3, max: 3 }), (step, off) => {
      const found = stepOfCode(SECRET, codeOfStep(SECRET, step + off), step * 30_000 + 7);
      if (Math.abs(off) <= 1) expect(found).toBe(step + off);
      else expect(found).not.toBe(step + off);
    }),
  );
});

it.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('RFC 4648: %s', (text, base32) => {
  expect(toBase32(Buffer.from(text))).toBe(base32);
});
