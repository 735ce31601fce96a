import { type Random, seededRandom } from '../demo/seeded-random.js';
import { DEFAULT_THRESHOLDS } from '../domain/alert/default-thresholds.js';
import { evaluateOutlet } from '../domain/alert/evaluate-outlet.js';
import type { Observation, OutletSight, PeerPrice } from '../domain/alert/sight.js';
import { DAY, HOUR, type Instant, instant } from '../domain/instant.js';
import { areaSlot } from './area-speed.js';
import type { EvaluationSet } from './evaluation-set.js';
import { figure } from './figure.js';
import { noise, SIMULATION_START, uniform } from './simulation.js';
import { endCountryDay } from './speed-of-areas.js';

const OUTLETS = 2000;
const COMMODITIES = 40;
const COMMUNES = 100;
const DAYS = 45;
const SLOTS = [6, 12, 18] as const;
const HISTORIES = 200;
const ROUNDS = 3;

const calendar = { utcOffsetMinutes: 420, slotMinutes: SLOTS.map((hour) => hour * 60) };
const now: Instant = instant(SIMULATION_START + DAYS * DAY + 6 * HOUR);

/** The speed of the rules: a province's slot, judged on one core. */
export const speedSet: EvaluationSet = {
  name: 'speed',
  about: `${OUTLETS} outlets x ${COMMODITIES} commodities with ${DAYS} days of three reports behind each, every rule of a report; and S3, S4 and P of the province and its ${COMMUNES} communes; one core`,
  files: [],
  measure: async () => {
    const sights = Array.from({ length: HISTORIES }, (_, place) => sightOf(place));
    judgeAll(sights, COMMODITIES * HISTORIES);
    const seconds = Array.from({ length: ROUNDS }, () => cpuSecondsOf(() => judgeAll(sights, OUTLETS * COMMODITIES))).sort((a, b) => a - b);
    const areas = areaSlot({ outlets: OUTLETS, communes: COMMUNES, commodities: COMMODITIES }, now, calendar);
    areas();
    const areaSeconds = Array.from({ length: ROUNDS }, () => cpuSecondsOf(areas)).sort((a, b) => a - b);
    return [
      figure('speed.evaluations', OUTLETS * COMMODITIES, 'evaluations'),
      figure('speed.province_slot_cpu', seconds[1] ?? null, 's', { kind: 'at most', limit: 5 }),
      figure('speed.country_day_of_areas_cpu', cpuSecondsOf(endCountryDay), 's', { kind: 'at most', limit: 5 }),
      figure('speed.area_rules_cpu', areaSeconds[1] ?? null, 's'),
      figure('speed.province_slot_with_areas_cpu', (seconds[1] ?? 0) + (areaSeconds[1] ?? 0), 's', { kind: 'at most', limit: 5 }),
    ];
  },
};

function cpuSecondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function judgeAll(sights: readonly OutletSight[], times: number): void {
  for (let turn = 0; turn < times; turn++) evaluateOutlet(sights[turn % sights.length] as OutletSight, now);
}

/** One outlet's weeks: sold down and filled up again, prices that move a little. */
function weeksOf(random: Random): readonly Observation[] {
  let stock = 200_000;
  const past: Observation[] = [];
  for (let slot = 0; slot <= DAYS * SLOTS.length; slot++) {
    const observedAt = instant(SIMULATION_START + Math.floor(slot / SLOTS.length) * DAY + (SLOTS[slot % SLOTS.length] ?? 0) * HOUR);
    const sold = Math.round(uniform(random, 5000, 25_000));
    stock = stock < sold ? 200_000 : stock - sold;
    const price = Math.round(20_000 * (1 + noise(random, 0.02)));
    past.push({ reportId: `r${slot}`, observedAt, price, inputPrice: null, stock, sold, incoming: null, incomingAt: null, availability: null, flags: [] });
  }
  return past;
}

/** Ten peers whose prices lie around the outlet's own. */
function sightOf(place: number): OutletSight {
  const random = seededRandom(place, 'speed');
  const peerPrice = (): number => Math.round(20_000 * (1 + noise(random, 0.03)));
  const prices: PeerPrice[] = Array.from({ length: 10 }, () => ({ price: peerPrice(), priceAt: now, baseline: 20_000, reports: 60 }));
  return {
    commodityKind: place % 2 === 0 ? 'STAPLE' : 'FRESH',
    sellsIt: true,
    past: weeksOf(random),
    peers: [{ area: 'COMMUNE', prices }],
    earlierG1Firings: [false, false],
    earlierG2Firings: [false, false],
    ceilings: [],
    usualLeadDays: 2,
    calendar,
    emergencySince: null,
    exemptions: [],
    hasPriceAlert: false,
    level: 2,
    thresholds: DEFAULT_THRESHOLDS,
  };
}
