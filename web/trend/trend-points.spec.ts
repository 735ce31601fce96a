import type { TrendColumnsFragment } from '../generated/operations.js';
import { alertMarks } from './alert-marks.js';
import { timeTicks } from './time-ticks.js';
import { priceAxisEnd, summariseTrend, toPoints } from './trend-points.js';

const hour = (at: number): string => `2026-11-22T0${at}:00:00.000Z`;
const nobody = [null, null, null, null];
const trend: TrendColumnsFragment = {
  period: 'SLOT',
  at: [hour(1), hour(2), hour(3), hour(9)],
  outlets: [4, null, 2, null],
  priceCount: nobody,
  median: [100, null, 150, null],
  p10: nobody,
  p90: nobody,
  stock: [0, null, 5, null],
  sold: nobody,
  incoming: nobody,
  stockOutRate: nobody,
  coverDays: nobody,
};
const points = toPoints(trend, Date.parse(hour(4)));

describe('the points of a trend', () => {
  it('keep silence as null and zero as zero, and leave off the future', () => {
    expect(points.map(({ median, stock }) => [median, stock])).toEqual([
      [100, 0],
      [null, null],
      [150, 5],
    ]);
  });

  it('sum up to the last, the change, the highest and the lowest price', () => {
    const summary = summariseTrend(points);
    expect([summary.latest?.median, summary.change, summary.highest?.median, summary.lowest?.median]).toEqual([150, 0.5, 150, 100]);
  });

  it('of nobody sum up to nothing', () => {
    expect(summariseTrend([])).toEqual({ latest: null, change: null, highest: null, lowest: null });
  });
});

describe('the price axis', () => {
  const dear = (p90: number) => toPoints({ ...trend, p90: [p90, null, 160, null] }, Date.parse(hour(4)));

  it('holds a band of up to twice the highest median', () => {
    expect(priceAxisEnd(dear(300))).toBeNull();
  });

  it('ends there when the band goes beyond, so that the median stays legible', () => {
    expect(priceAxisEnd(dear(301))).toBe(300);
  });

  it('is left alone when nobody reported', () => {
    expect(priceAxisEnd([])).toBeNull();
  });
});

it('alerts are gathered at the next priced point, marked with the worst', () => {
  const alert = {
    id: '1',
    rule: 'G1',
    stage: 'OPEN',
    closedAt: null,
    outlet: null,
    outletName: null,
    commodity: 'gao',
    locality: '51',
    evidence: null,
  } as const;
  const marks = alertMarks(points, [
    { ...alert, severity: 'WARN', openedAt: hour(2) },
    { ...alert, severity: 'CRISIS', openedAt: hour(3) },
    { ...alert, severity: 'WATCH', openedAt: hour(1) },
  ]);
  expect(marks.map(({ at, worst, alerts }) => [at, worst, alerts.length])).toEqual([
    [Date.parse(hour(3)), 'CRISIS', 2],
    [Date.parse(hour(1)), 'WATCH', 1],
  ]);
});

describe('the marks of a time axis', () => {
  const calendar = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };
  const midnight = Date.parse('2026-11-21T17:00:00Z');
  const day = 86_400_000;

  it('are the slots of a single day', () => {
    expect(timeTicks(midnight, midnight + day, calendar, 10).map((at) => (at - midnight) / 3_600_000)).toEqual([6, 12, 18]);
  });

  it('are local midnights of a month, no more than asked', () => {
    const ticks = timeTicks(midnight, midnight + 30 * day, calendar, 10);
    expect(ticks.length).toBeLessThanOrEqual(10);
    expect(ticks.every((at) => (at - midnight) % day === 0)).toBe(true);
  });
});
