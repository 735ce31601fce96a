import type { Instant } from '../instant.js';

/** Where an outlet stands with one slot: late is late and stays visible. */
export const STANDINGS = ['WAITING', 'ON_TIME', 'LATE', 'MISSING'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The standing of one outlet for a slot with that cut-off, as of `at`; `receivedAt` is the first report's receipt, null without one. */
export function standingOf(receivedAt: Instant | null, cutOffAt: Instant, at: Instant): Standing {
  if (receivedAt !== null && receivedAt <= at) return receivedAt <= cutOffAt ? 'ON_TIME' : 'LATE';
  return at < cutOffAt ? 'WAITING' : 'MISSING';
}

/** How many stand where. */
export type Standings = Readonly<Record<Standing, number>>;

export function countStandings(standings: readonly Standing[]): Standings {
  const counts = { WAITING: 0, ON_TIME: 0, LATE: 0, MISSING: 0 };
  for (const standing of standings) counts[standing] += 1;
  return counts;
}
