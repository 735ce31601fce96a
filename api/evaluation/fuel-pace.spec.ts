import { NOW, seen } from '../domain/alert/build-sight.js';
import { DAY, HOUR, instant } from '../domain/instant.js';
import { arrivalsBy, pacePerDay } from './fuel-pace.js';

/** A count a day, oldest first. */
const counts = (...stocks: readonly number[]) => stocks.map((stock, day) => seen(stocks.length - 1 - day, { stock }));
const arrival = (daysAgo: number, amount: number) => ({ at: instant(NOW - daysAgo * DAY), amount });

describe('the pace of a filling station', () => {
  it.each([
    { name: 'what the counts fell by', past: counts(900, 600, 500), arrivals: [], pace: 200 },
    { name: 'nothing known from one count', past: counts(900), arrivals: [], pace: null },
    { name: 'no sales where the stock stands still', past: counts(900, 900), arrivals: [], pace: 0 },
    { name: 'nothing known from a stock that rose', past: counts(100, 900), arrivals: [], pace: null },
    { name: 'what came less what is left of it', past: counts(100, 900), arrivals: [arrival(0.5, 6600)], pace: 5800 },
    { name: 'what came and went between two equal counts', past: counts(100, 100), arrivals: [arrival(0.5, 6600)], pace: 6600 },
    { name: 'only what came between the two', past: counts(100, 100), arrivals: [arrival(1, 6600), arrival(3, 6600)], pace: 0 },
    { name: 'passes over a count that stands higher than it could', past: counts(500, 400, 9000), arrivals: [arrival(0.5, 6600)], pace: 100 },
    {
      name: 'rows of dispatches between the counts',
      past: [seen(1, { stock: 900 }), seen(0.6, { incoming: 5 }), seen(0, { stock: 600 })],
      arrivals: [],
      pace: 300,
    },
  ])('$name', ({ past, arrivals, pace }) =>
    pace === null ? expect(pacePerDay(past, arrivals)).toBeNull() : expect(pacePerDay(past, arrivals)).toBeCloseTo(pace, 9),
  );

  it('counts a delivery once its time has come, and only with an amount and a time', () => {
    const due = instant(NOW + HOUR);
    const past = [
      seen(1, { incoming: 5, incomingAt: NOW }),
      seen(0.9, { incoming: 6, incomingAt: due }),
      seen(0.8, { incoming: 7 }),
      seen(0.7, { incomingAt: NOW }),
    ];
    expect(arrivalsBy(past, NOW)).toEqual([{ at: NOW, amount: 5 }]);
    expect(arrivalsBy(past, due)).toHaveLength(2);
  });
});
