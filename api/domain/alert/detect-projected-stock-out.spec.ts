import { DAY, HOUR, instant } from '../instant.js';
import { daily, NOW, seen, sightOf } from './build-sight.js';
import { detectProjectedStockOut } from './detect-projected-stock-out.js';
import type { Observation, OutletSight } from './sight.js';
import type { Level } from './thresholds.js';

/** Sells 100 a day for a month; has this much now. */
const left = (stock: number | null, figures: Partial<Observation> = {}) => [
  ...daily(31, 1, { sold: 100, stock: 900 }),
  seen(0, { sold: 100, stock, ...figures }),
];
const judge = (past: readonly Observation[], given: Partial<OutletSight> = {}) => detectProjectedStockOut(sightOf(past, given), NOW);
const wordOf = (past: readonly Observation[], given: Partial<OutletSight> = {}) => {
  const verdict = judge(past, given);
  if (verdict.kind === 'no-data') return verdict.reason;
  return verdict.kind === 'breach' ? verdict.severity : 'normal';
};
const evidenceOf = (past: readonly Observation[], given: Partial<OutletSight> = {}) => {
  const verdict = judge(past, given);
  return verdict.kind === 'no-data' ? null : verdict.evidence;
};

// METHODS: margin in days (warn, alert); the usual lead of one day plus the days of the level.
const TABLE: readonly { level: Level; warn: number; alert: number; lead: number }[] = [
  { level: 1, warn: 1, alert: 0, lead: 1 },
  { level: 2, warn: 2, alert: 0.5, lead: 1.5 },
  { level: 3, warn: 3, alert: 1, lead: 2 },
  { level: 4, warn: 4, alert: 2, lead: 3 },
];
const steps = TABLE.flatMap(({ level, warn, alert, lead }) => [
  { level, stock: 100 * (warn + lead), word: 'normal' },
  { level, stock: 100 * (warn + lead) - 1, word: 'WARN' },
  { level, stock: 100 * (alert + lead), word: 'WARN' },
  { level, stock: 100 * (alert + lead) - 1, word: 'ALERT' },
]);

describe('S2 projected stock-out', () => {
  it.each(steps)('level $level: $stock left at 100 a day is $word', ({ level, stock, word }) => expect(wordOf(left(stock), { level })).toBe(word));

  const incoming = (hours: number, quantity: number | null = 500) => ({ incoming: quantity, incomingAt: instant(NOW + hours * HOUR) });
  it.each([
    { name: 'a delivery in half a day', past: left(150, incoming(12)), word: 'normal' },
    { name: 'a delivery a little later', past: left(150, incoming(12.1)), word: 'WARN' },
    { name: 'a delivery after it runs out', past: left(150, incoming(36.1)), word: 'ALERT' },
    { name: 'a delivery of unknown size', past: left(150, incoming(12, null)), word: 'normal' },
    { name: 'a delivery of nothing', past: left(150, incoming(12, 0)), word: 'WARN' },
    { name: 'a delivery at an unknown time', past: left(150, { incoming: 500 }), word: 'WARN' },
    { name: 'a delivery that is due now', past: left(150, incoming(0)), word: 'WARN' },
    {
      name: 'a delivery named yesterday',
      past: left(150).map((one, place, all) => (place === all.length - 2 ? { ...one, ...incoming(12) } : one)),
      word: 'normal',
    },
    {
      name: 'a delivery named yesterday and called off',
      past: left(150, { incoming: 0 }).map((one, place, all) => (place === all.length - 2 ? { ...one, ...incoming(12) } : one)),
      word: 'WARN',
    },
    { name: 'a longer usual lead', past: left(250), given: { usualLeadDays: 3 }, word: 'ALERT' },
    { name: 'a month of stock', past: left(3000), word: 'normal' },
    { name: 'no count', past: left(null), word: 'NO_STOCK' },
    { name: 'no report', past: [], word: 'NO_STOCK' },
    { name: 'no known sales', past: [seen(1), seen(0, { stock: 5 })], word: 'NO_DEMAND' },
    { name: 'nothing sold at all', past: [...daily(9, 0, { sold: 0, stock: 5 })], word: 'normal' },
    { name: 'a commodity it does not sell', past: left(10), given: { sellsIt: false }, word: 'NOT_SOLD_HERE' },
  ])('$name → $word', ({ past, word, given = {} }) => expect(wordOf(past, given)).toBe(word));

  it('names its numbers', () =>
    expect(judge(left(120))).toEqual({
      kind: 'breach',
      severity: 'WARN',
      evidence: {
        rule: 'S2',
        thresholdVersion: 1,
        level: 1,
        observedAt: NOW,
        stock: 120,
        demandPerDay: 100,
        meanPerDay30: 100,
        fastPerDay7: 100,
        coverDays: 1.2,
        deliveryInDays: 1,
        deliveryConfirmed: false,
        marginDays: expect.closeTo(0.2, 9),
        limitDays: 1,
        runsOutAt: NOW + 1.2 * DAY,
        runsOutSlot: NOW + 30 * HOUR,
        runsOutEarliest: NOW + 1.2 * DAY,
        runsOutLatest: NOW + 1.2 * DAY,
      },
    }));
  it('names the limit that was passed', () => {
    expect(evidenceOf(left(99))).toMatchObject({ limitDays: 0, marginDays: expect.closeTo(-0.01, 9) });
    expect(evidenceOf(left(150, incoming(12)))).toMatchObject({ deliveryInDays: 0.5, deliveryConfirmed: true, limitDays: 1 });
  });
  it('judges a report sent two days late like one sent at once', () =>
    expect(detectProjectedStockOut(sightOf(left(120)), instant(NOW + 2 * DAY))).toEqual(judge(left(120))));
});
