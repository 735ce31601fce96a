import type { Availability } from '../figures.js';
import { HOUR, instant } from '../instant.js';
import { NOW, seen, sightOf } from './build-sight.js';
import { detectDailyDepletion } from './detect-daily-depletion.js';
import type { Observation } from './sight.js';

/** One day's visits half an hour before 06:00, 12:00 and 18:00; `null` = nobody looked. */
const visits = (daysAgo: number, ...stocks: readonly (number | Availability | null)[]): Observation[] =>
  stocks.flatMap((given, slot) => {
    if (given === null) return [];
    const observedAt = instant(NOW - daysAgo * 24 * HOUR + slot * 6 * HOUR - HOUR / 2);
    return [seen(0, { observedAt, reportId: `${daysAgo}-${slot}`, ...(typeof given === 'number' ? { stock: given } : { availability: given }) })];
  });
const judge = (...days: readonly Observation[][]) => detectDailyDepletion(sightOf(days.flat()), NOW);

describe('S5 depletion inside a day', () => {
  it('there in the morning, gone in the evening, on two of three days', () => {
    expect(judge(visits(2, 50, 20, 0), visits(1, 50, 30, 20), visits(0, 50, 0))).toMatchObject({
      kind: 'breach',
      severity: 'WARN',
      evidence: { judgedDays: 3, emptied: [{ day: '2026-11-20' }, { day: '2026-11-22' }] },
    });
  });
  it('on all three days it is an alert', () =>
    expect(judge(visits(2, 50, 0), visits(1, 'PLENTY', 'NONE'), visits(0, 50, 20, 0))).toMatchObject({ severity: 'ALERT' }));
  it('one day is normal', () => expect(judge(visits(2, 50, 40), visits(1, 50, 30), visits(0, 50, 0)).kind).toBe('normal'));
  it('a day that began empty is not a day that ran out', () => {
    expect(judge(visits(2, 0, 0), visits(1, 0, 0), visits(0, 50, 0))).toEqual({ kind: 'no-data', reason: 'TOO_FEW_DAYS' });
  });
  it('a morning nobody looked at proves nothing', () => {
    expect(judge(visits(2, null, 50, 0), visits(1, null, 50, 0), visits(0, 50, 0))).toEqual({ kind: 'no-data', reason: 'TOO_FEW_DAYS' });
  });
  it('refilled at night: what counts is each day', () =>
    expect(judge(visits(1, 80, 0, 0), visits(0, 80, 0))).toMatchObject({ kind: 'breach', evidence: { judgedDays: 2 } }));
  it('days longer ago than three do not count', () =>
    expect(judge(visits(4, 50, 0), visits(3, 50, 0), visits(0, 50, 40))).toEqual({ kind: 'no-data', reason: 'TOO_FEW_DAYS' }));
  it('no data: this report says nothing of stock', () =>
    expect(detectDailyDepletion(sightOf([seen(0, { price: 1 })]), NOW)).toEqual({ kind: 'no-data', reason: 'NO_STOCK' }));
  it('no data: not sold here', () =>
    expect(detectDailyDepletion(sightOf(visits(0, 50, 0), { sellsIt: false }), NOW)).toEqual({ kind: 'no-data', reason: 'NOT_SOLD_HERE' }));
});
