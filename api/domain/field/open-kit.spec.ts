import { instant, MINUTE } from '../instant.js';
import type { FieldKit } from './field-kit.js';
import { openKit } from './open-kit.js';

const kit: FieldKit = {
  v: 1,
  version: 'x',
  account: { number: 1, id: 'a', fullName: 'A', role: 'INSPECTOR', locality: 'p' },
  deployment: { name: 'd', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh', utcOffsetMinutes: 420, slotMinutes: [360], handInMinutesBefore: 30, demo: false },
  rises: { 1: { staple: 0.15, fresh: 0.3 }, 2: { staple: 0.12, fresh: 0.25 } },
  commodities: {
    number: [11, 12],
    code: ['gao', 'rau'],
    nameVi: ['Gạo', 'Rau'],
    nameEn: ['Rice', 'Greens'],
    specification: ['', ''],
    kind: ['STAPLE', 'FRESH'],
    unit: ['kg', 'kg'],
    baseUnit: ['g', 'g'],
    basePerUnit: [1000, 1000],
    retired: [0, 1],
  },
  localities: { code: ['p', 'x'], name: ['Tỉnh', 'Xã'], kind: ['PROVINCE', 'COMMUNE'], parent: [-1, 0], level: [1, 2] },
  outletKinds: { code: ['MARKET'], nameVi: ['Chợ'], nameEn: ['Market'] },
  outlets: {
    number: [5],
    code: ['cho'],
    name: ['Chợ'],
    kind: [0],
    locality: [1],
    lat: [1_512_345],
    lon: [null],
    walking: [1],
    retired: [0],
    goods: [[1, 0]],
  },
  memory: [
    {
      outlet: 0,
      commodity: [0],
      price: [16_000],
      priceAt: [100],
      baseline: [15_000],
      baselineCount: [9],
      stock: [null],
      availability: [1],
      last: [[[1440, 15_500]]],
    },
  ],
  checklists: [],
};

describe('openKit', () => {
  const open = openKit(kit);
  const outlet = open.outlet('cho');
  if (outlet === undefined) throw new Error('the kit has that outlet');

  it('puts the columns together, goods in walking order', () => {
    expect(outlet).toMatchObject({ number: 5, kind: 'MARKET', locality: 'Xã', level: 2, latitude: 15.123_45, longitude: null });
    expect(outlet.goods.map(({ code, retired }) => [code, retired])).toEqual([
      ['rau', true],
      ['gao', false],
    ]);
  });

  it('knows what was last seen, and says nothing of what was not', () => {
    const [greens, rice] = outlet.goods;
    if (greens === undefined || rice === undefined) throw new Error('two goods');
    expect(open.known(outlet, rice)).toEqual({
      price: 16_000,
      priceAt: instant(100 * MINUTE),
      baseline: 15_000,
      baselineCount: 9,
      stock: null,
      availability: 'LOW',
    });
    expect(open.known(outlet, greens).price).toBeNull();
    expect([open.band(outlet, rice), open.band(outlet, greens)]).toEqual([0.12, 0.25]);
  });
});
