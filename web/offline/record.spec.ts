import fc from 'fast-check';
import { backOff } from './back-off.js';
import { advanceRecord, isWaiting, MOST_TRIES, type OutboxRecord, releaseRecord, type SendOutcome, withdrawRecord } from './record.js';

const sealed: OutboxRecord = {
  id: '019',
  outlet: 'cho',
  outletName: 'Chợ',
  state: 'sealed',
  stamp: { wall: 0, monotonic: 0, run: 'r' },
  observedAt: null,
  report: {},
  visit: {},
  tries: 0,
  nextTryAt: 0,
  lastReason: null,
  receivedAt: null,
  problems: [],
  withdrawnFor: null,
  sms: null,
  photos: [],
};
const after = (outcomes: readonly SendOutcome[]): OutboxRecord => outcomes.reduce((record, outcome) => advanceRecord(record, outcome, 1000, 0.5), sealed);
const fault: SendOutcome = { kind: 'fault', reason: 'INTERNAL' };
const unreached: SendOutcome = { kind: 'unreached', reason: 'TIMEOUT' };
const received: SendOutcome = { kind: 'received', receivedAt: 5 };

describe('a record of the outbox', () => {
  it.each([
    { name: 'received', outcomes: [received], is: { state: 'received', receivedAt: 5 } },
    { name: 'received after a bad line', outcomes: [unreached, unreached, received], is: { state: 'received', tries: 0 } },
    { name: 'refused', outcomes: [{ kind: 'refused', problems: [] } as const], is: { state: 'refused' } },
    { name: 'in conflict', outcomes: [{ kind: 'conflict', receivedAt: 5 } as const], is: { state: 'conflict' } },
    { name: 'not reached, however often', outcomes: Array.from({ length: 99 }, () => unreached), is: { state: 'sealed', tries: 0, lastReason: 'TIMEOUT' } },
    { name: 'failing four times', outcomes: [fault, fault, fault, fault], is: { state: 'sealed', tries: 4, nextTryAt: 5000 } },
    { name: 'failing five times', outcomes: [fault, fault, fault, fault, fault], is: { state: 'quarantined', tries: MOST_TRIES } },
    { name: 'received once, whatever comes later', outcomes: [received, fault, unreached], is: { state: 'received', receivedAt: 5 } },
  ])('$name', ({ outcomes, is }) => {
    expect(after(outcomes)).toMatchObject(is);
  });

  it('is never lost and never changes what it says', () => {
    const outcome = fc.constantFrom<SendOutcome>(fault, unreached, received, { kind: 'refused', problems: [] }, { kind: 'conflict', receivedAt: 1 });
    fc.assert(
      fc.property(fc.array(outcome), (outcomes) => {
        const record = after(outcomes);
        expect([record.id, record.report, record.stamp, record.observedAt]).toEqual([sealed.id, sealed.report, sealed.stamp, sealed.observedAt]);
        const faults = outcomes.filter(({ kind }) => kind === 'fault').length;
        if (record.state === 'quarantined') expect(faults).toBeGreaterThanOrEqual(MOST_TRIES);
        if (isWaiting(record)) expect(faults).toBeLessThan(MOST_TRIES);
      }),
    );
  });

  it('can be withdrawn with a reason until it is received, and released from quarantine', () => {
    expect(withdrawRecord(sealed, 'nhầm chợ')).toMatchObject({ state: 'withdrawn', withdrawnFor: 'nhầm chợ' });
    expect(withdrawRecord(after([received]), 'nhầm chợ').state).toBe('received');
    expect(releaseRecord(after([fault, fault, fault, fault, fault]))).toMatchObject({ state: 'sealed', tries: 0, nextTryAt: 0 });
    expect(releaseRecord(after([received])).state).toBe('received');
  });
});

describe('backOff', () => {
  it('doubles, is spread by chance, and ends at seven and a half minutes', () => {
    expect([1, 2, 3, 4].map((failures) => backOff(failures, 0.5))).toEqual([500, 1000, 2000, 4000]);
    expect([backOff(1, 0), backOff(1, 1), backOff(99, 1)]).toEqual([250, 750, 450_000]);
  });
});
