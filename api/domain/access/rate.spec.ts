import fc from 'fast-check';
import { instant } from '../instant.js';
import { ask, type Bucket, isFull, type Rate } from './rate.js';

const RATE: Rate = { burst: 5, perSecond: 2 };
const NOON = instant(Date.UTC(2026, 10, 22, 5));
const after = (milliseconds: number) => instant(NOON + milliseconds);

/** How many of these moments are let through. */
function letThrough(moments: readonly number[], rate: Rate): number {
  let bucket: Bucket | undefined;
  let count = 0;
  for (const moment of moments) {
    const answer = ask(bucket, rate, after(moment));
    bucket = answer.bucket;
    if (answer.waitSeconds === 0) count += 1;
  }
  return count;
}

describe('ask', () => {
  it.each([
    ['as many as the burst at once', [0, 0, 0, 0, 0], 5],
    ['no more than that', [0, 0, 0, 0, 0, 0, 0], 5],
    ['one again after half a second', [0, 0, 0, 0, 0, 500], 6],
    ['none just before', [0, 0, 0, 0, 0, 499], 5],
    ['no more than the burst after an hour', [0, ...new Array<number>(9).fill(3_600_000)], 6],
    ['nothing for a clock that goes back', [0, 0, 0, 0, 0, -60_000, -60_000], 5],
  ])('lets through %s', (_name, moments, count) => expect(letThrough(moments, RATE)).toBe(count));

  it('takes several at once, all or none of them', () => {
    const { bucket } = ask(undefined, RATE, NOON, 4);
    expect(ask(bucket, RATE, NOON, 3)).toEqual({ bucket, waitSeconds: 1 });
    expect(ask(bucket, RATE, after(1000), 3)).toEqual({ bucket: { left: 0, at: after(1000) }, waitSeconds: 0 });
  });

  it('says when to come again, and then lets through', () => {
    fc.assert(
      fc.property(fc.record({ burst: fc.integer({ min: 1, max: 50 }), perSecond: fc.double({ min: 0.05, max: 50, noNaN: true }) }), (rate) => {
        let bucket: Bucket | undefined;
        for (let count = 0; count < rate.burst; count += 1) bucket = ask(bucket, rate, NOON).bucket;
        const refused = ask(bucket, rate, NOON);
        expect(refused.waitSeconds).toBeGreaterThanOrEqual(1);
        expect(ask(refused.bucket, rate, after(refused.waitSeconds * 1000)).waitSeconds).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('never lets through more than burst and time allow, whenever somebody asks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 200 }), (moments) => {
        const sorted = moments.toSorted((a, b) => a - b);
        const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
        expect(letThrough(sorted, RATE)).toBeLessThanOrEqual(RATE.burst + (span / 1000) * RATE.perSecond + 1e-6);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isFull', () => {
  it('is so when enough time has gone by', () => {
    const { bucket } = ask(undefined, RATE, NOON);
    expect([isFull(bucket, RATE, NOON), isFull(bucket, RATE, after(500))]).toEqual([false, true]);
  });
});
