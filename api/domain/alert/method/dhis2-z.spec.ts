import { zAgainst, zBounds, zScore } from './dhis2-z.js';

describe('plain z-score (DHIS2)', () => {
  it('reference vector: 9000 against mean 1524.5555 and deviation 2654.4661, as DHIS2 publishes it', () => {
    expect(zScore(9000, 1524.5555, 2654.4661)).toBeCloseTo(2.8161763, 6);
    const bounds = zBounds(1524.5555, 2654.4661, 2.5);
    expect(bounds.lower).toBeCloseTo(-5111.60975, 4);
    expect(bounds.upper).toBeCloseTo(8160.72075, 4);
  });

  it('uses the sample standard deviation', () => {
    expect(zAgainst(5, [1, 2, 3])).toBeCloseTo(3, 6);
  });

  it.each([
    ['one value', [1]],
    ['no scatter', [4, 4, 4]],
  ])('no data: %s', (_name, sample) => {
    expect(zAgainst(5, sample)).toBeNull();
  });
});
