import type { Instant } from '../domain/instant.js';

/** So many requests of one address within a minute. */
const MOST = 60;
const MINUTE = 60_000;
/** Addresses remembered at once; past it all are forgotten, which only lets more through. */
const MOST_ADDRESSES = 20_000;

interface Count {
  since: Instant;
  requests: number;
}

/** Counts requests of each address in windows of a minute. */
export class RequestBrake {
  private readonly counts = new Map<string, Count>();

  /** Null: go on; else the seconds until the next request is answered. */
  hold(address: string, at: Instant): number | null {
    const known = this.counts.get(address);
    if (known === undefined || at - known.since >= MINUTE) {
      if (this.counts.size >= MOST_ADDRESSES) this.counts.clear();
      this.counts.set(address, { since: at, requests: 1 });
      return null;
    }
    known.requests += 1;
    return known.requests <= MOST ? null : Math.max(1, Math.ceil((known.since + MINUTE - at) / 1000));
  }
}
