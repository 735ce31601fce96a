import { DAY, HOUR, type Instant, instant } from '../instant.js';
import { DEFAULT_THRESHOLDS } from './default-thresholds.js';
import type { Observation, OutletSight, PeerPrice } from './sight.js';

/** Built for specs: a quiet outlet, of which a case names only what it is about. 2026-11-22 06:00 in Việt Nam. */
export const NOW: Instant = instant(1_795_302_000_000);

export const VIETNAM = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };

/** An observation `daysAgo` before NOW that saw nothing but what is given. */
export const seen = (daysAgo: number, figures: Partial<Observation> = {}): Observation => ({
  reportId: `r${String(Math.round(1e6 - daysAgo * 1000)).padStart(8, '0')}`,
  observedAt: instant(NOW - Math.round(daysAgo * DAY)),
  price: null,
  inputPrice: null,
  stock: null,
  sold: null,
  incoming: null,
  incomingAt: null,
  availability: null,
  flags: [],
  ...figures,
});

/** A report each day from `since` to `until` days ago, both included, of the same figures. */
export const daily = (since: number, until: number, figures: Partial<Observation>): Observation[] =>
  Array.from({ length: since - until + 1 }, (_, day) => seen(since - day, figures));

/** Peers with enough reports whose newest price stands at `rise` above their baseline of 20,000. */
export const peersAt = (...rises: readonly number[]): PeerPrice[] =>
  rises.map((rise) => ({ price: Math.round(20_000 * (1 + rise)), priceAt: instant(NOW - HOUR), baseline: 20_000, reports: 30 }));

/** Level 1 and the limits the database is seeded with. */
export const footing = { level: 1, thresholds: DEFAULT_THRESHOLDS } as const;

/** A staple at level 1 with two peers that have not moved. */
export const sightOf = (past: readonly Observation[], given: Partial<OutletSight> = {}): OutletSight => ({
  commodityKind: 'STAPLE',
  sellsIt: true,
  past,
  peers: [{ area: 'COMMUNE', prices: peersAt(0, 0) }],
  earlierG1Firings: [],
  earlierG2Firings: [],
  ceilings: [],
  usualLeadDays: 1,
  ...footing,
  calendar: VIETNAM,
  emergencySince: null,
  exemptions: [],
  hasPriceAlert: false,
  ...given,
});

/** Thirty quiet days at 20,000, then this price now. */
export const pricedNow = (price: number | null, figures: Partial<Observation> = {}): Observation[] => [
  ...daily(33, 1, { price: 20_000 }),
  seen(0, { price, ...figures }),
];
