import fc from 'fast-check';
import { bucketsFor, type DrawnPoint, decimate } from './decimate.js';

const many = (count: number, y: (x: number) => number | null): readonly DrawnPoint[] => Array.from({ length: count }, (_, x) => ({ x, y: y(x) }));

describe('buckets', () => {
  it.each([
    ['one line takes two pixels each', 1300, 1, 650],
    ['many lines share what a picture may hold', 1300, 20, 250],
    ['a chart without a width yet has some', 0, 0, 100],
  ])('%s', (_, width, lines, buckets) => expect(bucketsFor(width, lines)).toBe(buckets));
});

describe('drawing many points', () => {
  it('leaves few points as they are', () => {
    const points = many(100, (x) => x);
    expect(decimate(points, { since: 0, until: 100 }, 50)).toBe(points);
  });

  it('keeps a spike of one point among a hundred thousand', () => {
    const drawn = decimate(
      many(100_000, (x) => (x === 77_777 ? 999 : 10)),
      { since: 0, until: 100_000 },
      1000,
    );
    expect(drawn.length).toBeLessThanOrEqual(4000);
    expect(drawn).toContainEqual({ x: 77_777, y: 999 });
  });

  it('keeps a gap', () => {
    const drawn = decimate(
      many(10_000, (x) => (x >= 5000 && x < 6000 ? null : 1)),
      { since: 0, until: 10_000 },
      100,
    );
    expect(drawn.some(({ x, y }) => y === null && x >= 5000 && x < 6000)).toBe(true);
  });

  it('of any points keeps the least and the greatest, in order, all of them real', () => {
    const figures = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }), { minLength: 1, maxLength: 2000 });
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 60 }), (ys, buckets) => {
        const points = ys.map((y, x) => ({ x, y }));
        const drawn = decimate(points, { since: 0, until: ys.length }, buckets);
        const of = (list: readonly DrawnPoint[]) => list.flatMap(({ y }) => y ?? []);
        expect(Math.max(-1, ...of(drawn))).toBe(Math.max(-1, ...of(points)));
        expect(Math.min(1001, ...of(drawn))).toBe(Math.min(1001, ...of(points)));
        expect(drawn.every((point) => points[point.x] === point)).toBe(true);
        expect(drawn.length).toBeLessThanOrEqual(Math.max(4, 5 * buckets));
      }),
    );
  });

  it('of a window keeps one point on either side', () => {
    expect(
      decimate(
        many(100, (x) => x),
        { since: 40, until: 43 },
        10,
      ).map(({ x }) => x),
    ).toEqual([39, 40, 41, 42, 43]);
  });
});
