import { nearestTo } from './nearest-place.js';

const points = [
  { x: 0, y: 1 },
  { x: 10, y: null },
  { x: 20, y: 3 },
  { x: 40, y: 4 },
];

describe('the known point nearest to a time', () => {
  it.each([
    ['before the first', -5, 0],
    ['on a point', 20, 2],
    ['between two', 29, 2],
    ['nearer to the later one', 31, 3],
    ['on a gap, half way', 10, 0],
    ['past the last', 99, 3],
  ])('%s', (_, x, place) => expect(nearestTo(points, x)).toBe(place));

  it('is none among gaps', () => expect(nearestTo([{ x: 1, y: null }], 1)).toBe(-1));
});
