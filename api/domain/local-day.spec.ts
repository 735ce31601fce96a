import fc from 'fast-check';
import { dayOf, instant } from './instant.js';
import { midnightOf, parseDay, slotsOfDay } from './local-day.js';

const calendar = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };

describe('local days', () => {
  it.each([
    ['a day', '2026-11-22', '2026-11-22'],
    ['a leap day', '2028-02-29', '2028-02-29'],
    ['the 29th of a common February', '2026-02-29', null],
    ['a month 13', '2026-13-01', null],
    ['a day with a time', '2026-11-22T00:00', null],
    ['nothing', undefined, null],
    ['a number', 20261122, null],
  ])('reads %s', (_name, sent, day) => expect(parseDay(sent)).toBe(day));

  it('begin at local midnight and hold their slots', () => {
    const day = parseDay('2026-11-22');
    if (day === null) throw new Error('no day');
    expect(new Date(midnightOf(day, calendar)).toISOString()).toBe('2026-11-21T17:00:00.000Z');
    expect(slotsOfDay(day, calendar).map((at) => new Date(at).toISOString())).toEqual([
      '2026-11-21T23:00:00.000Z',
      '2026-11-22T05:00:00.000Z',
      '2026-11-22T11:00:00.000Z',
    ]);
  });

  it('that hold an instant begin at or before it, less than a day ago', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (milliseconds) => {
        const at = instant(milliseconds);
        const since = at - midnightOf(dayOf(at, calendar), calendar);
        expect(since).toBeGreaterThanOrEqual(0);
        expect(since).toBeLessThan(86_400_000);
      }),
    );
  });
});
