import { type Instant, instant } from '../instant.js';

/** How often somebody may ask: at once, and in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** What somebody has left, as of the last time they asked. */
export interface Bucket {
  readonly left: number;
  readonly at: Instant;
}

/** An inspector's phone or a desk: a page asks ten to twenty questions when it opens. */
export const PERSON_RATE: Rate = { burst: 300, perSecond: 20 };
/** Reports of one person or machine: the sixty days a phone may be away with, at thirty outlets; then one every ten seconds, round the clock. A day in hand is held whole by the worker, so nobody may make it as long as they like. */
export const REPORT_RATE: Rate = { burst: 5400, perSecond: 0.1 };
/** A department of two hundred people behind one address. */
export const ADDRESS_RATE: Rate = { burst: 3000, perSecond: 200 };

const filled = ({ left, at }: Bucket, { burst, perSecond }: Rate, now: Instant): number => Math.min(burst, left + (Math.max(0, now - at) / 1000) * perSecond);

/** Takes `count` (at most a burst) from what is left and fills up by the time gone; a clock that goes back fills nothing. `waitSeconds`: 0, or whole seconds after which they are there; then nothing is taken. */
export function ask(bucket: Bucket | undefined, rate: Rate, now: Instant, count = 1): { readonly bucket: Bucket; readonly waitSeconds: number } {
  const left = bucket === undefined ? rate.burst : filled(bucket, rate, now);
  const at = bucket === undefined ? now : instant(Math.max(bucket.at, now));
  if (left >= count) return { bucket: { left: left - count, at }, waitSeconds: 0 };
  return { bucket: { left, at }, waitSeconds: Math.max(1, Math.ceil((count - left) / rate.perSecond)) };
}

/** Whether forgetting it would change nothing. */
export const isFull = (bucket: Bucket, rate: Rate, now: Instant): boolean => filled(bucket, rate, now) >= rate.burst;
