import fc from 'fast-check';
import { DAY, dayNumber, instant } from '../../instant.js';
import { NOW, seen, VIETNAM } from '../build-sight.js';
import type { Observation } from '../sight.js';
import { stockBaseline } from './hoarding-ratio.js';
import type { StockBlock } from './stock-block.js';
import { stockBlocks } from './stock-blocks.js';

const limits = { windowDays: 90, minimumDays: 14 };
const today = dayNumber(NOW, VIETNAM);
const within = (past: readonly Observation[], daysAgo: number): Observation[] =>
  past.filter(({ observedAt }) => observedAt > NOW - (daysAgo + 45) * DAY && observedAt <= NOW - daysAgo * DAY);

/** Plays a past day by day as the judge does: each report sees 45 days and leaves its blocks to the next. */
function play(past: readonly Observation[]): readonly StockBlock[] {
  let blocks: readonly StockBlock[] = [];
  for (const { observedAt } of past) blocks = stockBlocks(blocks, within(past, (NOW - observedAt) / DAY), observedAt, { calendar: VIETNAM, windowDays: 90 });
  return blocks;
}

const everyDay = (days: number, stockOf: (daysAgo: number) => number | null): Observation[] =>
  Array.from({ length: days + 1 }, (_, place) => seen(days - place, { stock: stockOf(days - place) }));

describe('stock blocks', () => {
  it('reach from 40 days back to the end of the window', () => {
    const blocks = play(everyDay(120, () => 100));
    expect(blocks.every(({ sum, days }) => days === 5 && sum === 500)).toBe(true);
    expect((blocks[0]?.block ?? 0) * 5).toBeGreaterThan(today - 95);
    expect(((blocks.at(-1)?.block ?? 0) + 1) * 5).toBeLessThanOrEqual(today - 30);
  });

  it('give the mean of 90 days although only 45 are looked at: a store that was twice as full before is no longer forgotten', () => {
    const past = everyDay(120, (daysAgo) => (daysAgo > 45 ? 200 : 100));
    const older = { blocks: play(past), judgedAt: NOW };
    expect(stockBaseline(within(past, 0), NOW, VIETNAM, limits)?.meanDailyStock).toBe(100);
    const found = stockBaseline(within(past, 0), NOW, VIETNAM, { ...limits, older });
    expect(Math.abs((found?.meanDailyStock ?? 0) - 150)).toBeLessThan(2);
    expect(found?.days).toBeGreaterThanOrEqual(86);
  });

  it('count no day of a shelf that is younger', () => expect(play(everyDay(30, () => 100)).every(({ days }) => days === 0)).toBe(true));

  it('say of a block that nobody counted that no day of it counts', () => {
    const blocks = play(everyDay(120, (daysAgo) => (daysAgo > 60 && daysAgo < 80 ? null : 100)));
    expect(blocks.some(({ days, sum }) => days === 0 && sum === 0)).toBe(true);
  });

  it('property: with blocks the baseline is that of the whole past, but for the four days at its far end', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(1000)), { minLength: 121, maxLength: 121 }), (stocks) => {
        const past = everyDay(120, (daysAgo) => stocks[daysAgo] ?? null);
        const blocks = play(past);
        const found = stockBaseline(within(past, 0), NOW, VIETNAM, { ...limits, older: { blocks, judgedAt: NOW } });
        const first = Math.min(...blocks.map(({ block }) => block).filter((block) => block * 5 >= today - 90)) * 5;
        const whole = stockBaseline(past, NOW, VIETNAM, { ...limits, windowDays: today - first });
        expect(found?.days).toBe(whole?.days);
        if (found !== null && whole !== null) expect(found.meanDailyStock).toBeCloseTo(whole.meanDailyStock, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('are kept as they are by a second report of the same day', () => {
    const past = everyDay(120, () => 100);
    const blocks = play(past);
    expect(stockBlocks(blocks, within(past, 0), instant(NOW + 1000), { calendar: VIETNAM, windowDays: 90 })).toBe(blocks);
  });
});
