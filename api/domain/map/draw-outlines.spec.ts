import fc from 'fast-check';
import { type Boundary, drawOutlines, placeOn, sheetFor, simplify } from './draw-outlines.js';

const square = (west: number, south: number, size: number): Boundary => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

describe('outlines on a sheet', () => {
  it('puts north up and keeps the shape at the middle latitude', () => {
    const sheet = sheetFor([
      [108, 15],
      [109, 14],
    ]);
    expect(sheet?.width).toBe(1000);
    expect(sheet?.height).toBe(Math.round(1000 / Math.cos((14.5 * Math.PI) / 180)));
    expect(sheet === null ? null : placeOn(sheet, [108, 15])).toEqual([0, 0]);
  });

  it('never makes a sheet higher than twice its width can be', () => {
    expect(
      sheetFor([
        [105, 8],
        [106, 23],
      ])?.height,
    ).toBe(2000);
  });

  it('draws an area as a closed path and leaves specks out, but never all of an area', () => {
    const speck = square(108.5, 14.5, 0.0005);
    const both: Boundary = { type: 'MultiPolygon', coordinates: [square(108, 14, 1), speck].map(({ coordinates }) => coordinates as never) };
    expect(drawOutlines([both, speck])?.paths.map((path) => path.split('M').length - 1)).toEqual([1, 1]);
    expect(drawOutlines([square(108, 14, 1)])?.paths[0]).toMatch(/^M0 10\d\d(\.\d)?L1000 10\d\d(\.\d)?L1000 0L0 0L0 10\d\d(\.\d)?Z$/);
  });

  it('says that there is nothing to draw', () => {
    expect(drawOutlines([])).toBeNull();
  });

  it('leaves out no corner further than the tolerance from the line that is left', () => {
    const spot = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));
    fc.assert(
      fc.property(fc.array(spot, { minLength: 2, maxLength: 60 }), fc.double({ min: 0.1, max: 50, noNaN: true }), (line, tolerance) => {
        const left = simplify(line, tolerance);
        expect(left[0]).toBe(line[0]);
        expect(left.at(-1)).toBe(line.at(-1));
        for (const [x, y] of line) {
          const nearest = Math.min(...left.slice(1).map((to, place) => distance([x, y], left[place] as Spot, to)));
          expect(nearest).toBeLessThanOrEqual(tolerance + 1e-6);
        }
      }),
    );
  });
});

type Spot = readonly [number, number];

function distance([x, y]: Spot, [x1, y1]: Spot, [x2, y2]: Spot): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  const along = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length ** 2));
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
}
