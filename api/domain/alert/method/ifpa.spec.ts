import fc from 'fast-check';
import { earlierGrowths, type IfpaOptions, ifpa, ifpaClassOf, ifpaGlut, weightedDeviation } from './ifpa.js';
import { type MonthPrice, monthNumber } from './month-price.js';
import { monthOf2025, vectorSeries } from './vector-series.spec-data.js';

const exact: IfpaOptions = { minimumYears: 4, deviationFloor: 0 };
const live: IfpaOptions = { minimumYears: 4, deviationFloor: 0.002 };

/** Month of 2025; CQGR and CAGR; mean and deviation of each; years of each; both z; IFPA; IFPA as the ONS code counts years. Source: reference vectors, ifpa.json. */
const FIGURES = `
  1 -0.003792 0.004145 0.003024 0.006597 0.004328 0.001577 6 6 -1.033178 -0.115606 -0.482635 -0.482635
  2 -0.008775 0.003636 -0.000382 0.006087 0.004651 0.001759 6 6 -1.37867 -0.576918 -0.897619 -0.897619
  3 -0.004854 0.003274 0.001165 0.003862 0.004337 0.002004 6 6 -1.558429 -0.530351 -0.941582 -0.941582
  4 0.020317 0.003801 0.016155 0.005666 0.004902 0.002004 7 6 0.734662 -0.54905 -0.035565 -0.040238
  5 0.038357 0.011305 0.001001 0.006256 0.005163 0.001355 7 6 5.970783 4.532283 5.107683 5.146258
  6 0.031925 0.012886 -0.008902 0.005799 0.004672 0.001866 7 6 7.040324 4.402168 5.457431 5.494898
  7 0.025281 0.013296 -0.013504 0.002789 0.005051 0.00101 7 6 13.907577 8.162994 10.460827 10.530303
  8 -0.044815 0.003248 -0.007401 0.004807 0.004568 0.001066 7 6 -7.783601 -1.238373 -3.856464 -3.867004
  9 -0.027661 0.0061 0.004516 0.007358 0.004075 0.002438 7 6 -4.373256 0.830642 -1.250917 -1.243848
  10 -0.021368 0.004933 0.013537 0.005267 0.004693 0.001567 7 6 -6.626785 0.153071 -2.558871 -2.557569
  11 0.021543 0.001073 0.026749 0.008048 0.004887 0.002006 7 6 -0.646959 -1.901281 -1.399552 -1.415734
  12 0.011796 0.002562 0.021432 0.005604 0.004383 0.000768 7 6 -1.719501 -2.369506 -2.109504 -2.129671
`;
const CLASSES = [
  'NORMAL',
  'MODERATELY_LOW',
  'MODERATELY_LOW',
  'NORMAL',
  'ABNORMALLY_HIGH',
  'ABNORMALLY_HIGH',
  'ABNORMALLY_HIGH',
  'ABNORMALLY_LOW',
  'ABNORMALLY_LOW',
  'ABNORMALLY_LOW',
  'ABNORMALLY_LOW',
  'ABNORMALLY_LOW',
];

const VECTORS = FIGURES.trim()
  .split('\n')
  .map((row, place) => {
    const [month = 0, cqgr = 0, cagr = 0, meanQ = 0, sdQ = 0, meanA = 0, sdA = 0, nQ = 0, nA = 0, zQ = 0, zA = 0, value = 0, onsValue = 0] = row
      .trim()
      .split(' ')
      .map(Number);
    return { month, cqgr, cagr, meanQ, sdQ, meanA, sdA, nQ, nA, zQ, zA, value, onsValue, ifpaClass: CLASSES[place] };
  });

describe('ifpa: reference vectors', () => {
  it.each(VECTORS)('2025-$month', ({ month, cqgr, cagr, meanQ, sdQ, meanA, sdA, nQ, nA, zQ, zA, value, onsValue, ifpaClass }) => {
    const judged = ifpa(vectorSeries, monthOf2025(month), exact);
    expect(judged?.quarter).toEqual({
      growth: expect.closeTo(cqgr, 5),
      mean: expect.closeTo(meanQ, 5),
      deviation: expect.closeTo(sdQ, 5),
      years: nQ,
      z: expect.closeTo(zQ, 3),
    });
    expect(judged?.year).toEqual({
      growth: expect.closeTo(cagr, 5),
      mean: expect.closeTo(meanA, 5),
      deviation: expect.closeTo(sdA, 5),
      years: nA,
      z: expect.closeTo(zA, 3),
    });
    expect(judged?.value).toBeCloseTo(value, 3);
    expect(judged?.ifpaClass).toBe(ifpaClass);
    expect(onsIfpa(month)).toBeCloseTo(onsValue, 3);
  });

  it('weights rise by the year: 1/6, 2/6, 3/6 for 2006 to 2008 before 2009', () => {
    const months = Array.from({ length: 48 }, (_, place) => [monthNumber({ year: 2005, month: 1 }) + place, 100 + place] as const);
    const weights = earlierGrowths(new Map(months), monthNumber({ year: 2009, month: 1 }), 12).map(({ weight }) => weight / 6);
    expect(weights).toEqual([expect.closeTo(1 / 6, 6), expect.closeTo(2 / 6, 6), expect.closeTo(3 / 6, 6)]);
  });

  /** The ONS program uses the count of quarterly years for the yearly correction too. */
  function onsIfpa(month: number): number {
    const now = monthOf2025(month);
    const judged = ifpa(vectorSeries, now, exact);
    if (judged === null) return Number.NaN;
    const earlier = vectorSeries.filter((seen) => monthNumber(seen) <= monthNumber(now));
    const growths = earlierGrowths(new Map(earlier.map((seen) => [monthNumber(seen), seen.price])), monthNumber(now), 12);
    const deviation = weightedDeviation(growths, judged.quarter.years) ?? Number.NaN;
    return 0.4 * judged.quarter.z + (0.6 * (judged.year.growth - judged.year.mean)) / deviation;
  }
});

describe('ifpa', () => {
  it.each([
    ['abnormally high from 1', 1, 'ABNORMALLY_HIGH'],
    ['moderately high from 0.5', 0.5, 'MODERATELY_HIGH'],
    ['normal just below', 0.4999, 'NORMAL'],
    ['moderately low from −0.5', -0.5, 'MODERATELY_LOW'],
    ['abnormally low from −1', -1, 'ABNORMALLY_LOW'],
  ])('class at the limit: %s', (_name, value, ifpaClass) => {
    expect(ifpaClassOf(value)).toBe(ifpaClass);
  });

  it('needs four earlier years of yearly growth: 59 months before are no data, 60 are', () => {
    expect(ifpa(vectorSeries.slice(0, 59), vectorSeries[59] as MonthPrice, live)).toBeNull();
    expect(ifpa(vectorSeries.slice(0, 60), vectorSeries[60] as MonthPrice, live)).not.toBeNull();
  });

  it('is no data when the month a quarter ago is missing', () => {
    const holed = vectorSeries.filter((seen) => !(seen.year === 2025 && seen.month === 3));
    expect(ifpa(holed, monthOf2025(6), live)).toBeNull();
  });

  it('the end of a spike is abnormally low and yet no glut', () => {
    expect(ifpa(vectorSeries, monthOf2025(8), exact)?.ifpaClass).toBe('ABNORMALLY_LOW');
    expect(ifpaGlut(vectorSeries, monthOf2025(8), { ...exact, fall: 0.1 })).toBe(false);
  });

  it('a glut needs a price 10 % under the same month a year before', () => {
    const before = vectorSeries.filter((seen) => seen.year < 2025 || seen.month < 8);
    const august2024 = 141.15;
    const at = (price: number): MonthPrice => ({ year: 2025, month: 8, price });
    expect(ifpaGlut(before, at(0.9 * august2024), { ...exact, fall: 0.1 })).toBe(true);
    expect(ifpaGlut(before, at(0.901 * august2024), { ...exact, fall: 0.1 })).toBe(false);
  });

  it('property: the unit of the price changes nothing, and neither does the order of the months', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 50, max: 500 }), { minLength: 64, maxLength: 90 }), fc.integer({ min: 2, max: 1000 }), (values, factor) => {
        const months = values.map((price, place) => ({ year: 2015 + Math.floor(place / 12), month: (place % 12) + 1, price }));
        const scaled = months.map((seen) => ({ ...seen, price: seen.price * factor })).reverse();
        const once = ifpa(months, months.at(-1) as MonthPrice, live);
        expect(ifpa(scaled, scaled[0] as MonthPrice, live)?.value).toBeCloseTo(once?.value ?? Number.NaN, 4);
      }),
    );
  });
});
