import fc from 'fast-check';
import { type AlpsOptions, alps, alpsClassOf, alpsValue } from './alps.js';
import { monthNumber } from './month-price.js';
import { fitSeasonalTrend, fitted } from './seasonal-trend.js';
import { monthOf2025, vectorSeries } from './vector-series.spec-data.js';

const onLevels: AlpsOptions = { scale: 'LEVEL', minimumMonths: 36, windowMonths: null, deviationFloor: 0 };
const onLogs: AlpsOptions = { ...onLevels, scale: 'LOG', deviationFloor: 0.01 };

/** Fit on all 96 months, as R's lm(): month, fitted, ALPS, class. Source: reference vectors, alps.json `expected`. */
const FULL_FIT: readonly (readonly [number, number, number, string])[] = [
  [1, 150.297813, -0.889909, 'NORMAL'],
  [2, 152.269062, -0.576884, 'NORMAL'],
  [3, 155.492812, -0.98145, 'NORMAL'],
  [4, 156.305312, 0.091444, 'NORMAL'],
  [5, 154.855312, 4.199939, 'CRISIS'],
  [6, 154.021562, 4.14835, 'CRISIS'],
  [7, 153.182812, 4.839951, 'CRISIS'],
  [8, 149.939062, -0.989596, 'NORMAL'],
  [9, 154.149062, -0.083493, 'NORMAL'],
  [10, 156.832812, 0.421148, 'STRESS'],
  [11, 159.796562, -1.041572, 'NORMAL'],
  [12, 162.227812, -0.880599, 'NORMAL'],
];

/** Fit on the months before only. Source: reference vectors, alps.json `expected_realtime_fit_on_past_only`. */
const PAST_FIT: readonly (readonly [number, number, string])[] = [
  [1, -1.293577, 'NORMAL'],
  [2, -0.498818, 'NORMAL'],
  [3, -1.442802, 'NORMAL'],
  [4, 1.153923, 'ALERT'],
  [5, 10.821019, 'CRISIS'],
  [6, 7.104011, 'CRISIS'],
  [7, 6.594992, 'CRISIS'],
  [8, -1.217107, 'NORMAL'],
  [9, -0.150712, 'NORMAL'],
  [10, 0.427951, 'STRESS'],
  [11, -1.256671, 'NORMAL'],
  [12, -1.034667, 'NORMAL'],
];

const EFFECTS_FROM_FEBRUARY = [1.349725, 3.951949, 4.142924, 2.071399, 0.616124, -0.844152, -4.709427, -1.120952, 0.941272, 3.283497, 5.093222];
const start = monthNumber({ year: 2018, month: 1 }) - 1;
const points = vectorSeries.map((seen) => ({ t: monthNumber(seen) - start, month: seen.month, value: seen.price }));

describe('seasonal trend: reference vectors', () => {
  const trend = fitSeasonalTrend(points);

  it('has the coefficients and the residual deviation of the full regression', () => {
    expect(trend?.perMonth).toBeCloseTo(0.621525, 5);
    expect(trend?.heights.get(1)).toBeCloseTo(97.468162, 5);
    const january = trend?.heights.get(1) ?? Number.NaN;
    EFFECTS_FROM_FEBRUARY.forEach((effect, place) => {
      expect((trend?.heights.get(place + 2) ?? Number.NaN) - january).toBeCloseTo(effect, 5);
    });
    expect(trend?.deviation).toBeCloseTo(3.222592, 5);
  });

  it.each(FULL_FIT)('2025-%i: fitted %d, ALPS %d, %s', (month, expected, value, alpsClass) => {
    const t = monthNumber(monthOf2025(month)) - start;
    const line = trend === null ? null : fitted(trend, t, month);
    expect(line).toBeCloseTo(expected, 4);
    const judged = alpsValue(monthOf2025(month).price, line ?? Number.NaN, trend?.deviation ?? Number.NaN) ?? Number.NaN;
    expect(judged).toBeCloseTo(value, 5);
    expect(alpsClassOf(judged)).toBe(alpsClass);
  });
});

describe('alps', () => {
  it.each(PAST_FIT)('reference vector on past data only, 2025-%i: %d, %s', (month, value, alpsClass) => {
    const judged = alps(vectorSeries, monthOf2025(month), onLevels);
    expect(judged?.value).toBeCloseTo(value, 5);
    expect(judged?.alpsClass).toBe(alpsClass);
  });

  it('reproduces the published figure of Bank Indonesia Yogyakarta: 14,450 against 14,552 with deviation 368', () => {
    expect(alpsValue(14_450, 14_552, 368)).toBeCloseTo(-0.277, 3);
  });

  it.each([
    ['just below stress', 0.2499, 'NORMAL'],
    ['stress', 0.25, 'STRESS'],
    ['alert', 1, 'ALERT'],
    ['crisis', 2, 'CRISIS'],
  ])('class at the limit: %s', (_name, value, alpsClass) => {
    expect(alpsClassOf(value)).toBe(alpsClass);
  });

  it('needs 36 months: 35 are no data', () => {
    expect(alps(vectorSeries.slice(0, 35), vectorSeries[35] as never, onLogs)).toBeNull();
    expect(alps(vectorSeries.slice(0, 36), vectorSeries[36] as never, onLogs)).not.toBeNull();
  });

  it('does not judge a price that was not observed', () => {
    expect(alps(vectorSeries, { year: 2025, month: 6, price: 0 }, onLogs)).toBeNull();
  });

  it('does not take a carried-forward series for calm beyond belief', () => {
    const flat = vectorSeries.map((seen) => ({ ...seen, price: 100 }));
    expect(alps(flat, { year: 2026, month: 1, price: 100.5 }, onLogs)?.alpsClass).toBe('STRESS');
    expect(alps(flat, { year: 2026, month: 1, price: 100.5 }, onLevels)?.value ?? 0).not.toBe(Number.POSITIVE_INFINITY);
  });

  it('ten years of steady inflation are normal on log prices', () => {
    const inflating = Array.from({ length: 120 }, (_, place) => ({ year: 2010 + Math.floor(place / 12), month: (place % 12) + 1, price: 100 * 1.04 ** place }));
    expect(alps(inflating, { year: 2020, month: 1, price: 100 * 1.04 ** 120 }, onLogs)?.alpsClass).toBe('NORMAL');
    expect(alps(inflating, { year: 2020, month: 1, price: 100 * 1.04 ** 120 }, onLevels)?.alpsClass).toBe('CRISIS');
  });

  it('a window forgets what lies before it', () => {
    expect(alps(vectorSeries, monthOf2025(12), { ...onLogs, windowMonths: 48 })?.months).toBe(48);
  });

  const prices = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 40, maxLength: 80 });
  const asMonths = (values: readonly number[], factor = 1) =>
    values.map((price, place) => ({ year: 2015 + Math.floor(place / 12), month: (place % 12) + 1, price: price * factor }));

  it('property: the unit of the price changes nothing', () => {
    fc.assert(
      fc.property(prices, fc.integer({ min: 2, max: 5000 }), (values, factor) => {
        const once = alps(asMonths(values), asMonths(values).at(-1) as never, onLogs);
        const scaled = alps(asMonths(values, factor), asMonths(values, factor).at(-1) as never, onLogs);
        expect(scaled?.value).toBeCloseTo(once?.value ?? Number.NaN, 5);
      }),
    );
  });

  it('property: what comes later changes nothing', () => {
    fc.assert(
      fc.property(prices, fc.integer({ min: 37, max: 39 }), (values, place) => {
        const months = asMonths(values);
        const now = months[place] as never;
        expect(alps(months, now, onLogs)).toEqual(alps(months.slice(0, place), now, onLogs));
      }),
    );
  });
});
