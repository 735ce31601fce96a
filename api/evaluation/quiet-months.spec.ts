import { DAY, instant } from '../domain/instant.js';
import { quietMonths, quietRate } from './quiet-months.js';
import type { Series } from './replayed.view.js';

const START = Date.UTC(2022, 0, 1, 5);
const seen = (day: number, price: number) => ({
  reportId: String(day),
  observedAt: instant(START + day * DAY),
  price,
  inputPrice: null,
  stock: null,
  sold: null,
});
const series = (priceOf: (day: number) => number): Series => ({
  outletCode: 'p',
  localityCode: 'p',
  commodityCode: 'oil',
  commodityKind: 'STAPLE',
  usualLeadDays: 1,
  localityCodes: [],
  placeNames: [],
  commodityNames: [],
  observations: Array.from({ length: 120 }, (_, day) => ({ ...seen(day, priceOf(day)), incoming: null, incomingAt: null, availability: null, flags: [] })),
});
const months = (priceOf: (day: number) => number) => quietMonths(series(priceOf), 420).map(({ since }) => new Date(since + 7 * 3_600_000).getUTCMonth() + 1);

describe('quietMonths', () => {
  it('of a flat series are all whole months after the first', () => expect(months(() => 100)).toEqual([2, 3, 4]));
  it('a jump takes its own month and the next', () => expect(months((day) => (day < 70 ? 100 : 120))).toEqual([2]));
  it('a small one takes none', () => expect(months((day) => (day < 70 ? 100 : 115))).toEqual([2, 3, 4]));
});

it('quietRate counts alerts that began on quiet days for 1,000 of them', () => {
  const spans = new Map([
    [
      'oil',
      quietMonths(
        series(() => 100),
        420,
      ),
    ],
  ]);
  const begun = [33, 5].map((day) => ({ subject: 'oil', at: instant(START + day * DAY) }));
  expect(quietRate(spans, [...begun, { subject: 'rice', at: instant(START + 33 * DAY) }])).toEqual({ alerts: 1, days: 89, per1000: 1000 / 89 });
});
