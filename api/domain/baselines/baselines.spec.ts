import fc from 'fast-check';
import { monthOf2025, vectorSeries } from '../alert/method/vector-series.spec-data.js';
import { DAY, instant } from '../instant.js';
import type { BaselineSight } from './baseline.js';
import { baselines } from './baselines.js';

const NOW = instant(1_795_302_000_000);
const nothing: BaselineSight = { prices: [], peerPrices: [], emergencySince: null, months: [], stock: null, salesPerDay: [], deliveryInDays: null };
/** Daily prices that end with the price judged. */
const prices = (...values: readonly number[]) => values.map((value, place) => ({ at: instant(NOW - (values.length - 1 - place) * DAY), value }));
const judge = (name: string, given: Partial<BaselineSight>): boolean | null =>
  baselines.find((baseline) => baseline.name === name)?.fires({ ...nothing, ...given }, NOW) ?? null;
const flat = Array<number>(20).fill(100);
const wavy = Array.from({ length: 20 }, (_, day) => 100 + (day % 3));

describe('published rules', () => {
  it.each(baselines.map(({ name }) => name))('%s cannot judge without data', (name) => expect(judge(name, {})).toBeNull());

  it.each([
    [
      'California: 10 % above the last price before the emergency is allowed',
      'California',
      { prices: prices(100, 100, 110), emergencySince: instant(NOW - DAY / 2) },
      false,
    ],
    ['California: one more is not', 'California', { prices: prices(100, 100, 111), emergencySince: instant(NOW - DAY / 2) }, true],
    ['California: no emergency', 'California', { prices: prices(100, 200) }, null],
    [
      'California: the last price before it is older than ten days',
      'California',
      { prices: [{ at: instant(NOW - 12 * DAY), value: 100 }, ...prices(200)], emergencySince: NOW },
      null,
    ],
    ['Philippines: 10 % above the month’s mean is allowed', 'Philippines', { prices: prices(...flat, 110) }, false],
    ['Philippines: one more is not', 'Philippines', { prices: prices(...flat, 111) }, true],
    ['Philippines: nine reports are too few', 'Philippines', { prices: prices(...flat.slice(0, 9), 200) }, null],
    ['z-score: three standard deviations', 'DHIS2 z-score', { prices: prices(...wavy, 104) }, true],
    ['z-score: less', 'DHIS2 z-score', { prices: prices(...wavy, 103) }, false],
    ['z-score: no scatter', 'DHIS2 z-score', { prices: prices(...flat, 200) }, null],
    ['modified z-score', 'DHIS2 modified z-score', { prices: prices(...wavy, 106) }, true],
    ['modified z-score: less', 'DHIS2 modified z-score', { prices: prices(...wavy, 105) }, false],
    ['EARS C1 on reports, floor of one đồng', 'EARS C1', { prices: prices(...flat, 104) }, true],
    ['EARS C1: less', 'EARS C1', { prices: prices(...flat, 103) }, false],
    ['JMMI fence', 'JMMI fence', { prices: prices(200), peerPrices: [100, 101, 102, 103, 104] }, true],
    ['JMMI fence: inside', 'JMMI fence', { prices: prices(104), peerPrices: [100, 101, 102, 103] }, false],
    ['JMMI fence: three peers at least', 'JMMI fence', { prices: prices(200), peerPrices: [100, 101] }, null],
    ['ALPS on levels: shock of May 2025', 'ALPS', { months: vectorSeries.slice(0, 89) }, true],
    ['ALPS on levels: month before', 'ALPS', { months: [...vectorSeries.slice(0, 86), monthOf2025(3)] }, false],
    ['IFPA: shock of May 2025', 'IFPA', { months: vectorSeries.slice(0, 89) }, true],
    ['IFPA: month before', 'IFPA', { months: vectorSeries.slice(0, 88) }, false],
    ['REACH margin below 0', 'REACH margin', { stock: 39, salesPerDay: [10], deliveryInDays: 4 }, true],
    ['REACH margin at 0', 'REACH margin', { stock: 40, salesPerDay: [10], deliveryInDays: 4 }, false],
    ['a delivery on the next morning is a whole day away', 'REACH margin in whole days', { stock: 39, salesPerDay: [10], deliveryInDays: 3.5 }, true],
    ['REACH margin of whole days at 0', 'REACH margin in whole days', { stock: 40, salesPerDay: [10], deliveryInDays: 3.5 }, false],
    ['stock = 0', 'stock = 0', { stock: 0 }, true],
    ['a stock left', 'stock = 0', { stock: 1 }, false],
    ['cover of three days', 'cover < 3 days', { stock: 30, salesPerDay: [10] }, false],
    ['cover under three days', 'cover < 3 days', { stock: 29, salesPerDay: [10] }, true],
  ] as const)('%s', (_name, rule, given, expected) => expect(judge(rule, given as Partial<BaselineSight>)).toBe(expected));

  it('property: the unit of the price changes nothing but for the floor of EARS', () => {
    const rules = baselines.filter(({ watches, name }) => watches === 'OUTLET_PRICE' && name !== 'EARS C1');
    const price = fc.integer({ min: 1000, max: 99_000 });
    fc.assert(
      fc.property(fc.array(price, { minLength: 12, maxLength: 40 }), fc.array(price, { minLength: 3, maxLength: 8 }), (own, peers) => {
        const sight = (by: number) => ({
          prices: prices(...own.map((value) => value * by)),
          peerPrices: peers.map((value) => value * by),
          emergencySince: instant(NOW - DAY),
        });
        for (const { name } of rules) expect(judge(name, sight(1024))).toBe(judge(name, sight(1)));
      }),
    );
  });
});
