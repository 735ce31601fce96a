import fc from 'fast-check';
import { DAY, HOUR, instant } from '../instant.js';
import { advanceAlert, type Decision, moveByPerson, type PersonAction } from './advance-alert.js';
import type { AlertStatus } from './alert-status.js';
import { NOW } from './build-sight.js';
import type { Evidence } from './evidence.js';
import { SEVERITIES, type Severity, type Verdict } from './verdict.js';

const PATIENCE = { quietSlotsToRecover: 2, reopenWithinHours: 72 };
const evidence = (stock: number): Evidence['S1'] => ({
  rule: 'S1',
  thresholdVersion: 1,
  level: 1,
  observedAt: NOW,
  stock,
  availability: null,
  lastStock: null,
  lastStockAt: null,
  demandPerDay: null,
});
const breach = (severity: Severity, stock = 0): Verdict => ({ kind: 'breach', severity, evidence: evidence(stock) });
const NORMAL: Verdict = { kind: 'normal', evidence: null };
const NO_DATA: Verdict = { kind: 'no-data', reason: 'NO_STOCK' };

/** The n-th slot after the alert opened, six hours each, judged an hour before its issue time. */
const slot = (n: number, minutes = 0): Decision => ({ at: instant(NOW + n * 6 * HOUR + minutes * 60_000), slotAt: instant(NOW + n * 6 * HOUR + HOUR) });

const STATUS: AlertStatus = {
  stage: 'OPEN',
  signal: 'FIRING',
  severity: 'ALERT',
  outcome: null,
  openedAt: slot(0).at,
  lastBreachAt: slot(0).at,
  closedAt: null,
  quietSlots: 0,
  milderSlots: 0,
  lastSlotAt: slot(0).slotAt,
  reopenedCount: 0,
  evidence: evidence(0),
};

type Step = { readonly verdict?: Verdict; readonly person?: PersonAction; readonly when: Decision };
const judged = (n: number, verdict: Verdict): Step => ({ verdict, when: slot(n) });
const acted = (n: number, person: PersonAction): Step => ({ person, when: slot(n, 5) });
const ACKNOWLEDGE: PersonAction = { kind: 'acknowledge' };
const INSPECT: PersonAction = { kind: 'inspect' };
const CLOSE: PersonAction = { kind: 'close', outcome: 'EXPLAINED' };

/** Plays steps and tells the causes of the moves, with '·' for a step that only counted and '=' for one that changed nothing. */
function play(start: AlertStatus | null, steps: readonly Step[]) {
  let status = start;
  const told: string[] = [];
  for (const { verdict, person, when } of steps) {
    const advance = verdict
      ? advanceAlert(status, verdict, PATIENCE, when)
      : status && person
        ? moveByPerson(status, person, when.at)
        : { kind: 'unchanged' as const };
    if (advance.kind !== 'unchanged') status = advance.next;
    told.push(advance.kind === 'moved' ? advance.cause : advance.kind === 'noted' ? '·' : '=');
  }
  return { status, told: told.join(' ') };
}

describe('advanceAlert', () => {
  it.each([
    { name: 'nothing happens while all is normal', start: null, steps: [judged(0, NORMAL)], told: '=' },
    { name: 'nothing happens without data', start: null, steps: [judged(0, NO_DATA)], told: '=' },
    {
      name: 'opens',
      start: null,
      steps: [judged(0, breach('WARN'))],
      told: 'OPENED',
      end: { stage: 'OPEN', signal: 'FIRING', severity: 'WARN', openedAt: slot(0).at, outcome: null },
    },
    {
      name: 'counts a breach that goes on',
      start: STATUS,
      steps: [judged(1, breach('ALERT'))],
      told: '·',
      end: { lastBreachAt: slot(1).at, openedAt: slot(0).at },
    },
    { name: 'worsens at once', start: STATUS, steps: [judged(1, breach('CRISIS'))], told: 'WORSENED', end: { severity: 'CRISIS' } },
    { name: 'worsens in the same slot', start: STATUS, steps: [judged(0, breach('CRISIS'))], told: 'WORSENED' },
    {
      name: 'eases after two milder slots',
      start: STATUS,
      steps: [judged(1, breach('WARN')), judged(2, breach('WARN'))],
      told: '· EASED',
      end: { severity: 'WARN', signal: 'FIRING', milderSlots: 0 },
    },
    {
      name: 'does not ease after one',
      start: STATUS,
      steps: [judged(1, breach('WARN')), judged(2, breach('ALERT')), judged(3, breach('WARN'))],
      told: '· · ·',
      end: { severity: 'ALERT', milderSlots: 1 },
    },
    { name: 'eases after a normal and a milder slot', start: STATUS, steps: [judged(1, NORMAL), judged(2, breach('WARN'))], told: '· EASED' },
    {
      name: 'counts two milder reports of one slot once',
      start: STATUS,
      steps: [judged(1, breach('WARN')), { verdict: breach('WARN'), when: slot(1, 9) }],
      told: '· ·',
      end: { severity: 'ALERT' },
    },
    {
      name: 'recovers after two normal slots',
      start: STATUS,
      steps: [judged(1, NORMAL), judged(2, NORMAL)],
      told: '· RECOVERED',
      end: { stage: 'CLOSED', signal: 'QUIET', outcome: 'RECOVERED', closedAt: slot(2).at },
    },
    { name: 'does not recover after one', start: STATUS, steps: [judged(1, NORMAL)], told: '·', end: { stage: 'OPEN', signal: 'FIRING', quietSlots: 1 } },
    { name: 'counts two normal reports of one slot once', start: STATUS, steps: [judged(1, NORMAL), { verdict: NORMAL, when: slot(1, 9) }], told: '· =' },
    {
      name: 'does not count a normal report of the slot that opened it',
      start: STATUS,
      steps: [{ verdict: NORMAL, when: slot(0, 9) }, judged(1, NORMAL)],
      told: '= ·',
      end: { quietSlots: 1 },
    },
    {
      name: 'starts to count again after a breach',
      start: STATUS,
      steps: [judged(1, NORMAL), judged(2, breach('ALERT')), judged(3, NORMAL)],
      told: '· · ·',
      end: { quietSlots: 1, stage: 'OPEN' },
    },
    {
      name: 'does not recover after a milder and a normal slot',
      start: STATUS,
      steps: [judged(1, breach('WARN')), judged(2, NORMAL), judged(3, NORMAL)],
      told: '· · RECOVERED',
    },
    {
      name: 'waits however long nothing is known',
      start: STATUS,
      steps: [judged(1, NORMAL), judged(2, NO_DATA), judged(9, NO_DATA), judged(10, NORMAL)],
      told: '· = = RECOVERED',
    },
    {
      name: 'leaves a verdict on an earlier slot aside',
      start: STATUS,
      steps: [judged(2, NORMAL), judged(1, breach('CRISIS')), judged(1, NORMAL)],
      told: '· = =',
    },
  ])('$name', ({ start, steps, told, end = {} }) => {
    const played = play(start, steps);
    expect(played.told).toBe(told);
    if (played.status !== null) expect(played.status).toMatchObject(end);
  });

  it.each([
    {
      name: 'an acknowledged alert goes quiet and waits',
      steps: [acted(0, ACKNOWLEDGE), judged(1, NORMAL), judged(2, NORMAL), judged(3, NORMAL)],
      told: 'ACKNOWLEDGED · WENT_QUIET =',
      end: { stage: 'ACKNOWLEDGED', signal: 'QUIET', closedAt: null },
    },
    {
      name: 'an inspected one too',
      steps: [acted(0, INSPECT), judged(1, NORMAL), judged(2, NORMAL)],
      told: 'INSPECTING · WENT_QUIET',
      end: { stage: 'INSPECTING', signal: 'QUIET' },
    },
    {
      name: 'a quiet one fires again where it stands',
      steps: [acted(0, INSPECT), judged(1, NORMAL), judged(2, NORMAL), judged(3, breach('WARN'))],
      told: 'INSPECTING · WENT_QUIET REOPENED',
      end: { stage: 'INSPECTING', signal: 'FIRING', severity: 'WARN', reopenedCount: 1 },
    },
    {
      name: 'a quiet one is closed by a person',
      steps: [acted(0, ACKNOWLEDGE), judged(1, NORMAL), judged(2, NORMAL), acted(2, CLOSE)],
      told: 'ACKNOWLEDGED · WENT_QUIET CLOSED_BY_PERSON',
      end: { stage: 'CLOSED', outcome: 'EXPLAINED', closedAt: slot(2, 5).at },
    },
    {
      name: 'an acknowledged alert worsens',
      steps: [acted(0, ACKNOWLEDGE), judged(1, breach('CRISIS'))],
      told: 'ACKNOWLEDGED WORSENED',
      end: { stage: 'ACKNOWLEDGED', severity: 'CRISIS' },
    },
    { name: 'stages never go back', steps: [acted(0, INSPECT), acted(0, ACKNOWLEDGE), acted(0, INSPECT)], told: 'INSPECTING = =' },
    { name: 'acknowledging twice is once', steps: [acted(0, ACKNOWLEDGE), acted(0, ACKNOWLEDGE), acted(0, INSPECT)], told: 'ACKNOWLEDGED = INSPECTING' },
    {
      name: 'a closed alert does not move by hand',
      steps: [acted(0, CLOSE), acted(0, CLOSE), acted(0, ACKNOWLEDGE), acted(0, INSPECT)],
      told: 'CLOSED_BY_PERSON = = =',
    },
    {
      name: 'an answer stands while the same breach goes on',
      steps: [acted(0, CLOSE), judged(1, breach('ALERT')), judged(2, breach('WARN')), judged(11, breach('ALERT'))],
      told: 'CLOSED_BY_PERSON = = =',
      end: { stage: 'CLOSED', outcome: 'EXPLAINED' },
    },
    {
      name: 'an answer does not stand for worse',
      steps: [acted(0, CLOSE), judged(1, breach('CRISIS'))],
      told: 'CLOSED_BY_PERSON REOPENED',
      end: { stage: 'OPEN', outcome: null, closedAt: null, openedAt: slot(0).at, reopenedCount: 1 },
    },
    {
      name: 'an answer does not stand when the breach comes back',
      steps: [acted(0, CLOSE), judged(1, NORMAL), judged(2, NORMAL), judged(3, breach('ALERT'))],
      told: 'CLOSED_BY_PERSON · · REOPENED',
    },
    {
      name: 'one normal slot is not a way back',
      steps: [acted(0, CLOSE), judged(1, NORMAL), judged(2, breach('ALERT')), judged(3, NORMAL), judged(4, breach('ALERT'))],
      told: 'CLOSED_BY_PERSON · · · ·',
    },
    {
      name: 'an answer stands for 72 hours',
      steps: [acted(0, CLOSE), judged(13, breach('ALERT'))],
      told: 'CLOSED_BY_PERSON OPENED',
      end: { openedAt: slot(13).at, reopenedCount: 0, stage: 'OPEN' },
    },
  ])('$name', ({ steps, told, end = {} }) => {
    const played = play(STATUS, steps);
    expect(played.told).toBe(told);
    expect(played.status).toMatchObject(end);
  });

  const closed: AlertStatus = { ...STATUS, stage: 'CLOSED', signal: 'QUIET', outcome: 'RECOVERED', closedAt: NOW };
  it.each([
    { name: 'a millisecond before 72 hours', after: 3 * DAY - 1, cause: 'REOPENED', openedAt: STATUS.openedAt, reopenedCount: 1 },
    { name: 'at 72 hours', after: 3 * DAY, cause: 'OPENED', openedAt: NOW + 3 * DAY, reopenedCount: 0 },
  ])('a breach $name after the close: $cause', ({ after, cause, openedAt, reopenedCount }) => {
    const advance = advanceAlert(closed, breach('WARN'), PATIENCE, { at: instant(NOW + after), slotAt: instant(NOW + after + 1) });
    expect(advance).toMatchObject({
      kind: 'moved',
      cause,
      announce: true,
      next: { openedAt, reopenedCount, stage: 'OPEN', signal: 'FIRING', closedAt: null, outcome: null },
    });
  });
  it('a closed alert stays closed while all is normal', () => expect(advanceAlert(closed, NORMAL, PATIENCE, slot(5))).toEqual({ kind: 'unchanged' }));

  it.each([
    { cause: 'OPENED', announce: true, advance: advanceAlert(null, breach('WARN'), PATIENCE, slot(0)) },
    { cause: 'WORSENED', announce: true, advance: advanceAlert(STATUS, breach('CRISIS'), PATIENCE, slot(1)) },
    { cause: 'EASED', announce: false, advance: advanceAlert({ ...STATUS, milderSlots: 1 }, breach('WARN'), PATIENCE, slot(1)) },
    { cause: 'RECOVERED', announce: true, advance: advanceAlert({ ...STATUS, quietSlots: 1 }, NORMAL, PATIENCE, slot(1)) },
    { cause: 'WENT_QUIET', announce: true, advance: advanceAlert({ ...STATUS, stage: 'INSPECTING', quietSlots: 1 }, NORMAL, PATIENCE, slot(1)) },
    { cause: 'ACKNOWLEDGED', announce: false, advance: moveByPerson(STATUS, ACKNOWLEDGE, NOW) },
    { cause: 'INSPECTING', announce: false, advance: moveByPerson(STATUS, INSPECT, NOW) },
    { cause: 'INSTRUCTED', announce: false, advance: moveByPerson(STATUS, { kind: 'instruct' }, NOW) },
    { cause: 'LEVEL_RAISED', announce: false, advance: moveByPerson(STATUS, { kind: 'raise-level' }, NOW) },
    { cause: 'CLOSED_BY_PERSON', announce: false, advance: moveByPerson(STATUS, CLOSE, NOW) },
  ])('$cause is worth a notice: $announce', ({ cause, announce, advance }) => expect(advance).toMatchObject({ kind: 'moved', cause, announce }));

  it('keeps the evidence of the severity it shows', () => {
    const first = advanceAlert(STATUS, breach('WARN', 7), PATIENCE, slot(1));
    expect(first).toMatchObject({ next: { severity: 'ALERT', evidence: { stock: 0 }, lastBreachAt: slot(1).at } });
    if (first.kind !== 'unchanged')
      expect(advanceAlert(first.next, breach('WARN', 8), PATIENCE, slot(2))).toMatchObject({ next: { severity: 'WARN', evidence: { stock: 8 } } });
    expect(advanceAlert(STATUS, breach('ALERT', 9), PATIENCE, slot(1))).toMatchObject({ next: { evidence: { stock: 9 } } });
  });
});

const anyVerdict = fc.oneof(
  fc.constant(NORMAL),
  fc.constant(NO_DATA),
  fc.constantFrom(...SEVERITIES).map((severity) => breach(severity)),
);
const anyPerson = fc.constantFrom(ACKNOWLEDGE, INSPECT, CLOSE);
const anySteps = fc
  .array(
    fc.record({
      gap: fc.nat({ max: 2 }),
      act: fc.oneof({ weight: 5, arbitrary: anyVerdict.map((verdict) => ({ verdict })) }, { weight: 1, arbitrary: anyPerson.map((person) => ({ person })) }),
    }),
    { maxLength: 30 },
  )
  .map((all) => {
    let n = 0;
    return all.map(({ gap, act }, place): Step => {
      n += gap;
      return { ...act, when: slot(n, place) };
    });
  });

describe('advanceAlert, whatever happens', () => {
  it('changes nothing without data', () =>
    fc.assert(
      fc.property(anySteps, fc.nat({ max: 99 }), (steps, n) => {
        expect(advanceAlert(play(null, steps).status, NO_DATA, PATIENCE, slot(n))).toEqual({ kind: 'unchanged' });
      }),
    ));
  it('changes nothing when it is told the same again', () =>
    fc.assert(
      fc.property(anySteps, anyVerdict, (steps, verdict) => {
        const when = slot(99);
        const first = advanceAlert(play(null, steps).status, verdict, PATIENCE, when);
        if (first.kind !== 'unchanged') expect(advanceAlert(first.next, verdict, PATIENCE, when)).toEqual({ kind: 'unchanged' });
      }),
    ));
  it('is closed exactly when it has a time and an outcome of closing, and never fires without evidence of a breach', () =>
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { status } = play(null, steps);
        if (status === null) return expect(steps.some(({ verdict }) => verdict?.kind === 'breach')).toBe(false);
        expect(status.stage === 'CLOSED').toBe(status.closedAt !== null);
        expect(status.stage === 'CLOSED').toBe(status.outcome !== null);
        expect(status.evidence.rule).toBe('S1');
        expect(status.openedAt <= status.lastBreachAt).toBe(true);
        expect(status.quietSlots <= status.milderSlots).toBe(true);
      }),
    ));
  it('never takes an alert out of the hands of a person', () =>
    fc.assert(
      fc.property(anySteps, anyVerdict, (steps, verdict) => {
        const { status } = play(null, steps);
        const advance = advanceAlert(status, verdict, PATIENCE, slot(99));
        const inHand = status?.stage === 'ACKNOWLEDGED' || status?.stage === 'INSPECTING';
        if (inHand && advance.kind !== 'unchanged') expect(advance.next.stage).toBe(status.stage);
      }),
    ));
  it('leaves what it was given as it was', () =>
    fc.assert(
      fc.property(anyVerdict, (verdict) => {
        const before = JSON.stringify(STATUS);
        advanceAlert(STATUS, verdict, PATIENCE, slot(1));
        expect(JSON.stringify(STATUS)).toBe(before);
      }),
    ));
});
