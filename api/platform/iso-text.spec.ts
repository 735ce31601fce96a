import fc from 'fast-check';
import { isoText } from './iso-text.js';

describe('isoText', () => {
  it('writes what Date writes, whatever the order of the days asked', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }), { minLength: 1 }), (ats) => {
        for (const at of ats) expect(isoText(at)).toBe(new Date(at).toISOString());
      }),
    );
  });
});
