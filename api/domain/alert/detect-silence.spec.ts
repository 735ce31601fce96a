import fc from 'fast-check';
import { DAY, HOUR, instant, MINUTE } from '../instant.js';
import { silenceSight } from './build-area-sight.js';
import { footing, NOW } from './build-sight.js';
import { detectAreaSilence, detectSilence } from './detect-silence.js';
import { cutOffOf, dutyOf, expectedLines, expectedSlots, type RosteredOutlet } from './expected-reports.js';

const outlet: RosteredOutlet = { outletId: 1, activeSince: instant(NOW - 30 * DAY), retiredAt: null, assigned: 40, closures: [] };
const slot = { slotAt: NOW, handInMinutesBefore: 30, remindMinutesBefore: 30 };
const before = (minutes: number) => instant(NOW - minutes * MINUTE);

describe('expected reports', () => {
  it('an active outlet owes one line per assigned commodity', () => expect(expectedLines(outlet, NOW)).toBe(40));
  it.each([
    ['before it began', { activeSince: instant(NOW + 1) }],
    ['once it has retired', { retiredAt: NOW }],
    ['while it is closed with consent', { closures: [{ since: instant(NOW - DAY), until: instant(NOW + 1) }] }],
  ])('nothing is owed %s', (_name, given) => expect(expectedLines({ ...outlet, ...given }, NOW)).toBe(0));
  it('a closure ends where its span ends', () => {
    const closed = { ...outlet, closures: [{ since: instant(NOW - DAY), until: NOW }] };
    expect(expectedSlots(closed, [instant(NOW - DAY), instant(NOW - HOUR), NOW])).toEqual([NOW]);
  });

  it.each([
    ['waiting', 61, 'WAITING'],
    ['reminded half an hour before the cut-off', 60, 'REMIND'],
    ['reminded until the cut-off', 30.01, 'REMIND'],
    ['missing at the cut-off', 30, 'MISSING'],
  ])('%s', (_name, minutes, duty) => expect(dutyOf(outlet, slot, null, before(minutes))).toBe(duty));
  it('reported, also late', () => expect(dutyOf(outlet, slot, before(10), before(10))).toBe('REPORTED'));
  it('a report from the future is not there yet', () => expect(dutyOf(outlet, slot, before(5), before(10))).toBe('MISSING'));
  it('closed with consent is not missing', () => expect(dutyOf({ ...outlet, retiredAt: instant(NOW - DAY) }, slot, null, NOW)).toBe('NOT_EXPECTED'));
});

describe('N1 silence of an outlet', () => {
  const judge = (silent: number, given = {}) => detectSilence(silenceSight(silent, given), NOW);
  it.each([
    [1, 3],
    [2, 2],
    [3, 1],
    [4, 1],
  ] as const)('level %i: fires after %i slots, not one earlier', (level, slots) => {
    expect(judge(slots - 1, { level }).kind).toBe('normal');
    expect(judge(slots, { level })).toMatchObject({ kind: 'breach', severity: 'WARN', evidence: { silentSlots: slots, callNow: level === 4 } });
  });
  it('twice as long is an alert', () => expect(judge(6)).toMatchObject({ severity: 'ALERT' }));
  it('one step worse when the last report was worrying', () => {
    expect(judge(3, { lastSeverity: 'WARN' })).toMatchObject({ severity: 'ALERT' });
    expect(judge(6, { lastSeverity: 'CRISIS' })).toMatchObject({ severity: 'CRISIS' });
    expect(judge(3, { lastSeverity: 'WATCH' })).toMatchObject({ severity: 'WARN' });
  });
  it('a slot whose cut-off is to come does not count', () => {
    const sight = silenceSight(3);
    expect(detectSilence(sight, cutOffOf(NOW, 30)).kind).toBe('breach');
    expect(detectSilence(sight, instant(cutOffOf(NOW, 30) - 1)).kind).toBe('normal');
  });
  it('no data: nothing was owed', () => expect(judge(0, { expectedSlots: [] })).toEqual({ kind: 'no-data', reason: 'NOT_EXPECTED' }));

  it('property: a closure as long as the silence explains it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), (silent) => {
        const sight = silenceSight(silent);
        const excused = { ...sight, expectedSlots: sight.expectedSlots.slice(0, -silent) };
        expect(detectSilence(excused, NOW).kind).toBe('normal');
      }),
    );
  });
});

describe('N2 silence of an area', () => {
  const area = (onTime: number, late: number, missing: number, given = {}) => ({
    ...footing,
    slotAt: NOW,
    handInMinutesBefore: 30,
    outlets: [...Array<number>(onTime).fill(30), ...Array<number>(late).fill(29), ...Array<null>(missing).fill(null)].map((minutes, outletId) => ({
      outletId,
      expectedLines: 10,
      receivedAt: minutes === null ? null : before(minutes),
    })),
    ...given,
  });
  it('80 % on time is enough at levels 1 and 2', () => expect(detectAreaSilence(area(8, 0, 2), NOW).kind).toBe('normal'));
  it('a report at the cut-off is on time, a minute later is not', () => {
    expect(detectAreaSilence(area(7, 1, 2), NOW)).toMatchObject({ kind: 'breach', severity: 'WARN', evidence: { share: 0.7, silentOutlets: [8, 9] } });
  });
  it('levels 3 and 4 want 90 %', () => expect(detectAreaSilence(area(8, 0, 2, { level: 3 }), NOW)).toMatchObject({ severity: 'WARN' }));
  it('under half of the limit is an alert', () => expect(detectAreaSilence(area(3, 0, 7), NOW)).toMatchObject({ severity: 'ALERT' }));
  it('no data before the cut-off, or when nothing is owed', () => {
    expect(detectAreaSilence(area(0, 0, 9), before(31))).toEqual({ kind: 'no-data', reason: 'NOT_DUE' });
    expect(detectAreaSilence(area(0, 0, 0), NOW)).toEqual({ kind: 'no-data', reason: 'NOT_EXPECTED' });
  });
});
