import { seededRandom } from '../demo/seeded-random.js';
import { areaFigures, type DatedChange, type StandingPrice } from '../domain/alert/area-figures.js';
import { DEFAULT_THRESHOLDS } from '../domain/alert/default-thresholds.js';
import { detectors } from '../domain/alert/detectors.js';
import type { MonthPrice } from '../domain/alert/method/month-price.js';
import { instant } from '../domain/instant.js';
import { noise } from './simulation.js';

const OUTLETS = 10_000;
const COMMODITIES = 40;
const PROVINCES = 34;
const COMMUNES = 3300;
const MONTHS = 60;
const DAYS = 28;

const months: readonly MonthPrice[] = Array.from({ length: MONTHS }, (_, place) => ({
  year: 2020 + Math.floor(place / 12),
  month: (place % 12) + 1,
  price: 20_000 + 100 * place + 300 * (place % 12),
}));

/** Country 0, provinces from 1 on, communes after them. */
const pathOf = (outlet: number): readonly number[] => [0, 1 + (outlet % PROVINCES), 1 + PROVINCES + (outlet % COMMUNES)];

/** The end of a day in a whole country: every price of ten thousand outlets into the figures of every area above them, and rule A on each, with five years of months for provinces and country. Answers how many areas and commodities were judged. */
export function endCountryDay(): number {
  const random = seededRandom(1, 'country day');
  const standing = new Map<number, StandingPrice>();
  const before = new Map<number, DatedChange>();
  for (let outlet = 0; outlet < OUTLETS; outlet++) {
    standing.set(outlet, { price: 20_000, change: noise(random, 0.05), isOfToday: true });
    before.set(outlet, { change: noise(random, 0.05), day: 1 });
  }
  const paths = Array.from({ length: OUTLETS }, (_, outlet) => pathOf(outlet));
  const footing = { level: 1, thresholds: DEFAULT_THRESHOLDS, commodityKind: 'STAPLE' } as const;
  let judged = 0;
  for (let commodity = 0; commodity < COMMODITIES; commodity++) {
    for (const [area, { move, ofToday }] of areaFigures(standing, before, (outlet) => paths[outlet] ?? [])) {
      if (ofToday < DEFAULT_THRESHOLDS.area.minimumOutlets) continue;
      const days = Array.from({ length: DAYS }, () => move);
      detectors.A({ ...footing, months: area <= PROVINCES ? months : [], days, expectedRise: 0 }, instant(0));
      judged += 1;
    }
  }
  return judged;
}
