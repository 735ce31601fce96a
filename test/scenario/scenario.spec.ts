import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Availability } from '../../api/domain/figures.js';
import { DAY, HOUR, type Instant, instant } from '../../api/domain/instant.js';
import { idAt, localTime, openReplay, type Replay, type TestReport } from './replay.js';

/** One line of one visit: `at` is `day clock`, days counting from `start`. */
interface Visit {
  readonly name?: string;
  readonly at: string;
  readonly receivedAt?: string;
  readonly outlet: string;
  readonly commodity: string;
  readonly price?: number;
  readonly stock?: number;
  readonly sold?: number;
  readonly incoming?: number;
  readonly incomingAt?: string;
  readonly availability?: Availability;
  readonly corrects?: string;
  readonly times?: number;
}

interface ExpectedAlert {
  readonly rule: string;
  readonly outlet: string;
  readonly commodity: string;
  readonly moves: readonly string[];
}

/** A story of some days at the eight shops of the test communes, and what must be known at its end. */
interface Scenario {
  readonly title: string;
  readonly start: string;
  /** Before the story each of these shops reports at every slot of so many days. */
  readonly quiet: { readonly days: number; readonly outlets: readonly string[]; readonly lines: readonly Omit<Visit, 'at' | 'outlet'>[] };
  readonly visits: readonly Visit[];
  readonly alerts: readonly ExpectedAlert[];
  readonly cells: readonly {
    readonly locality: string;
    readonly commodity: string;
    readonly day: number;
    readonly median: number | null;
    readonly outlets: number;
  }[];
}

const folder = import.meta.dirname;
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Scenario);

let replay: Replay;

beforeAll(async () => {
  replay = await openReplay();
});

afterAll(() => replay.close());

function clockOf(scenario: Scenario): (text: string) => Instant {
  const start = localTime(scenario.start, '00:00');
  return (text) => {
    const [day, clock] = text.split(' ');
    const [hours, minutes] = (clock ?? '').split(':').map(Number);
    return instant(start + Number(day) * DAY + (hours ?? 0) * HOUR + (minutes ?? 0) * 60_000);
  };
}

const SLOT_VISITS = ['05:40', '11:40', '17:40'];

function quietReports({ quiet }: Scenario, at: (text: string) => Instant): TestReport[] {
  return Array.from({ length: quiet.days }, (_, day) => day - quiet.days).flatMap((day) =>
    SLOT_VISITS.flatMap((clock) =>
      quiet.outlets.map((outlet) => ({ outlet, observedAt: at(`${day} ${clock}`), lines: quiet.lines.map((line) => toLine(line, at)) })),
    ),
  );
}

function toLine(visit: Omit<Visit, 'at' | 'outlet'>, at: (text: string) => Instant) {
  const { commodity, price, stock, sold, incoming, incomingAt, availability } = visit;
  const said = Object.entries({ price, stock, sold, incoming, availability }).filter(([, value]) => value !== undefined);
  return { commodity, ...Object.fromEntries(said), ...(incomingAt === undefined ? {} : { incomingAt: at(incomingAt) }) };
}

function reportsOf(scenario: Scenario, at: (text: string) => Instant): TestReport[] {
  const ids = new Map<string, string>();
  return scenario.visits.flatMap((visit, place) => {
    const observedAt = at(visit.at);
    const dueAt = visit.receivedAt === undefined ? observedAt : at(visit.receivedAt);
    const id = idAt(dueAt, place);
    if (visit.name !== undefined) ids.set(visit.name, id);
    const corrects = visit.corrects === undefined ? undefined : ids.get(visit.corrects);
    const report = { id, outlet: visit.outlet, observedAt, dueAt, lines: [toLine(visit, at)], ...(corrects === undefined ? {} : { corrects }) };
    return Array.from({ length: visit.times ?? 1 }, () => report);
  });
}

const byDueTime = (a: TestReport, b: TestReport): number => (a.dueAt ?? a.observedAt) - (b.dueAt ?? b.observedAt);

const ALERTS = `
select a.rule, o.code as outlet, c.code as commodity, array_agg(m.cause || ' ' || m.severity order by m.ordinal) as moves
from alert a join alert_move m on m.alert_id = a.id join outlet o on o.id = a.outlet_id join commodity c on c.id = a.commodity_id
group by a.id, o.code, c.code order by a.id`;

const CELL = `
select medians[place] as median, outlets[place] as outlets from (
  select *, array_position(commodity_ids, (select id from commodity where code = $2)) as place from trend_cell
  where locality_id = (select id from locality where code = $1) and outlet_kind = 'ALL' and period = 'DAY' and period_at = to_timestamp($3 / 1000.0)) as cell`;

async function check(scenario: Scenario): Promise<void> {
  const alerts = await replay.database.query<ExpectedAlert>(ALERTS);
  expect([...alerts].sort(byText)).toEqual([...scenario.alerts].sort(byText));
  for (const { locality, commodity, day, ...figures } of scenario.cells) {
    const [cell] = await replay.database.query(CELL, [locality, commodity, localTime(scenario.start, '00:00') + day * DAY]);
    expect(cell ?? { median: null, outlets: 0 }).toEqual(figures);
  }
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe.each(scenarios)('$title', (scenario) => {
  const at = clockOf(scenario);
  const empty = (): Promise<unknown> =>
    replay.database.query(
      'truncate report, outbox, outbox_failed, trend_cell, outlet_state, outlet_watch, outlet_shelf, slot_sale, farm_gate_day, slot_round, own_change, area_day, area_month, alert_move, alert restart identity',
    );

  it('as it came in, slot by slot', async () => {
    await empty();
    const other = await replay.another();
    try {
      await other.accept(quietReports(scenario, at));
      await other.drain();
      for (const report of reportsOf(scenario, at).sort(byDueTime)) {
        await other.accept([report]);
        await other.drain();
      }
      await check(scenario);
    } finally {
      await other.close();
    }
  });

  it('as a replay of all its days at once', async () => {
    await empty();
    const other = await replay.another();
    try {
      await other.accept([...reportsOf(scenario, at).sort(byDueTime).reverse(), ...quietReports(scenario, at)]);
      await other.drain();
      await check(scenario);
    } finally {
      await other.close();
    }
  });
});
