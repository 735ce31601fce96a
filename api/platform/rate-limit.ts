import { Injectable } from '@nestjs/common';
import { ADDRESS_RATE, ask, type Bucket, isFull, PERSON_RATE, type Rate, REPORT_RATE } from '../domain/access/rate.js';
import { Clock } from './clock.js';
import { household } from './door.js';
import { BadRequest } from './json-body.js';
import { isLoopback } from './loopback.js';

/** Beyond so many, those who have been quiet are forgotten; if all are busy, all: who is forgotten begins anew. */
const MOST_KEPT = 50_000;
/** Not this very machine: tools, measurements, and a gateway that is not named in TRUST_PROXY, whose people would all be one. */
const isCounted = (address: string | undefined): address is string => address !== undefined && !isLoopback(address);

interface Kept {
  readonly bucket: Bucket;
  readonly rate: Rate;
}

/** Somebody asks more often than anybody needs: nothing is wrong with the request, and it may come again. */
export class TooManyRequests extends BadRequest {
  constructor(readonly waitSeconds: number) {
    super(429, 'TOO_MANY_REQUESTS', 'You ask too often. Nothing of this request is stored: send it again a little later.');
  }
}

/** Counts what people and addresses ask of this process. */
@Injectable()
export class RateLimit {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly clock: Clock) {}

  /** Throws when that address, or the household of an IPv6 one, asks too often. */
  countAddress(address: string | undefined): void {
    if (isCounted(address)) this.count(`address ${household(address)}`, ADDRESS_RATE);
  }

  /** The same of a person, on whatever devices. */
  countPerson(accountId: number, address: string | undefined): void {
    if (isCounted(address)) this.count(`person ${accountId}`, PERSON_RATE);
  }

  /** The same of the reports somebody hands in. */
  countReports(accountId: number, address: string | undefined, reports: number): void {
    if (isCounted(address)) this.count(`reports of ${accountId}`, REPORT_RATE, reports);
  }

  /** The same of anything that has a rate of its own. */
  count(key: string, rate: Rate, times = 1): void {
    const now = this.clock.now();
    const { bucket, waitSeconds } = ask(this.kept.get(key)?.bucket, rate, now, times);
    if (this.kept.size >= MOST_KEPT) this.forget();
    this.kept.set(key, { bucket, rate });
    if (waitSeconds > 0) throw new TooManyRequests(waitSeconds);
  }

  private forget(): void {
    const now = this.clock.now();
    for (const [key, { bucket, rate }] of this.kept) if (isFull(bucket, rate, now)) this.kept.delete(key);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
  }
}
