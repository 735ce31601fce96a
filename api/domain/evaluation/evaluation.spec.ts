import fc from 'fast-check';
import { DAY, HOUR, type Instant, instant } from '../instant.js';
import { flapRate, noticesPerIncident } from './alert-life.js';
import { areaUnderCurve, intervalOfArea } from './area-under-curve.js';
import { episodesOf } from './episodes.js';
import { leadTimes } from './lead-time.js';
import { type DatedEvent, type Judging, scoreAlerts } from './score-alerts.js';
import { f1, shareOf } from './share.js';

const on = (day: number): Instant => instant(day * DAY);
const fired = (subject: string, ...days: readonly number[]) => days.map((day) => ({ subject, at: on(day) }));
const event = (subject: string, since: number, until: number): DatedEvent => ({ subject, since: on(since), until: on(until) });
const judging: Judging = { outlets: 10, days: 60, leadDays: 0, lagDays: 0, slotLength: DAY };

describe('shareOf', () => {
  it.each([
    { count: 8, of: 10, low: 0.490162, high: 0.943318 },
    { count: 0, of: 10, low: 0, high: 0.277533 },
    { count: 10, of: 10, low: 0.722467, high: 1 },
    { count: 1, of: 2, low: 0.094531, high: 0.905469 },
  ])('Wilson: $count of $of', ({ count, of, low, high }) => {
    const share = shareOf(count, of);
    expect(share.low).toBeCloseTo(low, 5);
    expect(share.high).toBeCloseTo(high, 5);
  });
  it('nothing counted is unknown, not zero', () => expect(shareOf(0, 0)).toEqual({ count: 0, of: 0, value: null, low: null, high: null }));
  it('f1 of 0.5 and 1 is two thirds, of nothing unknown', () => {
    expect(f1(shareOf(1, 2), shareOf(3, 3))).toBeCloseTo(2 / 3, 9);
    expect(f1(shareOf(0, 3), shareOf(0, 3))).toBe(0);
    expect(f1(shareOf(0, 3), shareOf(0, 0))).toBeNull();
  });
  it('property: the interval holds the share and stays inside 0 … 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (of, given) => {
        const { value, low, high } = shareOf(given % (of + 1), of);
        expect(0 <= (low ?? -1) && (low ?? 2) <= (value ?? -1) && (value ?? 2) <= (high ?? -1) && (high ?? 2) <= 1).toBe(true);
      }),
    );
  });
});

describe('episodesOf', () => {
  it('three days apart are one alert, more are two, other subjects are others', () => {
    expect(episodesOf([...fired('a', 1, 4, 7.01), ...fired('b', 5)]).map(({ subject, firings }) => [subject, firings.length])).toEqual([
      ['a', 2],
      ['a', 1],
      ['b', 1],
    ]);
  });
  it('property: any order and any repetition give the same alerts', () => {
    const firing = fc.record({ subject: fc.constantFrom('a', 'b', 'c'), at: fc.integer({ min: 0, max: 40 }).map(on) });
    fc.assert(
      fc.property(fc.array(firing), fc.array(fc.nat()), (firings, repeats) => {
        const again = repeats.flatMap((place) => firings.slice(place % (firings.length + 1)).slice(0, 1));
        expect(episodesOf([...again, ...[...firings].reverse()])).toEqual(episodesOf(firings));
      }),
    );
  });
});

describe('scoreAlerts', () => {
  it('counts events caught, alerts that were right, false ones per outlet-month, delay', () => {
    const score = scoreAlerts(
      [...fired('a', 11, 12), ...fired('b', 30), ...fired('c', 5, 20)],
      [event('a', 10, 14), event('b', 10, 14), event('c', 20, 22)],
      judging,
    );
    expect(score).toMatchObject({
      events: 3,
      alerts: 4,
      recall: { count: 2, of: 3 },
      precision: { count: 2, of: 4 },
      falseAlerts: 2,
      falsePerOutletMonth: 0.1,
    });
    expect(score.delaySlots).toEqual({ median: 0.5, mean: 0.5 });
  });
  it('an event is half-open: a firing at its end is too late unless lag is allowed', () => {
    expect(scoreAlerts(fired('a', 14), [event('a', 10, 14)], judging).recall.count).toBe(0);
    expect(scoreAlerts(fired('a', 14), [event('a', 10, 14)], { ...judging, lagDays: 1 }).recall.count).toBe(1);
  });
  it('a warning ahead counts within the lead, as no delay', () => {
    const ahead = { ...judging, leadDays: 7 };
    expect(scoreAlerts(fired('a', 3), [event('a', 10, 14)], ahead)).toMatchObject({ recall: { count: 1 }, delaySlots: { median: 0 } });
    expect(scoreAlerts(fired('a', 2.9), [event('a', 10, 14)], ahead)).toMatchObject({ recall: { count: 0 }, delaySlots: null });
  });
  it('a rule that never fires has no precision and no false alerts', () => {
    expect(scoreAlerts([], [event('a', 1, 2)], judging)).toMatchObject({ recall: { value: 0 }, precision: { value: null }, falseAlerts: 0, f1: null });
  });

  it('property: another subject without event adds false alerts and changes no recall', () => {
    const day = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(fc.array(day), fc.array(day, { minLength: 1 }), (own, other) => {
        const events = [event('a', 10, 20)];
        const before = scoreAlerts(fired('a', ...own), events, judging);
        const after = scoreAlerts([...fired('a', ...own), ...fired('z', ...other)], events, judging);
        expect(after.recall).toEqual(before.recall);
        expect(after.falseAlerts).toBe(before.falseAlerts + episodesOf(fired('z', ...other)).length);
      }),
    );
  });
});

describe('leadTimes', () => {
  it('shares are over all events; a firing after the beginning is no warning', () => {
    const events = ['a', 'b', 'c', 'd'].map((subject) => event(subject, 10, 12));
    const lead = leadTimes([...fired('a', 6, 9), ...fired('b', 9), ...fired('c', 10), ...fired('d', 11)], events, { ...judging, leadDays: 7 });
    expect(lead.warned.map(({ slots, share }) => [slots, share.count, share.of])).toEqual([
      [1, 2, 4],
      [2, 1, 4],
      [4, 1, 4],
    ]);
    expect(lead.medianSlots).toBe(1);
  });
  it('counts in slots', () => {
    const lead = leadTimes(fired('a', 9), [event('a', 10, 12)], { ...judging, leadDays: 7, slotLength: 8 * HOUR });
    expect(lead.medianSlots).toBe(3);
  });
});

describe('life of alerts', () => {
  const span = (fingerprint: string, opened: number, closed: number | null) => ({
    fingerprint,
    openedAt: on(opened),
    closedAt: closed === null ? null : on(closed),
  });
  it('flaps: the same fingerprint again within 72 hours, the limit included', () => {
    expect(flapRate([span('a', 0, 1), span('a', 4, 5), span('a', 8.01, null), span('b', 1.5, 2)])).toMatchObject({ count: 1, of: 3 });
  });
  it('no closed alert, no rate', () => expect(flapRate([span('a', 0, null)]).value).toBeNull());
  it('notices per incident, and whom nobody told', () => {
    expect(noticesPerIncident(['a', 'b', 'c'], [{ incident: 'a' }, { incident: 'a' }, { incident: 'b' }])).toEqual({
      incidents: 3,
      notices: 3,
      mean: 1,
      most: 2,
      untold: 1,
    });
  });
});

describe('areaUnderCurve', () => {
  const cases = (events: readonly number[], quiet: readonly number[]) => [
    ...events.map((score) => ({ score, isEvent: true })),
    ...quiet.map((score) => ({ score, isEvent: false })),
  ];
  it.each([
    { name: 'all above', events: [3, 4], quiet: [1, 2], area: 1 },
    { name: 'all below', events: [1], quiet: [2, 3], area: 0 },
    { name: 'one tie counts half', events: [1, 3], quiet: [1, 2], area: 0.625 },
    { name: 'all the same', events: [1, 1], quiet: [1, 1], area: 0.5 },
  ])('$name', ({ events, quiet, area }) => expect(areaUnderCurve(cases(events, quiet))).toBeCloseTo(area, 12));
  it('is unknown without events', () => expect(areaUnderCurve(cases([], [1]))).toBeNull());
  it('its interval: an area of 0.893 from 51 and 58 cases has a standard error of 0.0325 (the example of Hanley and McNeil)', () => {
    const { low, high } = intervalOfArea(0.893, 51, 58);
    expect(low).toBeCloseTo(0.893 - 1.96 * 0.0325, 3);
    expect(high).toBeCloseTo(0.893 + 1.96 * 0.0325, 3);
    expect(intervalOfArea(null, 0, 58)).toEqual({ low: null, high: null });
  });
  it('property: equals counting every pair', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, scores, (events, quiet) => {
        const pairs = events.flatMap((a) => quiet.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
        expect(areaUnderCurve(cases(events, quiet))).toBeCloseTo(pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length, 9);
      }),
    );
  });
});
