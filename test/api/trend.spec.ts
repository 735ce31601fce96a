import fc from 'fast-check';
import { DAY, HOUR, type Instant, instant } from '../../api/domain/instant.js';
import { idAt, localTime, openReplay, type Replay, type TestReport } from '../scenario/replay.js';

const RICE = 'gao-te-thuong';
const PORK = 'thit-lon-ba-chi';
const RUNS = 100;

let replay: Replay;

beforeAll(async () => {
  replay = await openReplay();
});

afterAll(() => replay.close());

interface Cell {
  readonly locality: string;
  readonly kind: string;
  readonly period: string;
  readonly at: number;
  readonly figures: unknown;
}

const CELLS = `
select l.code as locality, outlet_kind as kind, period, (extract(epoch from period_at) * 1000 - $1)::float8 as at,
  (select json_agg(json_build_array(c.code, o, pc, m, p1, p9, s, so, i, a, ou, extract(epoch from la) * 1000 - $1) order by c.code)
   from unnest(commodity_ids, outlets, price_counts, medians, p10s, p90s, stocks, solds, incomings, availability_counts, out_counts, last_observed_ats)
     as f (id, o, pc, m, p1, p9, s, so, i, a, ou, la) join commodity c on c.id = f.id) as figures
from trend_cell t join locality l on l.id = t.locality_id
order by 1, 2, 3, 4`;

const cells = (base: Instant): Promise<Cell[]> => replay.database.query<Cell>(CELLS, [base]);

/** Figures of one commodity in one cell: [code, outlets, priceCount, median, p10, p90, stock, sold, incoming, said, out, lastObservedAt]. */
async function cell(locality: string, commodity: string, where: { period: 'SLOT' | 'DAY'; at: Instant; kind?: string }): Promise<unknown[] | undefined> {
  const found = (await cells(instant(0))).find(
    (one) => one.locality === locality && one.kind === (where.kind ?? 'ALL') && one.period === where.period && one.at === where.at,
  );
  return (found?.figures as unknown[][] | undefined)?.find(([code]) => code === commodity);
}

const STATES = `
select o.code as outlet, (extract(epoch from last_observed_at) * 1000 - $1)::float8 as at,
  (select json_agg(json_build_array(c.code, p, extract(epoch from pa) * 1000 - $1, b, bc, s, extract(epoch from sa) * 1000 - $1, a) order by c.code)
   from unnest(commodity_ids, prices, price_ats, baselines, baseline_counts, stocks, stock_ats, availabilities) as f (id, p, pa, b, bc, s, sa, a)
   join commodity c on c.id = f.id) as figures
from outlet_state join outlet o on o.id = outlet_id order by 1`;

const ALERTS = `
select a.rule, o.code as outlet, c.code as commodity, m.ordinal, m.cause, m.stage, m.signal, m.severity, (extract(epoch from m.at) * 1000 - $1)::float8 as at
from alert_move m join alert a on a.id = m.alert_id join outlet o on o.id = a.outlet_id join commodity c on c.id = a.commodity_id order by 1, 2, 3, 9, 4`;

async function everything(base: Instant): Promise<unknown> {
  const read = (sql: string): Promise<unknown[]> => replay.database.query(sql, [base]);
  return { cells: await read(CELLS), states: await read(STATES), alerts: await read(ALERTS) };
}

const forgetAll = (): Promise<unknown> =>
  replay.database.query(
    'truncate report, outbox, outbox_failed, trend_cell, outlet_state, outlet_watch, outlet_shelf, slot_sale, farm_gate_day, slot_round, own_change, area_day, area_month, alert_move, alert restart identity',
  );

/** Four weeks in which every shop asks 10.000 đ and sells a little, so that the rules have something to compare with. */
function quietWeeks(base: Instant): TestReport[] {
  return ['T-A-1', 'T-A-2', 'T-A-3'].flatMap((outlet, place) =>
    Array.from({ length: 10 }, (_, day) => ({
      id: idAt(instant(base - (20 - day) * DAY), place),
      outlet,
      observedAt: instant(base - (20 - day) * DAY + 5 * HOUR + place),
      lines: [{ commodity: RICE, price: 10_000, stock: 5_000, sold: 500 }],
    })),
  );
}

interface Step {
  readonly outlet: string;
  readonly hour: number;
  readonly lateHours: number;
  readonly price: number | null;
  readonly stock: number | null;
  readonly sold: number | null;
  /** How many steps back the report is that this one corrects; 0 corrects nothing. */
  readonly back: number;
}

const aStep: fc.Arbitrary<Step> = fc.record({
  outlet: fc.constantFrom('T-A-1', 'T-A-2', 'T-A-3'),
  hour: fc.integer({ min: 0, max: 5 * 24 }),
  lateHours: fc.constantFrom(0, 0, 0, 5, 30),
  price: fc.constantFrom(null, 10_000, 10_500, 13_000, 16_000, 100_000),
  stock: fc.constantFrom(null, 0, 200, 4_000),
  sold: fc.constantFrom(null, 0, 900),
  back: fc.constantFrom(0, 0, 0, 1, 2),
});

/** Times of one outlet are made distinct: a shop is not visited twice in one moment, save for a correction. */
function historyOf(steps: readonly Step[], base: Instant): TestReport[] {
  const made: TestReport[] = [];
  steps.forEach((step, place) => {
    const target = step.back === 0 ? undefined : made.filter((report) => report.outlet === step.outlet).at(-step.back);
    const observedAt = target?.observedAt ?? instant(base + step.hour * HOUR + place * 1000);
    const dueAt = instant(Math.max(observedAt + step.lateHours * HOUR, (target?.dueAt ?? 0) + 1000));
    const figures = Object.entries({ price: step.price, stock: step.stock, sold: step.sold }).filter(([, value]) => value !== null);
    const line = { commodity: RICE, ...Object.fromEntries(figures) };
    made.push({ id: idAt(dueAt, place), outlet: step.outlet, observedAt, dueAt, lines: [line], ...(target?.id === undefined ? {} : { corrects: target.id }) });
  });
  return made;
}

const byDueTime = (a: TestReport, b: TestReport): number =>
  (a.dueAt ?? a.observedAt) - (b.dueAt ?? b.observedAt) || a.observedAt - b.observedAt || ((a.id ?? '') < (b.id ?? '') ? -1 : 1);

/** Takes the reports in as they come, draining after every `size` of them. */
async function takeIn(reports: readonly TestReport[], size: number): Promise<void> {
  for (let start = 0; start < reports.length; start += size) {
    await replay.accept(reports.slice(start, start + size));
    await replay.drain();
  }
}

/** Each run in weeks of its own, on an empty database: nothing in memory is of use to the next. */
let nextBase = localTime('1990-01-01', '00:00');
async function freshBase(): Promise<Instant> {
  await forgetAll();
  nextBase = instant(nextBase + 60 * DAY);
  return nextBase;
}

describe('whatever the order', () => {
  it('gives the same cells, states and alerts for reports that come shuffled and repeatedly as for reports one by one', async () => {
    const arbitrary = fc.array(aStep, { minLength: 1, maxLength: 8 }).chain((steps) =>
      fc.record({
        steps: fc.constant(steps),
        order: fc.shuffledSubarray([...steps.keys()], { minLength: steps.length }),
        again: fc.subarray([...steps.keys()]),
      }),
    );
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ steps, order, again }) => {
        const first = await freshBase();
        await takeIn(quietWeeks(first), 30);
        await takeIn(historyOf(steps, first).sort(byDueTime), 1);
        const inOrder = await everything(first);

        const second = await freshBase();
        const reports = historyOf(steps, second);
        await takeIn(quietWeeks(second).reverse(), 30);
        await replay.accept([...order, ...again].map((place) => reports[place] as TestReport));
        await replay.drain();
        expect(await everything(second)).toEqual(inOrder);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});

describe('cells', () => {
  const day = '2024-03-05';
  const dayAt = localTime(day, '00:00');

  beforeEach(async () => {
    await freshBase();
  });

  const sayPrice = (outlet: string, clock: string, price: number): TestReport => ({
    outlet,
    observedAt: localTime(day, clock),
    lines: [{ commodity: RICE, price }],
  });

  it('equal percentile_cont over the newest price of each outlet, at every level and for each outlet kind', async () => {
    await replay.accept([
      sayPrice('T-A-1', '05:00', 9_000),
      sayPrice('T-A-1', '11:00', 10_000),
      sayPrice('T-A-2', '11:10', 12_000),
      sayPrice('T-B-1', '17:00', 15_000),
    ]);
    await replay.drain();
    const [expected] = await replay.database.query<{ median: number; p10: number; p90: number }>(
      `select percentile_cont(0.5) within group (order by p) as median, percentile_cont(0.1) within group (order by p) as p10,
         percentile_cont(0.9) within group (order by p) as p90 from unnest(array[10000, 12000, 15000]) as p`,
    );
    for (const locality of ['51', 'VN']) {
      const found = await cell(locality, RICE, { period: 'DAY', at: dayAt });
      expect(found?.slice(1, 6)).toEqual([3, 3, expected?.median, Math.round(expected?.p10 ?? 0), Math.round(expected?.p90 ?? 0)]);
    }
    expect((await cell('T-A', RICE, { period: 'DAY', at: dayAt }))?.slice(1, 4)).toEqual([2, 2, 11_000]);
    expect((await cell('T-A', RICE, { period: 'DAY', at: dayAt, kind: 'MARKET' }))?.slice(1, 4)).toEqual([1, 1, 12_000]);
    expect((await cell('T-A', RICE, { period: 'SLOT', at: localTime(day, '06:00') }))?.slice(1, 4)).toEqual([1, 1, 9_000]);
  });

  it('hold null where nobody said, and zero where somebody counted none', async () => {
    await replay.accept([
      {
        outlet: 'T-A-1',
        observedAt: localTime(day, '05:00'),
        lines: [
          { commodity: RICE, price: 10_000 },
          { commodity: PORK, stock: 0, sold: 0 },
        ],
      },
    ]);
    await replay.drain();
    expect((await cell('T-A', RICE, { period: 'DAY', at: dayAt }))?.slice(6, 11)).toEqual([null, null, null, 0, 0]);
    expect((await cell('T-A', PORK, { period: 'DAY', at: dayAt }))?.slice(1, 11)).toEqual([1, 0, null, null, null, 0, 0, null, 1, 1]);
  });

  it('leave out a price for another unit, which stays in its report', async () => {
    await replay.accept([
      sayPrice('T-A-1', '05:00', 10_000),
      { outlet: 'T-A-2', observedAt: localTime(day, '05:30'), lines: [{ commodity: RICE, price: 500_000, stock: 40_000, flags: ['OTHER_UNIT'] }] },
    ]);
    await replay.drain();
    expect((await cell('T-A', RICE, { period: 'DAY', at: dayAt }))?.slice(1, 4)).toEqual([2, 1, 10_000]);
    const [state] = await replay.database.query<{ prices: (number | null)[] }>(
      `select prices from outlet_state where outlet_id = (select id from outlet where code = 'T-A-2')`,
    );
    expect(state?.prices).not.toContain(500_000);
    const [stored] = await replay.database.query<{ price: number }>(`select price from report_line where 4 & flags <> 0`);
    expect(stored?.price).toBe(500_000);
  });

  it('of another day do not move when a report comes two days late: it corrects its own', async () => {
    await replay.accept([sayPrice('T-A-1', '05:00', 10_000)]);
    await replay.drain();
    const nextDay = { outlet: 'T-A-1', observedAt: localTime('2024-03-07', '05:00'), lines: [{ commodity: RICE, price: 20_000 }] };
    await replay.accept([nextDay]);
    await replay.drain();
    await replay.accept([{ ...sayPrice('T-A-2', '05:30', 12_000), dueAt: localTime('2024-03-07', '08:00') }]);
    await replay.drain();
    expect((await cell('T-A', RICE, { period: 'DAY', at: dayAt }))?.slice(1, 4)).toEqual([2, 2, 11_000]);
    expect((await cell('T-A', RICE, { period: 'DAY', at: localTime('2024-03-07', '00:00') }))?.slice(1, 4)).toEqual([1, 1, 20_000]);
    const [state] = await replay.database.query<{ prices: number[] }>(
      `select prices from outlet_state where outlet_id = (select id from outlet where code = 'T-A-1')`,
    );
    expect(state?.prices).toEqual([20_000]);
  });

  it('forget a line that a correction of another day replaces', async () => {
    const [wrong] = await replay.accept([sayPrice('T-A-1', '05:00', 100_000), sayPrice('T-A-2', '05:00', 10_000)]);
    await replay.drain();
    await replay.accept([
      { outlet: 'T-A-1', observedAt: localTime('2024-03-06', '09:00'), corrects: wrong as string, lines: [{ commodity: RICE, price: 10_000 }] },
    ]);
    await replay.drain();
    expect((await cell('T-A', RICE, { period: 'DAY', at: dayAt }))?.slice(1, 4)).toEqual([1, 1, 10_000]);
    expect((await cell('T-A', RICE, { period: 'SLOT', at: localTime(day, '06:00') }))?.slice(1, 4)).toEqual([1, 1, 10_000]);
    expect((await cell('T-A', RICE, { period: 'DAY', at: localTime('2024-03-06', '00:00') }))?.slice(1, 4)).toEqual([1, 1, 10_000]);
  });

  it('are the same when another process has drained in between', async () => {
    const other = await replay.another();
    try {
      await replay.accept([sayPrice('T-A-1', '05:00', 10_000)]);
      await replay.drain();
      await replay.accept([sayPrice('T-A-2', '05:10', 12_000)]);
      await other.drain();
      await replay.accept([sayPrice('T-A-3', '05:20', 14_000)]);
      await replay.drain();
      expect((await cell('T-A', RICE, { period: 'SLOT', at: localTime(day, '06:00') }))?.slice(1, 4)).toEqual([3, 3, 12_000]);
    } finally {
      await other.close();
    }
  });

  it('of the country follow when a second province reports', async () => {
    await replay.database.query(
      `insert into locality (code, name, full_name, kind, parent_id, province_id, path)
         select 'T-C', 'T-C', 'T-C', 'COMMUNE', id, id, path from locality where kind = 'PROVINCE' and code <> '51' order by code limit 1;
       update locality set path = path || id where code = 'T-C';
       insert into outlet (code, name, kind_code, locality_id, province_id) select 'T-C-1', 'T-C-1', 'MARKET', id, province_id from locality where code = 'T-C'`,
    );
    const other = await replay.another();
    try {
      await other.accept([sayPrice('T-A-1', '05:00', 10_000), sayPrice('T-C-1', '05:00', 20_000)]);
      await other.drain();
      expect((await cell('VN', RICE, { period: 'DAY', at: dayAt }))?.slice(1, 4)).toEqual([2, 2, 15_000]);
      expect((await cell('51', RICE, { period: 'DAY', at: dayAt }))?.slice(1, 4)).toEqual([1, 1, 10_000]);
    } finally {
      await other.close();
    }
  });
});
