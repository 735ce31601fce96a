import fc from 'fast-check';
import { distinctBatches } from './report-batches.js';

const cut = (keys: readonly string[], size: number) => distinctBatches(keys, size, (key) => key).map((batch) => batch.map(({ place }) => place));

describe('distinctBatches', () => {
  it('fills batches in order', () => expect(cut(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([[0, 1], [2, 3], [4]]));
  it('puts a repeated key into the next batch', () => expect(cut(['a', 'a', 'b'], 3)).toEqual([[0, 2], [1]]));
  it('makes no batch of nothing', () => expect(cut([], 3)).toEqual([]));

  it('keeps every item, repeats no key in a batch, is never too large, and keeps the order of one key', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (keys, size) => {
        const batches = cut(keys, size);
        const places = batches.flat();
        expect([...places].sort((a, b) => a - b)).toEqual(keys.map((_, place) => place));
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(size);
          expect(new Set(batch.map((place) => keys[place])).size).toBe(batch.length);
        }
        for (const key of 'abcd') {
          const ofKey = places.filter((place) => keys[place] === key);
          expect(ofKey).toEqual([...ofKey].sort((a, b) => a - b));
        }
      }),
    );
  });
});
