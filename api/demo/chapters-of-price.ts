import { DAY, HOUR, type Instant, instant } from '../domain/instant.js';
import type { Chapter, Slip, Stage } from './demo-story.js';

interface Asking {
  readonly outlet: string;
  readonly locality: string;
  readonly since: Instant;
  readonly until: Instant;
}

/** One shop asks over 40 % more than before for some goods while its neighbours' prices stay. */
export function gouging(asking: Asking, factors: Readonly<Record<string, number>>): Chapter {
  const { outlet, locality, since, until } = asking;
  const commodities = Object.keys(factors);
  return {
    event: {
      kind: 'GOUGING',
      since,
      until,
      localities: [locality],
      outlets: [outlet],
      commodities,
      expected: commodities.map((commodity) => ({ rule: 'G1', outlet, commodity, since, until })),
    },
    shelves: Object.entries(factors).map(([commodity, price]) => ({ since, until, outlets: [outlet], commodities: [commodity], price })),
  };
}

/** A station asks more than the maximum price. */
export function aboveCeiling(asking: Asking, commodity: string, price: number): Chapter {
  const { outlet, locality, since, until } = asking;
  return {
    event: {
      kind: 'ABOVE_CEILING',
      since,
      until,
      localities: [locality],
      outlets: [outlet],
      commodities: [commodity],
      expected: [{ rule: 'G3', outlet, commodity, since, until }],
    },
    shelves: [{ since, until, outlets: [outlet], commodities: [commodity], price }],
  };
}

/** An inspector types one nought too many. */
export function tenfold(slip: Slip, locality: string): Chapter {
  const { outlet, commodity, since } = slip;
  const until = instant(slip.until + DAY);
  return {
    event: {
      kind: 'TENFOLD_PRICE',
      since,
      until,
      localities: [locality],
      outlets: [outlet],
      commodities: [commodity],
      expected: [{ rule: 'G0', outlet, commodity, since, until }],
    },
    slips: [slip],
  };
}

/** Reports wait on a phone without a network and come in together. */
export function lateReports(stage: Stage, outlet: string, locality: string, days: { readonly first: number; readonly count: number }): Chapter {
  const [since, until] = [stage.ago(days.first), stage.ago(days.first - days.count)];
  return {
    event: { kind: 'LATE_REPORTS', since, until, localities: [locality], outlets: [outlet], commodities: [], expected: [] },
    lates: [{ outlets: [outlet], since, until, receivedAt: instant(until + 7 * HOUR) }],
  };
}

/** Nobody can cross to the island: its outlets have not been heard of since. */
export function silentIsland(stage: Stage): Chapter {
  const outlets = ['cho-ly-son', 'th-ly-son'];
  const since = stage.ago(2, 6);
  return {
    event: {
      kind: 'SILENT_OUTLETS',
      since,
      until: stage.end,
      localities: ['21548'],
      outlets,
      commodities: [],
      expected: [{ rule: 'N2', locality: '21548', outlet: null, commodity: null, since, until: stage.ago(1) }],
    },
    silences: [{ outlets, since, until: instant(stage.end + DAY) }],
  };
}
