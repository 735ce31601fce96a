import fc from 'fast-check';
import { DAY, HOUR, type Instant, instant, MINUTE } from '../instant.js';
import { NOW, VIETNAM } from './build-sight.js';
import { decideNotice, GROUP_INTERVAL, GROUP_WAIT, type Notice, wakeAt } from './decide-notice.js';
import { DEFAULT_THRESHOLDS } from './default-thresholds.js';
import { familyOf, type Incident, incidentArea, isSameIncident, joinIncident, type MemberMove, withMutes } from './incident.js';

const RULES = { calendar: VIETNAM, levels: DEFAULT_THRESHOLDS.levels };
const after = (milliseconds: number): Instant => instant(NOW + milliseconds);

const move = (alertId: number, at: number, given: Partial<MemberMove> = {}): MemberMove => ({
  alertId,
  cause: 'OPENED',
  stage: 'OPEN',
  severity: 'ALERT',
  level: 1,
  at: after(at),
  ...given,
});
const recovered = (alertId: number, at: number): MemberMove => move(alertId, at, { cause: 'RECOVERED', stage: 'CLOSED' });
const reopened = (alertId: number, at: number): MemberMove => move(alertId, at, { cause: 'REOPENED' });

/** Plays moves as the worker would: whatever falls due before a move is decided first; then time runs on to `until`. */
function play(moves: readonly MemberMove[], until: number, mute: (alertId: number) => boolean = () => false): Notice[] {
  const notices: Notice[] = [];
  let incident: Incident | null = null;
  const runTo = (end: Instant): void => {
    for (let due = incident === null ? null : wakeAt(incident, RULES); incident !== null && due !== null && due <= end; due = wakeAt(incident, RULES)) {
      const { notice, next }: ReturnType<typeof decideNotice> = decideNotice(incident, RULES, due);
      if (notice === null) throw new Error('woken for nothing');
      notices.push(notice);
      incident = next;
    }
  };
  for (const one of moves) {
    runTo(instant(one.at - 1));
    incident = withMutes(joinIncident(incident, one), mute, one.at);
  }
  runTo(after(until));
  return notices;
}

const reasons = (notices: readonly Notice[]): string[] => notices.map(({ reason, at }) => `${reason} ${(at - NOW) / MINUTE}`);

describe('decideNotice', () => {
  it.each([
    { name: 'one alert is told after the group wait', moves: [move(1, 0)], until: HOUR, told: ['FIRST 0.5'] },
    {
      name: 'two hundred outlets within the wait are one notice',
      moves: Array.from({ length: 200 }, (_, k) => move(k, k * 100)),
      until: HOUR,
      told: ['FIRST 0.5'],
    },
    { name: 'a late outlet waits for the group interval', moves: [move(1, 0), move(2, MINUTE)], until: HOUR, told: ['FIRST 0.5', 'GROWN 5.5'] },
    {
      name: 'one that worsens is told again',
      moves: [move(1, 0), move(1, 20 * MINUTE, { cause: 'WORSENED', severity: 'CRISIS' })],
      until: HOUR,
      told: ['FIRST 0.5', 'GROWN 20.5'],
    },
    { name: 'what is over before anybody was told is not told', moves: [move(1, 0), recovered(1, 10_000)], until: DAY, told: [] },
    {
      name: 'what somebody took in hand at once is not told',
      moves: [move(1, 0), move(1, 5_000, { cause: 'ACKNOWLEDGED', stage: 'ACKNOWLEDGED' })],
      until: 3 * DAY,
      told: [],
    },
    { name: 'a doubtful figure rings for nobody', moves: [move(1, 0, { severity: 'WATCH' })], until: 3 * DAY, told: [] },
    {
      name: 'nobody took it in hand: it is escalated once, then repeated each day',
      moves: [move(1, 0)],
      until: 57 * HOUR,
      told: ['FIRST 0.5', 'ESCALATED 480', 'REPEATED 1920', 'REPEATED 3360'],
    },
    {
      name: 'at level 3 it is repeated at the next slot, then each day',
      moves: [move(1, 0, { level: 3, severity: 'WARN' })],
      until: 7 * HOUR,
      told: ['FIRST 0.5', 'REPEATED 360'],
    },
    {
      name: 'at level 2 it is repeated with the next daily report',
      moves: [move(1, 0, { level: 2, severity: 'WARN' })],
      until: 25 * HOUR,
      told: ['FIRST 0.5', 'ESCALATED 960', 'REPEATED 1440'],
    },
    {
      name: 'once taken in hand it is not repeated',
      moves: [move(1, 0), move(1, HOUR, { cause: 'ACKNOWLEDGED', stage: 'ACKNOWLEDGED' })],
      until: 9 * DAY,
      told: ['FIRST 0.5'],
    },
  ])('$name', ({ moves, until, told }) => expect(reasons(play(moves, until))).toEqual(told));

  it('tells leaders of a crisis at once, and of what nobody took in hand', () => {
    expect(play([move(1, 0, { severity: 'CRISIS' })], HOUR)[0]?.audiences).toEqual(['DUTY', 'LEADERS']);
    expect(play([move(1, 0)], 9 * HOUR).map(({ audiences }) => audiences)).toEqual([['DUTY'], ['DUTY', 'LEADERS']]);
  });

  it('lists every open alert, the worst first, and which of them are news', () => {
    const [, grown] = play([move(1, 0), move(2, MINUTE, { severity: 'CRISIS' }), recovered(3, MINUTE)], HOUR);
    expect(grown).toMatchObject({ alertIds: [2, 1], freshIds: [2], severity: 'CRISIS' });
  });

  it('tells nothing of a muted alert until it is no longer muted, but a crisis at level 4 always', () => {
    expect(play([move(1, 0)], DAY, () => true)).toEqual([]);
    expect(play([move(1, 0, { severity: 'CRISIS', level: 4 })], MINUTE, () => true)).toHaveLength(1);
    const muted = withMutes(joinIncident(null, move(1, 0)), () => true, NOW);
    expect(wakeAt(muted, RULES)).toBeNull();
    expect(
      wakeAt(
        withMutes(muted, () => false, after(DAY)),
        RULES,
      ),
    ).toBe(after(DAY + GROUP_WAIT));
  });

  it('tells of one alert that comes and goes twenty times at most twice', () => {
    const day = (k: number) => [k === 0 ? move(1, 0) : reopened(1, k * DAY), recovered(1, k * DAY + 12 * HOUR)];
    expect(play(Array.from({ length: 20 }, (_, k) => day(k)).flat(), 21 * DAY).length).toBeLessThanOrEqual(2);
  });

  it('tells anew what a person has closed and what comes back', () => {
    const closed = move(1, HOUR, { cause: 'CLOSED_BY_PERSON', stage: 'CLOSED' });
    expect(reasons(play([move(1, 0), closed, reopened(1, DAY)], 25 * HOUR))).toEqual(['FIRST 0.5', 'GROWN 1440.5']);
  });

  const anyMove = fc.record({
    alertId: fc.integer({ min: 1, max: 5 }),
    after: fc.integer({ min: 0, max: 20 * MINUTE }),
    severity: fc.constantFrom('WATCH' as const, 'WARN' as const, 'ALERT' as const, 'CRISIS' as const),
    turn: fc.constantFrom('open' as const, 'recover' as const, 'take' as const),
  });
  const TURNS = {
    open: { cause: 'REOPENED', stage: 'OPEN' },
    recover: { cause: 'RECOVERED', stage: 'CLOSED' },
    take: { cause: 'ACKNOWLEDGED', stage: 'ACKNOWLEDGED' },
  } as const;

  it('leaves people alone for the group interval, lists no closed alert, and leaves nothing untold for longer than wait and interval', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 1, maxLength: 40 }), (given) => {
        let at = 0;
        const moves = given.map(({ alertId, after: by, severity, turn }) => {
          at += by;
          return move(alertId, at, { severity, ...TURNS[turn] });
        });
        const notices = play(moves, at + HOUR);
        notices.forEach((notice, place) => {
          const before = notices[place - 1];
          if (before !== undefined) expect(notice.at - before.at).toBeGreaterThanOrEqual(GROUP_INTERVAL);
          expect(new Set(notice.alertIds).size).toBe(notice.alertIds.length);
        });
        const end = moves.reduce<Incident | null>(joinIncident, null);
        const left = end?.members.filter(({ stage, severity }) => stage === 'OPEN' && severity !== 'WATCH') ?? [];
        const told = new Set(notices.flatMap(({ alertIds }) => alertIds));
        const taken = new Set(given.filter(({ turn }) => turn === 'take').map(({ alertId }) => alertId));
        expect(left.filter(({ alertId }) => !told.has(alertId) && !taken.has(alertId))).toEqual([]);
      }),
    );
  });
});

describe('joinIncident', () => {
  it.each([
    ['an area price', 'A', 'G'],
    ['a silent outlet', 'N1', 'N'],
    ['an area short of stock', 'S3', 'S'],
  ] as const)('puts %s into its family', (_, rule, family) => expect(familyOf(rule)).toBe(family));

  it.each([
    { name: 'a commune of a district', path: [1, 10, 20, 30], area: 20 },
    { name: 'a commune right under the province', path: [1, 10, 30], area: 30 },
    { name: 'the province itself', path: [1, 10], area: 10 },
  ])('groups $name', ({ path, area }) => expect(incidentArea(path, 10)).toBe(area));

  it('lives as long as its alerts may open again', () => {
    const closed = joinIncident(joinIncident(null, move(1, 0)), recovered(1, HOUR));
    expect(closed.closedAt).toBe(after(HOUR));
    expect([72 * HOUR, 73 * HOUR].map((at) => isSameIncident(closed, after(at), 72))).toEqual([true, false]);
    expect(joinIncident(closed, reopened(1, 5 * HOUR)).closedAt).toBeNull();
  });
});
