import { CARRIAGE, CUSTOMERS, PRICE_LEVEL, type ShelfHabit } from './demo-market.js';
import type { DemoOutlet } from './demo-report.js';
import { demoGood, type ShelfSetting } from './demo-shelf.js';
import type { Chapter, ShelfEffect } from './demo-story.js';
import { bell, seededRandom } from './seeded-random.js';

const LONGEST = 62;

/** What the shelves of one outlet are like before anything happens to them, and what the story does to each. */
export function shelfSettings(outlet: DemoOutlet, story: readonly Chapter[], seed: number): ShelfSetting[] {
  const random = seededRandom(seed, `outlet ${outlet.code}`);
  const customers = Math.round((CUSTOMERS[outlet.kind] ?? 1000) * (0.75 + 0.5 * random()));
  const outletPrice = (PRICE_LEVEL[outlet.kind] ?? 1) * (CARRIAGE[outlet.locality] ?? 1);
  return outlet.commodities.map((commodity) => {
    const isCapped = isSetFromAbove(demoGood(commodity).habit);
    return {
      commodity,
      customers: customers * (0.8 + 0.4 * random()),
      priceLevel: isCapped ? 1 : outletPrice * Math.exp(0.025 * bell(random)),
      effects: effectsOn(outlet, commodity, story),
      rhythm: story.flatMap((chapter) => chapter.rhythms ?? []).find((rhythm) => rhythm.outlet === outlet.code && rhythm.commodity === commodity) ?? null,
      provincePrice: provincePrice(commodity, seed),
    };
  });
}

/** A price that the State caps is the same at every outlet and moves once a week. */
const isSetFromAbove = (habit: ShelfHabit): boolean => habit.eagerness === 1;

function effectsOn(outlet: DemoOutlet, commodity: string, story: readonly Chapter[]): ShelfEffect[] {
  const names = (list: readonly string[] | undefined, wanted: string): boolean => list === undefined || list.includes(wanted);
  return story
    .flatMap((chapter) => chapter.shelves ?? [])
    .filter((effect) => names(effect.localities, outlet.locality) && names(effect.outlets, outlet.code) && names(effect.commodities, commodity));
}

const remembered = new Map<string, readonly number[]>();

/** The everyday price in the province as a factor by day: a slow random walk, and for capped goods a weekly step that never goes above the everyday price. */
function provincePrice(commodity: string, seed: number): (daysBeforeEnd: number) => number {
  const name = `${seed} ${commodity}`;
  const walk = remembered.get(name) ?? walkOf(commodity, seed);
  remembered.set(name, walk);
  return (daysBeforeEnd) => walk[Math.max(0, Math.min(LONGEST, LONGEST - daysBeforeEnd))] ?? 1;
}

function walkOf(commodity: string, seed: number): readonly number[] {
  const random = seededRandom(seed, `province ${commodity}`);
  const { habit } = demoGood(commodity);
  let height = 0;
  let step = 1;
  return Array.from({ length: LONGEST + 1 }, (_, day) => {
    height = 0.97 * height + habit.drift * bell(random);
    if (day % 7 === 0) step = 1 - 0.03 * random();
    return isSetFromAbove(habit) ? step : Math.exp(height);
  });
}
