import fc from 'fast-check';
import type { Boundary, Position } from './draw-outlines.js';
import { cornersOf, crossesItself, lightenBoundary } from './lighten-boundary.js';
import { packBoundaries as packOurs, readBoundaries as readOurs } from './read-boundaries.js';

const readBoundaries = (text: string) => readOurs(text, () => true);
const LONGEST = 30_000;
const packBoundaries = (text: string) => packOurs(text, () => true, LONGEST);
const SQUARE = [
  [108, 14],
  [109, 14],
  [109, 15],
  [108, 15],
  [108, 14],
] as const;
const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });
const feature = (geometry: unknown, code: unknown = '51') => ({ type: 'Feature', properties: { code }, geometry });
const file = (...features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const faultOf = (geometry: unknown, code: unknown = '51') => {
  const reading = readBoundaries(file(feature(geometry, code)));
  const [only] = 'features' in reading ? reading.features : [];
  return only === undefined || 'boundary' in only.reading ? null : only.reading.fault;
};
/** A coast of so many corners around a spot, with every corner a little off the circle. */
const coast = (corners: number, [x, y]: Position = [108, 15], size = 1): Position[] => {
  const ring = Array.from({ length: corners }, (_, place): Position => {
    const [turn, far] = [(place / corners) * 2 * Math.PI, size * (1 + 0.02 * Math.sin(place * 7))];
    return [x + far * Math.cos(turn), y + far * Math.sin(turn)];
  });
  return [...ring, ring[0] as Position];
};

describe('a file of boundaries', () => {
  it.each([
    ['no JSON', '{', 'NOT_GEOJSON'],
    ['JSON that is no collection', '{"type":"Feature"}', 'NOT_GEOJSON'],
    ['a collection of nothing', file(), 'EMPTY'],
    ['too many areas', file(...Array.from({ length: 5001 }, () => ({}))), 'TOO_MANY_AREAS'],
  ])('that is %s is refused whole', (_, text, fault) => expect(readBoundaries(text)).toEqual({ fault }));

  it.each([
    { name: 'a square', geometry: polygon(SQUARE), fault: null },
    { name: 'heights beside the places', geometry: polygon(SQUARE.map(([x, y]) => [x, y, 12])), fault: null },
    { name: 'no geometry', geometry: null, fault: 'NOT_POLYGON' },
    { name: 'a point', geometry: { type: 'Point', coordinates: [108, 14] }, fault: 'NOT_POLYGON' },
    { name: 'a polygon without rings', geometry: polygon(), fault: 'NOT_POLYGON' },
    { name: 'places that are texts', geometry: polygon([['108', '14']]), fault: 'NOT_POLYGON' },
    { name: 'a line there and back', geometry: polygon([SQUARE[0], SQUARE[1], SQUARE[1], SQUARE[0]]), fault: 'TOO_FEW_CORNERS' },
    { name: 'two corners', geometry: polygon([SQUARE[0], SQUARE[1], SQUARE[0]]), fault: 'TOO_FEW_CORNERS' },
    { name: 'a ring that is open', geometry: polygon(SQUARE.slice(0, 4)), fault: 'NOT_CLOSED' },
    { name: 'latitude before longitude', geometry: polygon(SQUARE.map(([x, y]) => [y, x])), fault: 'OUT_OF_RANGE' },
    { name: 'metres of a projection', geometry: polygon(SQUARE.map(([x, y]) => [x * 5000, y * 110_000])), fault: 'OUT_OF_RANGE' },
    { name: 'a bow tie', geometry: polygon([SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3], SQUARE[0]]), fault: 'CROSSES_ITSELF' },
    {
      name: 'one bow tie among islands',
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [SQUARE],
          [
            [
              [110, 14],
              [111, 15],
              [111, 14],
              [110, 15],
              [110, 14],
            ],
          ],
        ],
      },
      fault: 'CROSSES_ITSELF',
    },
  ])('tells of $name: $fault', ({ geometry, fault }) => expect(faultOf(geometry)).toBe(fault));

  it.each([undefined, '', 51, 'a'.repeat(17), null])('tells of the code %j that is none', (code) => {
    expect(readBoundaries(file({ properties: { code }, geometry: polygon(SQUARE) }))).toEqual({
      features: [{ feature: 1, code: '', reading: { fault: 'CODE_MISSING' } }],
    });
  });

  it('tells of an area that is there twice, by its second place', () => {
    const reading = readBoundaries(file(feature(polygon(SQUARE)), feature(polygon(SQUARE))));
    expect('features' in reading && reading.features[1]).toEqual({ feature: 2, code: '51', reading: { fault: 'TWICE' } });
  });

  it('passes over what is not ours, whatever its shape, and sends nothing of it', () => {
    const text = file(feature(polygon(SQUARE)), feature({ type: 'Point' }, '99'));
    const packed = packOurs(text, (code) => code === '51');
    expect('features' in packed && packed.features[1]).toEqual({ feature: 2, code: '99', reading: { fault: 'UNKNOWN' } });
    expect('text' in packed && JSON.parse(packed.text).features[1]).toEqual({ type: 'Feature', properties: { code: '99' }, geometry: null });
  });

  it('answers anything that is sent without breaking', () => {
    fc.assert(fc.property(fc.jsonValue(), (sent) => void readBoundaries(file(sent, feature(sent), feature(polygon(sent), 'a')))));
  });

  it('is sent lighter than it was, and says the same when it is read again', () => {
    const heavy = file(...Array.from({ length: 3 }, (_, place) => feature(polygon(coast(1200)), `a${place}`)));
    const packed = packBoundaries(heavy);
    if ('fault' in packed) throw new Error(packed.fault);
    expect(heavy.length).toBeGreaterThan(LONGEST);
    expect(packed.text.length).toBeLessThanOrEqual(LONGEST);
    expect(packed.features.every(({ reading }) => 'boundary' in reading)).toBe(true);
    const again = readBoundaries(packed.text);
    expect('features' in again && again.features.map(({ code }) => code)).toEqual(packed.features.map(({ code }) => code));
  });

  it('that stays too long is refused', () => {
    const jagged = file(
      ...Array.from({ length: 60 }, (_, place) => feature(polygon(coast(40).map(([x, y], corner) => [x, y + (corner % 2) * 0.2])), `b${place}`)),
    );
    expect(packBoundaries(jagged)).toEqual({ fault: 'TOO_LARGE' });
  });
});

describe('a lighter boundary', () => {
  it('keeps what a screen can tell and lets the rest fall', () => {
    const ring = coast(4000);
    const light = lightenBoundary({ type: 'Polygon', coordinates: [ring] });
    expect(cornersOf(light)).toBeLessThan(2000);
    const box = (boundary: Boundary, axis: 0 | 1) => {
      const all = boundary.type === 'Polygon' ? boundary.coordinates.flat().map((position) => position[axis]) : [];
      return [Math.min(...all), Math.max(...all)] as const;
    };
    for (const axis of [0, 1] as const) {
      const [[least, most], [wasLeast, wasMost]] = [box(light, axis), box({ type: 'Polygon', coordinates: [ring] }, axis)];
      expect(Math.max(Math.abs(least - wasLeast), Math.abs(most - wasMost))).toBeLessThan(0.003);
    }
  });

  it('leaves specks out, but never all of an area', () => {
    const speck = coast(12, [110, 15], 0.0005);
    const both: Boundary = { type: 'MultiPolygon', coordinates: [[coast(40)], [speck]] };
    expect(lightenBoundary(both).type).toBe('Polygon');
    expect(cornersOf(lightenBoundary({ type: 'Polygon', coordinates: [speck] }))).toBeGreaterThanOrEqual(3);
  });

  it('of a line that does not cross itself never does, and twice as light stays whole', () => {
    const radii = fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 200 });
    fc.assert(
      fc.property(radii, fc.constantFrom(1, 2, 4), (far, coarseness) => {
        const ring = far.map(
          (one, place): Position => [108 + one * Math.cos((place / far.length) * 2 * Math.PI), 15 + one * Math.sin((place / far.length) * 2 * Math.PI)],
        );
        const light = lightenBoundary({ type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] }, coarseness);
        expect(light.type === 'Polygon' && light.coordinates.some(crossesItself)).toBe(false);
        expect(cornersOf(light)).toBeGreaterThanOrEqual(3);
        expect(light.coordinates[0]?.[0]).toEqual(light.coordinates[0]?.at(-1));
      }),
    );
  });
});
