import { DAY, HOUR, type Instant, instant } from '../../instant.js';
import type { Observation } from '../sight.js';
import { dailyFigures } from './daily-figures.js';
import { salesFall, stockBaseline } from './hoarding-ratio.js';
import { type ExpectedSurge, expectedFactor, panicRatio } from './panic-ratio.js';

const calendar = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };
/** 2026-11-02, a Monday, 06:00 in Hanoi. */
const monday = instant(Date.UTC(2026, 10, 1, 23));
const later = (days: number, hours = 0): Instant => instant(monday + days * DAY + hours * HOUR);
const seen = (observedAt: Instant, stock: number | null, sold: number | null): Observation => ({
  reportId: String(observedAt),
  observedAt,
  price: null,
  inputPrice: null,
  stock,
  sold,
  incoming: null,
  incomingAt: null,
  availability: null,
  flags: [],
});

describe('dailyFigures', () => {
  it('takes the mean stock and the sum sold of each local day, and nothing after `at`', () => {
    const past = [seen(later(0), 10, 1), seen(later(0, 6), 20, 2), seen(later(1), null, null), seen(later(2), 99, 99)];
    const days = dailyFigures(past, later(1, 1), calendar);
    expect(days.map(({ stock, sold }) => [stock, sold])).toEqual([
      [15, 3],
      [null, null],
    ]);
    expect((days[1]?.day ?? 0) - (days[0]?.day ?? 0)).toBe(1);
  });
});

describe('stockBaseline', () => {
  const past = [seen(later(-9), 500, null), seen(later(-3), 10, null), seen(later(-2), 10, null), seen(later(-2, 6), 30, null), seen(later(0), 99, null)];
  const limits = { windowDays: 8, minimumDays: 2 };
  it('is the mean of the days in the window, each the mean of its counts, today left out', () => {
    expect(stockBaseline(past, later(0, 1), calendar, limits)).toEqual({ meanDailyStock: 15, days: 2 });
  });
  it('needs enough days', () => expect(stockBaseline(past, later(0, 1), calendar, { ...limits, minimumDays: 3 })).toBeNull());
  it('a day on which nobody counted is left out', () => {
    expect(
      stockBaseline(
        [...past, seen(later(-1), null, 5)].sort((a, b) => a.observedAt - b.observedAt),
        later(0, 1),
        calendar,
        limits,
      )?.days,
    ).toBe(2);
  });
});

describe('salesFall', () => {
  const spans = { recentDays: 3, windowDays: 28, minimumDays: 7 };
  const steady = Array.from({ length: 20 }, (_, day) => ({ day, stock: null, sold: 100 }));
  it('measures the last days against the median of those before', () => {
    const days = [...steady, { day: 20, stock: null, sold: 70 }, { day: 21, stock: null, sold: 70 }];
    expect(salesFall(days, 22, spans)).toEqual({ now: 70, usual: 100, fall: expect.closeTo(0.3, 9) });
  });
  it('no recent sales figure is no data, not a fall to nothing', () => expect(salesFall(steady, 40, spans)).toBeNull());
  it('needs a history', () => expect(salesFall(steady.slice(0, 6), 8, spans)).toBeNull());
});

describe('panicRatio', () => {
  const options = { windowDays: 28, minimumSlots: 3 };
  const weekly = [7, 14, 21, 28].map((days) => ({ slotAt: later(-days), sold: 100 }));
  const noise = [
    { slotAt: later(-7, 6), sold: 9 },
    { slotAt: later(-6), sold: 9 },
    { slotAt: later(-35), sold: 9 },
  ];
  const none = { calendar, surges: [] };

  it('compares with the same slot and weekday of four weeks', () => {
    expect(panicRatio([...weekly, ...noise, { slotAt: monday, sold: 150 }], monday, none, options)).toBeCloseTo(1.5, 9);
  });
  it('no data: nothing sold is known for this slot', () => expect(panicRatio(weekly, monday, none, options)).toBeNull());
  it('no data: fewer than three like slots', () => {
    expect(panicRatio([...weekly.slice(0, 2), { slotAt: monday, sold: 150 }], monday, none, options)).toBeNull();
  });
  it('Tết is measured against Tết', () => {
    const surges: ExpectedSurge[] = [{ name: 'Tết', since: later(-1), until: later(1), factor: 1.8 }];
    expect(panicRatio([...weekly, { slotAt: monday, sold: 180 }], monday, { calendar, surges }, options)).toBeCloseTo(1, 9);
    expect(expectedFactor(surges, later(1))).toBe(1);
  });
});
