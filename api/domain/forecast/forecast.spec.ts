import fc from 'fast-check';
import { backTest, originsOf, upTo } from './back-test.js';
import { coverageOf, halfWidths } from './band.js';
import { type DailyValues, HORIZON } from './daily-values.js';
import { type Forecast, forecastOf } from './forecast.js';
import { METHODS, type MethodName, PRICE, STOCK } from './methods.js';

/** Numbers in [0, 1) that are the same on every run (Park and Miller). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const days = (count: number, figure: (day: number) => number | null): DailyValues => Array.from({ length: count }, (_, day) => figure(day));
const alone = (own: DailyValues) => ({ own, wider: null });

/** Sold evenly for ten days, then filled again, with some noise. */
function shelf(seed: number, count: number): DailyValues {
  const roll = dice(seed);
  return days(count, (day) => 1000 - 90 * (day % 10) + Math.round(20 * roll()));
}

/** A price that rises and falls over ten weeks, with some noise. */
function swings(seed: number, count: number): DailyValues {
  const roll = dice(seed);
  return days(count, (day) => Math.round(20_000 * (1 + 0.15 * Math.sin((2 * Math.PI * day) / 70)) + 60 * roll()));
}

function randomWalk(seed: number, count: number): DailyValues {
  const roll = dice(seed);
  let price = 20_000;
  return days(count, () => {
    price *= 1 + 0.02 * (roll() - 0.5);
    return Math.round(price);
  });
}

const shown = (own: DailyValues, kind = STOCK): Forecast => {
  const found = forecastOf(alone(own), kind);
  if (found.kind !== 'forecast') throw new Error(`no forecast: ${found.reason}`);
  return found;
};

describe('a forecast', () => {
  it.each([
    { name: 'a series of six weeks less a day is too short for stock', own: shelf(7, 41), kind: STOCK, reason: 'TOO_SHORT' },
    { name: 'a price needs 120 known days', own: swings(7, 119), kind: PRICE, reason: 'TOO_SHORT' },
    { name: 'three silent days end it', own: [...shelf(7, 90), null, null, null], kind: STOCK, reason: 'TOO_OLD' },
    { name: 'a price that never moves needs no forecast', own: days(200, () => 18_000), kind: PRICE, reason: 'LAST_VALUE_IS_BETTER' },
    { name: 'a random walk cannot be foretold', own: randomWalk(11, 300), kind: PRICE, reason: 'LAST_VALUE_IS_BETTER' },
    { name: 'nothing at all', own: [], kind: STOCK, reason: 'TOO_SHORT' },
  ])('$name', ({ own, kind, reason }) => {
    expect(forecastOf(alone(own), kind)).toEqual({ kind: 'none', reason });
  });

  it('shelves that empty and are filled again are foretold much better than by the last value', () => {
    const found = shown(shelf(7, 120));
    expect(found.gain).toBeGreaterThan(0.3);
    expect(found.values).toHaveLength(HORIZON);
  });

  it('a price whose moves go on is foretold', () => {
    const found = shown(swings(5, 300), PRICE);
    expect(found.gain).toBeGreaterThan(0.3);
    expect(found.error).toBeGreaterThan(0);
  });

  it('two silent days are bridged, and a gap inside is not a zero', () => {
    const own = shelf(7, 120).map((value, day) => (day % 11 === 4 || day > 117 ? null : value));
    expect(Math.min(...shown(own).values)).toBeGreaterThan(50);
  });

  it('the band holds about four of five days of the back-test', () => {
    for (const seed of [3, 5, 8]) {
      const { coverage } = shown(shelf(seed, 150));
      expect(coverage).toBeGreaterThan(0.7);
      expect(coverage).toBeLessThan(0.95);
    }
  });
});

describe('what holds for every series', () => {
  const seeds = fc.integer({ min: 1, max: 2_000_000 });

  it('the unit of a price changes nothing but the unit', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 1000 }), (seed, scale) => {
        const own = swings(seed, 150);
        const one = forecastOf(alone(own), PRICE);
        const other = forecastOf(alone(own.map((value) => (value === null ? null : value * scale))), PRICE);
        expect(other.kind).toBe(one.kind);
        if (one.kind !== 'forecast' || other.kind !== 'forecast') return;
        expect(other.gain).toBeCloseTo(one.gain, 8);
        for (const [place, value] of other.values.entries()) expect(value / (one.values[place] as number)).toBeCloseTo(scale, 5);
      }),
      { numRuns: 5 },
    );
  });

  it.each(Object.keys(METHODS) as MethodName[])('%s at a past day sees nothing of the days after it', (method) => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 29, max: 99 }), (seed, origin) => {
        const own = swings(seed, 100);
        const wider = swings(seed + 1, 100);
        const other = { own: own.map((value, day) => (day < origin ? value : 1)), wider: wider.map((value, day) => (day < origin ? value : 1)) };
        expect(METHODS[method](upTo({ own, wider }, origin))).toEqual(METHODS[method](upTo(other, origin)));
      }),
      { numRuns: 10 },
    );
  });

  it.each(Object.keys(METHODS) as MethodName[])('%s says the same of a series that never moves', (method) => {
    for (const value of METHODS[method]({ own: days(60, (day) => (day % 5 === 1 ? null : 500)), wider: null })) expect(value).toBeCloseTo(500, 6);
  });

  it('the band holds the figure itself, and is never below nothing', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const found = forecastOf(alone(shelf(seed, 90)), STOCK);
        if (found.kind !== 'forecast') return;
        found.values.forEach((value, place) => {
          expect(found.low[place]).toBeLessThanOrEqual(value);
          expect(found.high[place]).toBeGreaterThanOrEqual(value);
          expect(found.low[place]).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 5 },
    );
  });

  it('errors of days that nobody told are unknown, and origins stand on known days', () => {
    const own = shelf(7, 90).map((value, day) => (day >= 60 && day < 66 ? null : value));
    expect(originsOf(own).filter((origin) => origin > 62 && origin < 67)).toEqual([]);
    expect(originsOf(own)).toContain(62);
    for (const trials of backTest('WEEKDAY', alone(own)).values())
      for (const { errors } of trials) expect(errors.every((error) => error === null || Number.isFinite(error))).toBe(true);
  });
});

describe('the band', () => {
  const trial = (error: number) => ({ errors: new Array<number>(HORIZON).fill(error), lastValueErrors: [] });

  it('is the conformal quantile of the absolute errors: 0.8 (1 + 1/n) of n origins', () => {
    const trials = Array.from({ length: 20 }, (_, place) => trial(place % 2 === 0 ? place : -place));
    expect(halfWidths(trials)[5]).toBeCloseTo(16, 6);
  });

  it('coverage leaves each origin out of its own band', () => {
    expect(coverageOf([trial(1), trial(100)])).toBe(0.5);
    expect(coverageOf([])).toBeNull();
  });
});
