import fc from 'fast-check';
import { compareSightings, type Sighting } from './rival-visits.js';

const saw = (accountId: number, price: number | null, availability: number | null = null): Sighting => ({
  reportId: `r${accountId}`,
  accountId,
  price,
  availability,
});

describe('compareSightings', () => {
  it.each([
    ['five per cent apart', [saw(1, 100_000), saw(2, 105_000)], { kind: 'PARALLEL', medianPrice: 102_500 }],
    ['a dong more than that', [saw(1, 100_000), saw(2, 105_001)], { kind: 'CONFLICT', medianPrice: 102_501 }],
    ['three people', [saw(1, 10_000), saw(2, 30_000), saw(3, 11_000)], { kind: 'CONFLICT', medianPrice: 11_000 }],
    ['one price only', [saw(1, 10_000), saw(2, null)], { kind: 'PARALLEL', medianPrice: 10_000, spread: null }],
    ['a step of availability', [saw(1, null, 1), saw(2, null, 2)], { kind: 'PARALLEL', medianPrice: null }],
    ['sold out and enough', [saw(1, null, 0), saw(2, null, 2)], { kind: 'CONFLICT', medianPrice: null }],
  ])('%s', (_name, sightings, expected) => expect(compareSightings(sightings)).toMatchObject(expected));

  it('has nothing to say of one person, however often', () => {
    expect(compareSightings([saw(1, 10_000), saw(1, 90_000)])).toBeNull();
    expect(compareSightings([])).toBeNull();
  });

  it('does not depend on the order or on the size of the money', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1000, max: 1_000_000 }), { minLength: 2, maxLength: 5 }), fc.integer({ min: 1, max: 100 }), (prices, scale) => {
        const sightings = prices.map((price, place) => saw(place, price));
        const kind = compareSightings(sightings)?.kind;
        expect(compareSightings(sightings.toReversed())?.kind).toBe(kind);
        expect(compareSightings(prices.map((price, place) => saw(place, price * scale)))?.kind).toBe(kind);
      }),
    );
  });
});
