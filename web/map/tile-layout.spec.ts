import fc from 'fast-check';
import { PROVINCE_TILES } from './province-tiles.js';
import { tilesFromCentres, tilesOf } from './tile-layout.js';

const spots = (tiles: readonly { readonly column: number; readonly row: number }[]): readonly string[] => tiles.map(({ column, row }) => `${column} ${row}`);

describe('tiles of the map', () => {
  it('give each of the 34 provinces a place, the two archipelagos with theirs, and no place to two', () => {
    expect(new Set(PROVINCE_TILES.map(({ area }) => area)).size).toBe(34);
    expect(new Set(spots(PROVINCE_TILES)).size).toBe(PROVINCE_TILES.length);
    expect(PROVINCE_TILES.filter(({ part }) => part !== null).map(({ area, part }) => [area, part])).toEqual([
      ['48', 'HOANG_SA'],
      ['56', 'TRUONG_SA'],
    ]);
  });

  it('are the map of the country for its provinces', () => {
    const provinces = [...new Set(PROVINCE_TILES.map(({ area }) => area))].map((id) => ({ id, latitude: null, longitude: null }));
    expect(tilesOf(provinces)).toEqual(PROVINCE_TILES);
  });

  it('keep north above south and west before east', () => {
    const tiles = tilesFromCentres([
      { id: 'south-west', latitude: 14, longitude: 108 },
      { id: 'north-east', latitude: 15, longitude: 109 },
      { id: 'north-west', latitude: 15, longitude: 108 },
      { id: 'south-east', latitude: 14, longitude: 109 },
    ]);
    const of = (id: string) => tiles.find(({ area }) => area === id) ?? { row: -1, column: -1 };
    expect(of('north-west').row).toBeLessThan(of('south-west').row);
    expect(of('north-east').row).toBeLessThan(of('south-east').row);
    expect(of('north-west').column).toBeLessThan(of('north-east').column);
    expect(of('south-west').column).toBeLessThan(of('south-east').column);
  });

  it('give every area one place of its own, whatever is known of its centre', () => {
    const centre = fc.option(fc.double({ min: 8, max: 24, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(centre, centre), { maxLength: 120 }), (centres) => {
        const areas = centres.map(([latitude, longitude], place) => ({ id: String(place), latitude, longitude }));
        const tiles = tilesFromCentres(areas);
        expect(tiles.map(({ area }) => area).toSorted()).toEqual(areas.map(({ id }) => id).toSorted());
        expect(new Set(spots(tiles)).size).toBe(areas.length);
      }),
    );
  });
});
