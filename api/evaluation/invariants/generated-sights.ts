import fc from 'fast-check';
import { DEFAULT_THRESHOLDS } from '../../domain/alert/default-thresholds.js';
import type { Observation, OutletSight, PeerPrice } from '../../domain/alert/sight.js';
import type { Level } from '../../domain/alert/thresholds.js';
import { AVAILABILITIES } from '../../domain/figures.js';
import { DAY, HOUR, type Instant, instant } from '../../domain/instant.js';

/** When every generated sight is judged: 2025-06-02 06:00 in Việt Nam. */
export const JUDGED_AT: Instant = instant(Date.UTC(2025, 5, 1, 23));

/** What was seen on one day; null = nothing was said of it. */
type DayFigures = Omit<Observation, 'reportId' | 'observedAt' | 'incomingAt' | 'flags'>;

const missingOr = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 6, nil: null });

const dayFigures: fc.Arbitrary<DayFigures> = fc.record({
  price: missingOr(fc.integer({ min: 8_000, max: 40_000 })),
  inputPrice: fc.option(fc.integer({ min: 6_000, max: 30_000 }), { freq: 1, nil: null }),
  stock: missingOr(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 400_000 }) }, { weight: 1, arbitrary: fc.constant(0) })),
  sold: missingOr(fc.integer({ min: 0, max: 90_000 })),
  incoming: fc.option(fc.integer({ min: 1, max: 200_000 }), { freq: 1, nil: null }),
  availability: fc.option(fc.constantFrom(...AVAILABILITIES), { nil: null }),
});

/** A history of one report a day, the newest at the time of judging. */
const history: fc.Arbitrary<readonly Observation[]> = fc.array(dayFigures, { minLength: 1, maxLength: 36 }).map((days) =>
  days.map((figures, place) => {
    const observedAt = instant(JUDGED_AT - (days.length - 1 - place) * DAY);
    const incomingAt = figures.incoming === null ? null : instant(observedAt + DAY);
    return { ...figures, reportId: `r${String(place).padStart(4, '0')}`, observedAt, incomingAt, flags: [] };
  }),
);

const peer: fc.Arbitrary<PeerPrice> = fc.record({
  price: fc.integer({ min: 8_000, max: 40_000 }),
  priceAt: fc.integer({ min: 0, max: 60 }).map((hours) => instant(JUDGED_AT - hours * HOUR)),
  baseline: fc.integer({ min: 8_000, max: 40_000 }),
  reports: fc.integer({ min: 1, max: 40 }),
});

/** A third of the sights come right after a rise, so that rules speak at all. */
const risen = ([past, factor]: readonly [readonly Observation[], number | null]): readonly Observation[] =>
  factor === null
    ? past
    : past.map((seen, place) => (place < past.length - 2 || seen.price === null ? seen : { ...seen, price: Math.round(seen.price * factor) }));

/** Any sight an outlet rule may be given. */
export const generatedSight: fc.Arbitrary<OutletSight> = fc.record({
  commodityKind: fc.constantFrom('STAPLE' as const, 'FRESH' as const, 'PROTEIN' as const, 'MEDICAL' as const),
  sellsIt: fc.boolean(),
  past: fc.tuple(history, fc.option(fc.double({ min: 1.05, max: 1.85, noNaN: true }), { freq: 1, nil: null })).map(risen),
  peers: fc.array(peer, { maxLength: 8 }).map((prices) => [{ area: 'COMMUNE' as const, prices }]),
  earlierG1Firings: fc.array(fc.boolean(), { maxLength: 2 }),
  earlierG2Firings: fc.array(fc.boolean(), { maxLength: 2 }),
  ceilings: fc.array(
    fc.record({
      kind: fc.constantFrom('MAXIMUM' as const, 'DECLARED' as const, 'POSTED' as const),
      price: fc.integer({ min: 8_000, max: 50_000 }),
      validFrom: fc.constant(instant(JUDGED_AT - 10 * DAY)),
      document: fc.constant('QĐ 1'),
    }),
    { maxLength: 1 },
  ),
  usualLeadDays: fc.integer({ min: 0, max: 7 }),
  calendar: fc.constant({ utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] }),
  emergencySince: fc.option(fc.constant(instant(JUDGED_AT - 7 * DAY)), { nil: null }),
  exemptions: fc.constant([]),
  hasPriceAlert: fc.boolean(),
  level: fc.constantFrom<Level>(1, 2, 3, 4),
  thresholds: fc.constant(DEFAULT_THRESHOLDS),
});

/** The same sight with every price in another unit. */
export function inUnit(sight: OutletSight, factor: number): OutletSight {
  const scaled = (price: number | null): number | null => (price === null ? null : price * factor);
  return {
    ...sight,
    past: sight.past.map((seen) => ({ ...seen, price: scaled(seen.price), inputPrice: scaled(seen.inputPrice) })),
    peers: sight.peers.map((ring) => ({ ...ring, prices: ring.prices.map((one) => ({ ...one, price: one.price * factor, baseline: one.baseline * factor })) })),
    ceilings: sight.ceilings.map((ceiling) => ({ ...ceiling, price: ceiling.price * factor })),
  };
}
