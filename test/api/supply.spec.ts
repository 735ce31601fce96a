import type { AreaEvidence } from '../../api/domain/alert/area-evidence.js';
import { DAY, HOUR, type Instant, instant } from '../../api/domain/instant.js';
import { CatalogueView } from '../../api/outlet/catalogue.view.js';
import { localTime, openReplay, type Replay, type TestLine, type TestReport } from '../scenario/replay.js';

const RICE = 'gao-te-thuong';
const WARD = ['T-A-1', 'T-A-2', 'T-A-3', 'T-A-4'];
const OTHERS = ['T-B-1', 'T-B-2', 'T-B-3', 'T-B-4'];
/** A Tuesday far from Tết. */
const TODAY = localTime('2024-06-04', '00:00');

interface Move {
  readonly rule: string;
  readonly locality: string;
  readonly outlet: string | null;
  readonly commodity: string;
  readonly cause: string;
  readonly severity: string;
  readonly at: Instant;
  readonly evidence: Readonly<Record<string, unknown>>;
}

const MOVES = `
select a.rule, l.code as locality, o.code as outlet, c.code as commodity, m.cause, m.severity, m.at, m.evidence
from alert_move m join alert a on a.id = m.alert_id join locality l on l.id = a.locality_id join commodity c on c.id = a.commodity_id left join outlet o on o.id = a.outlet_id
where a.rule = any ($1) order by m.at, a.rule, l.code, o.code, m.ordinal`;

let replay: Replay;

beforeAll(async () => {
  replay = await openReplay();
  const { database } = replay;
  await database.query(`update outlet set latitude = 15.1, longitude = 108.8 + 0.01 * id % 7 where code like 'T-%'`);
  await database.query(`update outlet set owner = 'Bà Tám' where code in ('T-A-2', 'T-B-2')`);
  await database.query(`update outlet set registered_limits = '{"acts": ["SHORTER_HOURS"]}' where code = 'T-A-1'`);
  await database.query('update deployment set served_share = null');
  await database.query(`update locality set population = 1000 where code in ('T-A', 'T-B')`);
  await replay.context.get(CatalogueView, { strict: false }).refresh();
});

beforeEach(() =>
  replay.database.query(
    'truncate report, outbox, outbox_failed, trend_cell, outlet_state, outlet_watch, outlet_shelf, slot_round, area_day, slot_sale, farm_gate_day, alert_move, alert restart identity',
  ),
);

afterAll(() => replay.close());

const moves = (...rules: string[]): Promise<Move[]> => replay.database.query<Move>(MOVES, [rules]);
const said = (outlet: string, at: number, line: Omit<TestLine, 'commodity'>): TestReport => ({
  outlet,
  observedAt: instant(at),
  lines: [{ commodity: RICE, ...line }],
});
/** Every outlet at 05:00, 11:00 and 17:00 of each of so many days before today. */
const everySlot = (days: number, outlets: readonly string[], line: Omit<TestLine, 'commodity'>): TestReport[] =>
  Array.from({ length: days }, (_, back) =>
    outlets.flatMap((outlet) => [5, 11, 17].map((hour) => said(outlet, TODAY - (back + 1) * DAY + hour * HOUR, line))),
  ).flat();

async function play(reports: readonly TestReport[]): Promise<void> {
  await replay.accept(reports);
  await replay.drain();
}

describe('an area that runs short', () => {
  const stocked = { stock: 400_000, sold: 10_000 };
  const story = [
    ...everySlot(9, [...WARD, ...OTHERS], stocked),
    ...WARD.map((outlet) => said(outlet, TODAY + 5 * HOUR, { stock: 30_000, sold: 10_000 })),
    ...OTHERS.map((outlet) => said(outlet, TODAY + 5 * HOUR, stocked)),
    said('T-B-1', TODAY + 11 * HOUR, stocked),
  ];

  it('raises S3, and S4 that names what to bring from where, at the hand-in time', async () => {
    await play(story);
    const opened = await moves('S3', 'S4');
    expect(opened.map(({ rule, locality, outlet, cause, severity, at }) => ({ rule, locality, outlet, cause, severity, at }))).toEqual([
      { rule: 'S3', locality: 'T-A', outlet: null, cause: 'OPENED', severity: 'ALERT', at: TODAY + 5.5 * HOUR },
      { rule: 'S4', locality: 'T-A', outlet: null, cause: 'OPENED', severity: 'WARN', at: TODAY + 5.5 * HOUR },
    ]);
    expect(opened[0]?.evidence).toMatchObject({ stock: 120_000, soldPerDay: 120_000, needPerDay: null, out: 0, reported: 4, selling: 4 });
    const transfers = (opened[1]?.evidence.transfers ?? []) as AreaEvidence['S4']['transfers'];
    expect(transfers.length).toBeGreaterThan(0);
    for (const { fromName, toName, distanceKm, quantity } of transfers) {
      expect([fromName, toName]).toEqual([expect.stringMatching(/^Cửa hàng T-B-/), expect.stringMatching(/^Cửa hàng T-A-/)]);
      expect([distanceKm > 0, quantity > 0]).toEqual([true, true]);
    }
  });

  it('is held against what its people need where the deployment says how many buy there', async () => {
    await replay.database.query('update deployment set served_share = 0.5');
    await replay.context.get(CatalogueView, { strict: false }).refresh();
    try {
      await play(story);
      const [first] = await moves('S3');
      expect(first?.evidence).toMatchObject({ needPerDay: 1000 * 0.5 * 210 });
    } finally {
      await replay.database.query('update deployment set served_share = null');
      await replay.context.get(CatalogueView, { strict: false }).refresh();
    }
  });

  it('is not judged by its corner shops alone when its markets are silent', async () => {
    const big = { stock: 900_000, sold: 40_000 };
    await play([
      ...everySlot(9, WARD.slice(0, 2), stocked),
      ...[5, 4, 3].flatMap((days) => WARD.slice(2).flatMap((outlet) => [5, 11, 17].map((hour) => said(outlet, TODAY - days * DAY + hour * HOUR, big)))),
      ...WARD.slice(0, 2).map((outlet) => said(outlet, TODAY + 5 * HOUR, { stock: 10_000, sold: 10_000 })),
      said('T-B-1', TODAY + 6 * HOUR, stocked),
    ]);
    expect(await moves('S3')).toEqual([]);
  });
});

describe('panic buying', () => {
  const usual = everySlot(28, WARD, { stock: 900_000, sold: 10_000 });
  const rush = (hour: number) => WARD.map((outlet) => said(outlet, TODAY + hour * HOUR, { stock: 800_000, sold: 30_000 }));

  it('is raised at the second slot in a row, against the same slot and weekday', async () => {
    await play([...usual, ...rush(5), ...rush(11), said('T-B-1', TODAY + 12 * HOUR, { stock: 1 })]);
    const opened = await moves('P');
    expect(opened.map(({ locality, cause, severity, at }) => ({ locality, cause, severity, at }))).toEqual([
      { locality: '51', cause: 'OPENED', severity: 'ALERT', at: TODAY + 11.5 * HOUR },
      { locality: 'T-A', cause: 'OPENED', severity: 'ALERT', at: TODAY + 11.5 * HOUR },
    ]);
    expect(opened[1]?.evidence).toMatchObject({ medianRatio: 3, shareAbove: 1, outlets: 4 });
  });

  it('is not raised by one slot', async () => {
    await play([
      ...usual,
      ...rush(5),
      ...WARD.map((outlet) => said(outlet, TODAY + 11 * HOUR, { sold: 10_000 })),
      said('T-B-1', TODAY + 12 * HOUR, { stock: 1 }),
    ]);
    expect(await moves('P')).toEqual([]);
  });

  it('is the same in one batch, report by report, and over restarts', async () => {
    const story = [...everySlot(24, WARD, { stock: 900_000, sold: 10_000 }), ...rush(5), ...rush(11), said('T-B-1', TODAY + 12 * HOUR, { stock: 1 })];
    await play(story);
    const atOnce = await moves('P', 'S3', 'S4', 'H4');
    expect(atOnce.length).toBeGreaterThan(0);
    await replay.database.query(
      'truncate report, outbox, outbox_failed, trend_cell, outlet_state, outlet_watch, outlet_shelf, slot_round, area_day, slot_sale, farm_gate_day, alert_move, alert restart identity',
    );
    const inTime = [...story].sort((a, b) => a.observedAt - b.observedAt);
    const half = inTime.length - 30;
    await play(inTime.slice(0, half));
    const restarted = await replay.another();
    try {
      for (let start = half; start < inTime.length; start += 7) {
        await restarted.accept(inTime.slice(start, start + 7));
        await restarted.drain();
      }
    } finally {
      await restarted.close();
    }
    expect(await moves('P', 'S3', 'S4', 'H4')).toEqual(atOnce);
  });
});

describe('goods held back', () => {
  it('H3: an act counts unless it is registered; nobody asked changes nothing; asked and none seen ends it', async () => {
    const visit = (hour: number, acts?: TestLine['acts']) => said('T-A-1', TODAY + hour * HOUR, { stock: 50_000, ...(acts === undefined ? {} : { acts }) });
    await play([visit(5, ['SHORTER_HOURS']), visit(11, ['SHORTER_HOURS', 'OPEN_NOT_SELLING']), visit(17), visit(29, []), visit(35, [])]);
    const found = await moves('H3');
    expect(found.map(({ cause, severity, at }) => ({ cause, severity, at }))).toEqual([
      { cause: 'OPENED', severity: 'ALERT', at: TODAY + 11 * HOUR },
      { cause: 'RECOVERED', severity: 'ALERT', at: TODAY + 35 * HOUR },
    ]);
    expect(found[0]?.evidence).toMatchObject({ newActs: ['OPEN_NOT_SELLING'], knownActs: ['SHORTER_HOURS'], stock: 50_000 });
  });

  it('H4: what one outlet holds is held against all outlets of its owner, and one alert stands for them', async () => {
    const usual = everySlot(20, ['T-A-2', 'T-B-2'], { stock: 100_000 });
    const full = ['T-A-2', 'T-B-2'].flatMap((outlet) => [5, 11].map((hour) => said(outlet, TODAY + hour * HOUR, { stock: 250_000 })));
    await play([...usual, ...full]);
    const found = await moves('H4');
    expect(found.map(({ outlet, cause, severity, at }) => ({ outlet, cause, severity, at }))).toEqual([
      { outlet: 'T-A-2', cause: 'OPENED', severity: 'ALERT', at: TODAY + 11 * HOUR },
    ]);
    expect(found[0]?.evidence).toMatchObject({ owner: 'Bà Tám', outletsJudged: 2 });
  });
});
