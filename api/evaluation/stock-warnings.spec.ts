import type { DatedEvent } from '../domain/evaluation/score-alerts.js';
import { DAY, instant } from '../domain/instant.js';
import { simulateShortage } from './simulate-shortage.js';
import { nameOfSeries } from './simulation.js';
import { warningFigures } from './stock-warnings.js';

const fired = (...days: readonly number[]) => days.map((day) => ({ subject: 'shelf', at: instant(day * DAY) }));
const out = (since: number, until: number): DatedEvent => ({ subject: 'shelf', since: instant(since * DAY), until: instant(until * DAY) });
const judging = { outlets: 1, days: 100, leadDays: 7, lagDays: 0, slotLength: DAY };
const of = (ours: readonly number[], published: readonly number[], known?: readonly number[]) => {
  const rules = { ours: new Map([['S2', fired(...ours)]]), published: new Map([['other', fired(...published)]]) };
  const warnings = { ...rules, events: [out(20, 21), out(40, 41)], judging, ...(known === undefined ? {} : { bounds: new Map([['knows', fired(...known)]]) }) };
  return new Map(warningFigures('set', warnings).map((row) => [row.name.slice('set.'.length), row]));
};

describe('warnings of stock-outs', () => {
  it('counts what was warned of a day and two days ahead', () => {
    const rows = of([18, 39], [19]);
    expect(rows.get('recall_1d.S2')).toMatchObject({ value: 1, count: 2, of: 2 });
    expect(rows.get('recall_2d.S2')).toMatchObject({ value: 0.5 });
    expect(rows.get('f1_2d.S2')?.value).toBeCloseTo(2 / 3, 9);
  });
  it('asks ours to be ahead of the best published rule, for each lead', () => {
    const rows = of([18, 60], [19, 39]);
    expect(rows.get('f1_1d.S2')).toMatchObject({ ok: false, goal: '> 1 (other)' });
    expect(rows.get('f1_2d.S2')).toMatchObject({ ok: true, goal: '> 0 (other)' });
  });
  it('tells apart what nobody could have warned of, and holds no rule against one who knows more', () => {
    const rows = of([18], [], [18, 39]);
    expect(rows.get('recall_2d_of_foreseeable.S2')).toMatchObject({ count: 1, of: 1 });
    expect(rows.get('f1_1d.S2')?.goal).toBe('> 0 (other)');
    expect(rows.get('recall_1d.knows')).toMatchObject({ value: 1 });
    expect([...of([18], []).keys()].filter((name) => name.includes('foreseeable'))).toEqual([]);
  });
});

it('one who knows the demand to come warns only of shelves that hold something, and is right of most', () => {
  const { rows, events, foreseen = [], since } = simulateShortage(7, 'ALL');
  const stocked = new Set(rows.filter(({ stock = 0 }) => stock > 0).map((row) => `${nameOfSeries(row.outlet, row.commodity)} ${row.observedAt}`));
  expect(foreseen.length).toBeGreaterThan(100);
  expect(foreseen.every(({ subject, at }) => at >= since && stocked.has(`${subject} ${at}`))).toBe(true);
  const right = foreseen.filter(({ subject, at }) => events.some((event) => event.subject === subject && at >= event.since - 7 * DAY && at < event.until));
  expect(right.length / foreseen.length).toBeGreaterThan(0.85);
});
