import { DAY } from '@domain/instant.js';
import { forecastRows } from './forecast-csv.js';
import { drawnDays, type Foretold, foretold, wantsForecast, withStart } from './forecast-days.js';
import type { TrendPoint } from './trend-points.js';

const now = Date.parse('2026-11-21T17:00:00Z');
const at = Array.from({ length: 14 }, (_, day) => new Date(now + day * DAY).toISOString());
const figures = {
  __typename: 'ForecastFigures',
  reason: null,
  method: 'WEEKDAY',
  value: at.map((_, day) => 100 + day),
  low: at.map(() => 90),
  high: at.map(() => 140),
  error: 3,
  gain: 0.2,
  coverage: 0.8,
  origins: 30,
} as const;
const point = (time: number, median: number | null): TrendPoint => ({
  at: time,
  outlets: median === null ? null : 3,
  median,
  p10: null,
  p90: null,
  stock: null,
  sold: null,
  incoming: null,
  stockOutRate: null,
  coverDays: null,
});
const told = foretold(at, figures);
const span = (days: number, until = now + DAY) => ({ since: until - days * DAY, until });

describe('days ahead on a chart', () => {
  it.each([
    { name: 'thirty days up to today have them', span: span(30), wanted: true },
    { name: 'a single day is too narrow', span: span(1), wanted: false },
    { name: 'a span that ended last week has none', span: span(30, now - 7 * DAY), wanted: false },
  ])('$name', ({ span, wanted }) => {
    expect(wantsForecast(span, now + 1000)).toBe(wanted);
  });

  it('begin after the newest told day, and are no more than the span is long', () => {
    const points = [point(now - DAY, 99), point(now, 100)];
    expect(drawnDays(told, points, span(30)).map((day) => day.at)).toEqual(at.slice(1).map((text) => Date.parse(text)));
    expect(drawnDays(told, points, span(7))).toHaveLength(7);
  });

  it('go on from the newest known figure', () => {
    const days = drawnDays(told, [point(now - DAY, 99), point(now, null)], span(30));
    expect(withStart(days, [point(now - DAY, 99), point(now, null)], (one) => one.median)[0]).toEqual({ at: now - DAY, value: 99, low: 99, high: 99 });
    expect(withStart([], [point(now, 99)], (one) => one.median)).toEqual([]);
  });

  it('are none when there is a reason, and the reason is kept', () => {
    const none: Foretold = foretold(at, { ...figures, reason: 'TOO_SHORT', method: null, value: [], low: [], high: [], error: null, gain: null });
    expect(none).toEqual({ reason: 'TOO_SHORT' });
    expect(drawnDays(none, [], span(30))).toEqual([]);
  });
});

describe('days ahead in the exported file', () => {
  const same = { money: (value: number) => value / 10, quantity: (value: number) => value / 1000 };

  it('have a row each, with the band, and empty places where nothing is told', () => {
    const rows = forecastRows({ price: told, stock: { reason: 'TOO_OLD' } }, same);
    expect(rows).toHaveLength(14);
    expect(rows[0]).toEqual({ at: now, figures: [10, 9, 14, null, null, null] });
  });

  it('there are none without a forecast', () => {
    expect(forecastRows(undefined, same)).toEqual([]);
    expect(forecastRows({ price: { reason: 'TOO_SHORT' }, stock: { reason: 'TOO_SHORT' } }, same)).toEqual([]);
  });
});
