import fc from 'fast-check';
import { type Calendar, DAY, HOUR, instant } from '../instant.js';
import { coarsenTrend } from './coarsen-trend.js';
import { coverOf, rateOf, type TrendColumn, type TrendColumns } from './trend-columns.js';
import { type Grain, placeAfter, placeOf, placesOf } from './trend-places.js';

const calendar: Calendar = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };
const local = (text: string) => instant(Date.parse(`${text}+07:00`));
const days = (text: string) => local(`${text}T00:00:00`);

describe('places of a trend', () => {
  it.each<[string, Grain, string, string]>([
    ['Wednesday', 'WEEK', '2026-11-25T10:00:00', '2026-11-23T00:00:00'],
    ['the last moment of Sunday', 'WEEK', '2026-11-29T23:59:59', '2026-11-23T00:00:00'],
    ['Monday midnight', 'WEEK', '2026-11-23T00:00:00', '2026-11-23T00:00:00'],
    ['a day before 1970', 'WEEK', '1969-12-31T12:00:00', '1969-12-29T00:00:00'],
    ['the 29th of February', 'MONTH', '2028-02-29T12:00:00', '2028-02-01T00:00:00'],
    ['the first moment of a year', 'MONTH', '2026-01-01T00:00:00', '2026-01-01T00:00:00'],
    ['an afternoon', 'DAY', '2026-11-25T16:00:00', '2026-11-25T00:00:00'],
    ['an evening', 'SLOT', '2026-11-25T19:00:00', '2026-11-26T06:00:00'],
  ])('%s lies in its %s', (_, grain, at, place) => expect(placeOf(local(at), grain, calendar)).toBe(local(place)));

  it('has twelve months in a year, over its end', () => {
    const months = placesOf('MONTH', days('2025-11-15'), days('2026-11-01'), calendar);
    expect(months.map((at) => new Date(at + 7 * HOUR).toISOString().slice(0, 7))).toEqual([
      ...['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'],
    ]);
  });

  it('leave no gap: every moment lies between its place and the next one', () => {
    const moment = fc.integer({ min: -5e12, max: 5e12 });
    fc.assert(
      fc.property(moment, fc.constantFrom<Grain>('DAY', 'WEEK', 'MONTH'), (at, grain) => {
        const place = placeOf(instant(at), grain, calendar);
        expect(place).toBeLessThanOrEqual(at);
        expect(placeAfter(place, grain, calendar)).toBeGreaterThan(at);
        expect(placeOf(place, grain, calendar)).toBe(place);
      }),
    );
  });

  it('are none in an empty span', () => expect(placesOf('DAY', days('2026-11-22'), days('2026-11-22'), calendar)).toEqual([]));
});

const nothing = (length: number): TrendColumn => new Array<null>(length).fill(null);

function columns(at: readonly number[], told: Partial<TrendColumns>): TrendColumns {
  const empty = nothing(at.length);
  const all = { outlets: empty, priceCount: empty, median: empty, p10: empty, p90: empty, stock: empty, sold: empty, incoming: empty, said: empty, out: empty };
  return { at: at.map(instant), ...all, lastObservedAt: empty, ...told };
}

const week = Array.from({ length: 8 }, (_, place) => days('2026-11-23') + place * DAY);

describe('cover', () => {
  it.each<[string, TrendColumn, TrendColumn, number | null]>([
    ['stock over the mean sales of seven days', [...nothing(7), 700], [999, 10, 20, 30, 40, 50, 60, 70], 17.5],
    ['days that said nothing do not count as days without sales', [...nothing(7), 700], [...nothing(6), 50, 90], 10],
    ['nothing without a stock', nothing(8), [10, 10, 10, 10, 10, 10, 10, 10], null],
    ['nothing without sales', [...nothing(7), 700], nothing(8), null],
    ['nothing when nothing was sold', [...nothing(7), 700], [0, 0, 0, 0, 0, 0, 0, 0], null],
    ['nothing lasts no day', [...nothing(7), 0], [...nothing(7), 10], 0],
  ])('%s', (_, stock, sold, expected) => expect(coverOf({ at: week.map(instant), outlets: week.map(() => 4), stock, sold })[7]).toBe(expected));

  it.each([
    [2, 17.5],
    [1, null],
  ])('with %i of four outlets heard is %s', (outlets, cover) => {
    const heard = week.map((_, place) => (place === 7 ? outlets : 4));
    expect(coverOf({ at: week.map(instant), outlets: heard, stock: [...nothing(7), 700], sold: [999, 10, 20, 30, 40, 50, 60, 70] })[7]).toBe(cover);
  });

  it('is the same from slots as from days when the figures are', () => {
    const slots = week.flatMap((midnight) => calendar.slotMinutes.map((minute) => instant(midnight + minute * 60_000)));
    const sold = slots.map(() => 10);
    expect(coverOf({ at: slots, outlets: slots.map(() => 1), stock: slots.map(() => 90), sold })[23]).toBe(3);
  });

  it('has no rate of nobody', () => expect([rateOf(0, 0), rateOf(null, 2), rateOf(1, 4)]).toEqual([null, null, 0.25]));
});

describe('weeks and months out of days', () => {
  it('take the median of prices, the mean of stocks, the sum of sales', () => {
    const given = columns(week, {
      outlets: [3, 4, null, 2, 3, 3, 3, 9],
      median: [100, 110, null, 105, null, null, null, 500],
      p10: [90, 95, null, 92, null, null, null, 400],
      stock: [10, 20, null, 30, null, null, null, 40],
      sold: [1, 2, null, 3, null, null, null, 4],
      said: [2, 2, null, null, null, null, null, 1],
      out: [1, 0, null, null, null, null, null, 1],
    });
    expect(coarsenTrend(given, 'WEEK', calendar)).toEqual(
      columns([week[0] ?? 0, week[7] ?? 0], {
        outlets: [4, 9],
        median: [105, 500],
        p10: [92, 400],
        stock: [20, 40],
        sold: [6, 4],
        said: [4, 1],
        out: [1, 1],
      }),
    );
  });

  it('lose no sale, and keep the median between the lowest and the highest day', () => {
    const figure = fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: null });
    const lists = fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(lists, fc.constantFrom<Grain>('WEEK', 'MONTH'), (given, grain) => {
        const at = given.map((_, place) => days('2026-01-20') + place * DAY);
        const fine = columns(at, { median: given.map(([price]) => price), sold: given.map(([, sold]) => sold) });
        const coarse = coarsenTrend(fine, grain, calendar);
        const total = (column: TrendColumn) => column.reduce<number>((sum, value) => sum + (value ?? 0), 0);
        expect(total(coarse.sold)).toBe(total(fine.sold));
        coarse.at.forEach((start, place) => {
          const own = fine.median.filter((value, day) => value !== null && placeOf(instant(at[day] ?? 0), grain, calendar) === start) as number[];
          const middle = coarse.median[place] ?? null;
          expect(middle === null).toBe(own.length === 0);
          expect(middle ?? 0).toBeGreaterThanOrEqual(Math.min(...own, middle ?? 0));
          expect(middle ?? 0).toBeLessThanOrEqual(Math.max(...own, 0));
        });
      }),
    );
  });
});
