import fc from 'fast-check';
import { type BatchAnswer, piecesOf, sendInBatches } from './batches.js';
import type { OutboxRecord } from './record.js';

const record = (id: string): OutboxRecord => ({
  id,
  outlet: 'cho',
  outletName: 'Chợ',
  state: 'sealed',
  stamp: { wall: 0, monotonic: 0, run: 'r' },
  observedAt: 1,
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
});
const records = (count: number): OutboxRecord[] => Array.from({ length: count }, (_, place) => record(String(place)));
const received = (batch: readonly OutboxRecord[]): BatchAnswer => ({ kind: 'answers', outcomes: batch.map(() => ({ kind: 'received', receivedAt: 1 })) });
const well = async (): Promise<boolean> => true;

describe('sendInBatches', () => {
  it('finds the poisoned ones among any others, and delivers the rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.array(fc.integer({ min: 0, max: 39 })), async (count, poisoned) => {
        const bad = new Set(poisoned.filter((place) => place < count).map(String));
        const send = async (batch: readonly OutboxRecord[]): Promise<BatchAnswer> =>
          batch.some(({ id }) => bad.has(id)) ? { kind: 'whole', reason: 'INTERNAL' } : received(batch);
        const { settled, stopped } = await sendInBatches(records(count), send, well);
        expect(stopped).toBeNull();
        expect(settled.map((one) => one.record.id).sort()).toEqual(
          records(count)
            .map(({ id }) => id)
            .sort(),
        );
        for (const { record: sent, outcome } of settled) expect(outcome.kind).toBe(bad.has(sent.id) ? 'fault' : 'received');
      }),
    );
  });

  it('blames nobody when the server is down', async () => {
    const run = await sendInBatches(
      records(3),
      async () => ({ kind: 'whole', reason: 'HTTP_500' }),
      async () => false,
    );
    expect(run).toMatchObject({ settled: [], stopped: { outcome: { reason: 'SERVER_DOWN' } } });
  });

  it('stops at the first silence and keeps what was settled', async () => {
    let calls = 0;
    const send = async (batch: readonly OutboxRecord[]): Promise<BatchAnswer> => {
      calls += 1;
      if (calls === 1) return { kind: 'whole', reason: 'HTTP_413' };
      return calls === 2 ? received(batch) : { kind: 'stop', outcome: { kind: 'unreached', reason: 'TIMEOUT' }, waitSeconds: null };
    };
    const run = await sendInBatches(records(4), send, well);
    expect(run.settled.map((one) => one.record.id)).toEqual(['0', '1']);
    expect(run.stopped?.outcome.reason).toBe('TIMEOUT');
  });
});

describe('piecesOf', () => {
  it('leaves nothing out', () => {
    expect(piecesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(piecesOf([], 2)).toEqual([]);
  });
});
