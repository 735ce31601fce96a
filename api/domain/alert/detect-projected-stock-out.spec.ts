import fc from 'fast-check';
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
/** With other figures so many observations before the last. */
const changed = (past: readonly Observation[], before: number, figures: Partial<Observation>): Observation[] =>
  past.map((one, place) => (place === past.length - 1 - before ? { ...one, ...figures } : one));
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
    { name: 'a delivery at the end of the day', past: left(100, incoming(12)), word: 'normal' },
    { name: 'a delivery in the night after', past: left(100, incoming(23.9)), word: 'normal' },
    { name: 'a delivery when shops open again', past: left(100, incoming(24)), word: 'normal' },
    { name: 'a delivery once they have opened', past: left(100, incoming(24.1)), word: 'ALERT' },
    { name: 'a delivery after it runs out', past: left(99, incoming(12)), word: 'ALERT' },
    { name: 'a delivery of unknown size', past: left(150, incoming(12, null)), word: 'normal' },
    { name: 'a delivery of nothing, with an order of a day to spare', past: left(100, incoming(12, 0)), word: 'normal' },
    { name: 'a delivery of nothing, too late to order', past: left(99, incoming(12, 0)), word: 'ALERT' },
    { name: 'a delivery at an unknown time', past: left(99, { incoming: 500 }), word: 'ALERT' },
    { name: 'a delivery that is due now', past: left(99, incoming(0)), word: 'ALERT' },
    { name: 'a delivery named yesterday', past: changed(left(100), 1, incoming(12)), word: 'normal' },
    {
      name: 'a delivery named yesterday and called off',
      past: changed(left(199, { incoming: 0 }), 1, incoming(12)),
      given: { usualLeadDays: 2 },
      word: 'ALERT',
    },
    { name: 'a day less to spare where deliveries are told', past: left(199, incoming(12)), given: { level: 2 as Level }, word: 'WARN' },
    { name: 'enough to spare where deliveries are told', past: left(200, incoming(12)), given: { level: 2 as Level }, word: 'normal' },
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
        sellingDays: 1,
        deliveryConfirmed: false,
        marginDays: expect.closeTo(0.2, 9),
        limitDays: 1,
        runOutChance: 0,
        limitChance: 0.05,
        usualPerDay: null,
        pacePerDay: null,
        comingStock: null,
        followingInDays: null,
        sign: 'MARGIN',
        runsOutAt: NOW + 1.2 * DAY,
        runsOutSlot: NOW + 30 * HOUR,
        runsOutEarliest: NOW + 1.2 * DAY,
        runsOutLatest: NOW + 1.2 * DAY,
      },
    }));
  it('names the limit that was passed', () => {
    expect(evidenceOf(left(99))).toMatchObject({ limitDays: 0, marginDays: expect.closeTo(-0.01, 9) });
    expect(evidenceOf(left(150, incoming(12)))).toMatchObject({ deliveryInDays: 0.5, sellingDays: 1, deliveryConfirmed: true, limitDays: 0, sign: null });
  });
  it('judges a report sent two days late like one sent at once', () =>
    expect(detectProjectedStockOut(sightOf(left(120)), instant(NOW + 2 * DAY))).toEqual(judge(left(120))));

  /** A month of nothing but a case of 60 every tenth day, of which nobody says when it is restocked. */
  const lumps = (stock: number, figures: Partial<Observation> = {}) => [
    ...daily(31, 1, { sold: 0, stock: 900 }).map((one, place) => (place % 10 === 9 ? { ...one, sold: 60 } : one)),
    seen(0, { sold: 0, stock, ...figures }),
  ];
  it.each([
    { name: 'a stock that one case would empty', past: lumps(60), sign: 'CHANCE', word: 'WARN' },
    { name: 'a stock that one case leaves', past: lumps(61), sign: null, word: 'normal' },
    { name: 'the same, where deliveries are told', past: lumps(60, { incoming: 0 }), sign: null, word: 'normal' },
    { name: 'a month of steady sales', past: left(201), sign: null, word: 'normal' },
  ])('$name → $word', ({ past, sign, word }) => {
    expect(wordOf(past)).toBe(word);
    expect(evidenceOf(past)?.sign).toBe(sign);
  });

  /** Sells 100 a day for a month, then `sold`; 500 left, and so much named for the opening of the day after tomorrow: a day of selling away. */
  const rush = (sold: readonly number[], incoming: number | null, hoursSilent = 0) => [
    ...daily(28, sold.length + hoursSilent / 24, { sold: 100, stock: 500 }),
    ...sold.map((one, day) => seen(sold.length - 1 - day, { sold: one, stock: 500, incoming, incomingAt: instant(NOW + DAY) })),
  ];
  const threeDays = { usualLeadDays: 3 };
  it.each([
    { name: 'twice the usual sales, and what comes is too little until the one after it', past: rush([200, 200, 200], 300), given: threeDays, sign: 'RUSH' },
    { name: 'twice the usual sales, and what comes lasts until the one after it', past: rush([200, 200, 200], 400), given: threeDays, sign: null },
    { name: 'the same, with a longer way for the one after it', past: rush([200, 200, 200], 400), given: { usualLeadDays: 4 }, sign: 'RUSH' },
    { name: 'a rush that has passed', past: rush([200, 200, 200, 100], 0.5), given: threeDays, sign: null },
    { name: 'a rush of less than 60 %', past: rush([155, 155, 155], 100), given: threeDays, sign: null },
    { name: 'a rush while nobody says how much comes', past: rush([200, 200, 200], null), given: threeDays, sign: null },
    { name: 'a rush told after three silent days', past: rush([800], 100, 72), given: threeDays, sign: null },
  ])('$name → $sign', ({ past, given, sign }) => expect(evidenceOf(past, given)?.sign).toBe(sign));
  it('a rush names its pace, what comes and when the next can', () =>
    expect(evidenceOf(rush([200, 200, 200], 300), threeDays)).toMatchObject({
      usualPerDay: 100,
      pacePerDay: expect.closeTo(197.3, 9),
      comingStock: 300,
      followingInDays: 4,
    }));

  const days = fc.array(fc.record({ sold: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }), stock: fc.integer({ min: 1, max: 900 }) }), {
    minLength: 2,
    maxLength: 45,
  });
  const asPast = (given: readonly { readonly sold: number | null; readonly stock: number }[], unit = 1) =>
    given.map(({ sold, stock }, day) => seen(given.length - 1 - day, { sold: sold === null ? null : sold * unit, stock: stock * unit }));
  it('says the same in another unit', () =>
    fc.assert(
      fc.property(days, fc.constantFrom(2, 8, 1024), (given, unit) => expect(wordOf(asPast(given, unit))).toBe(wordOf(asPast(given)))),
      { numRuns: 300 },
    ));
  const grave = (word: string): number => ['normal', 'WARN', 'ALERT'].indexOf(word);
  it('is never graver with more on the shelf, sales being known', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 900 }), (given, more) => {
        const known = given.map(({ sold, stock }) => ({ sold: sold ?? 0, stock }));
        const fuller = known.map((one, place) => (place === known.length - 1 ? { ...one, stock: one.stock + more } : one));
        expect(grave(wordOf(asPast(fuller)))).toBeLessThanOrEqual(grave(wordOf(asPast(known))));
      }),
      { numRuns: 300 },
    ));
});
