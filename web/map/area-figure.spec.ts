import { HOUR } from '@domain/instant.js';
import type { Cell, Row } from '../overview/matrix.js';
import { areaFigures, type MapMeasure } from './area-figure.js';

const AT = Date.parse('2026-11-22T12:00:00Z');
const cell = (parts: Partial<Cell>): Cell => ({
  area: 'xa',
  median: null,
  change1Day: null,
  change7Days: null,
  coverDays: null,
  stockOutRate: null,
  outlets: 0,
  lastObservedAt: null,
  openAlerts: 0,
  worst: null,
  ...parts,
});
const row = (id: string, parts: Partial<Cell>): Row => ({ commodity: { id } as Row['commodity'], cells: [cell(parts)] });
const figure = (rows: readonly Row[], measure: MapMeasure, commodity: string | null = null) =>
  areaFigures(rows, commodity, measure, { change: 'day', at: AT }).map(({ value, shade, worst }) => ({ value, shade, worst }))[0];

describe('what the map says of an area', () => {
  it.each([
    { name: 'a price that rose by 5 %', measure: 'price', of: { change1Day: 0.05 }, is: { value: 0.05, shade: 3 } },
    { name: 'a price that hardly moved', measure: 'price', of: { change1Day: -0.009 }, is: { value: -0.009, shade: 0 } },
    { name: 'a price that fell by 5 %', measure: 'price', of: { change1Day: -0.05 }, is: { value: -0.05, shade: -2 } },
    { name: 'cover of a day and a half', measure: 'cover', of: { coverDays: 1.5 }, is: { value: 1.5, shade: 3 } },
    { name: 'cover of exactly two weeks', measure: 'cover', of: { coverDays: 14 }, is: { value: 14, shade: 0 } },
    { name: 'nothing sold out', measure: 'stockout', of: { stockOutRate: 0 }, is: { value: 0, shade: 0 } },
    { name: 'a quarter sold out', measure: 'stockout', of: { stockOutRate: 0.25 }, is: { value: 0.25, shade: 3 } },
    { name: 'a report seven hours old', measure: 'age', of: { lastObservedAt: AT - 7 * HOUR }, is: { value: 7 * HOUR, shade: 1 } },
    { name: 'nothing reported, which is not zero', measure: 'cover', of: {}, is: { value: null, shade: null } },
    { name: 'no alert', measure: 'alerts', of: {}, is: { value: 0, shade: 0 } },
    { name: 'two alerts, the worst a crisis', measure: 'alerts', of: { openAlerts: 2, worst: 'CRISIS' }, is: { value: 2, shade: 4, worst: 'CRISIS' } },
  ] as const)('shades $name', ({ measure, of, is }) => {
    expect(figure([row('gao', of)], measure)).toEqual({ worst: null, ...is });
  });

  it('takes the middle change, the least cover and all alerts of several commodities, and only one when one is chosen', () => {
    const rows = [
      row('gao', { change1Day: 0.1, coverDays: 9, openAlerts: 1, worst: 'WARN' }),
      row('rau', { change1Day: 0.02, coverDays: 2 }),
      row('muoi', { change1Day: 0, openAlerts: 2, worst: 'WATCH' }),
    ];
    expect([figure(rows, 'price')?.value, figure(rows, 'cover')?.value, figure(rows, 'alerts')]).toEqual([0.02, 2, { value: 3, shade: 2, worst: 'WARN' }]);
    expect([figure(rows, 'price', 'gao')?.value, figure(rows, 'cover', 'gao')?.value]).toEqual([0.1, 9]);
  });
});
