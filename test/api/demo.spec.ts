import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { createContext } from '../../api/context.js';
import { DemoModule } from '../../api/demo/demo.module.js';
import type { DemoOutcome } from '../../api/demo/demo.service.js';
import { type ExpectedAlert, type PlantedEvent, stageOf } from '../../api/demo/demo-story.js';
import { playDemo } from '../../api/demo/play-demo.js';
import { plantedEvents } from '../../api/demo/tell-story.js';
import { DAY, HOUR, type Instant, instant } from '../../api/domain/instant.js';
import { Config } from '../../api/platform/config.js';
import { Database } from '../../api/platform/database.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const END = instant(Date.UTC(2026, 10, 22, 5, 10));
const EVENTS = plantedEvents(stageOf(END, { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] }));

interface Opening {
  readonly rule: string;
  readonly outlet: string | null;
  readonly locality: string;
  readonly commodity: string | null;
  readonly openedAt: Instant;
  readonly isOpen: boolean;
}

let database: TestDatabase;
let context: INestApplicationContext;
let db: Database;
let afterCrash: Record<string, number>;
let outcomes: DemoOutcome[];
let openings: Opening[];

async function counts(): Promise<Record<string, number>> {
  const [row] = await db.query<Record<string, number>>(
    `select (select count(*) from report) as reports, (select count(*) from outbox) as facts, (select count(*) from outbox_failed) as failed,
       (select count(*) from crisis_level) as levels, (select count(*) from alert) as alerts`,
  );
  return row ?? {};
}

function crash(): void {
  throw new Error('the power is gone');
}

beforeAll(async () => {
  database = await createTestDatabase();
  context = await createContext(new Config({ DATABASE_URL: database.url, LOG_LEVEL: 'error' }), [DemoModule]);
  db = context.get(Database);
  const crashing = playDemo(context, { endingAt: END, onProgress: ({ done }) => (done > 1000 ? crash() : undefined) });
  await expect(crashing).rejects.toThrow('the power is gone');
  afterCrash = await counts();
  outcomes = await Promise.all([playDemo(context, { endingAt: END }), playDemo(context, { endingAt: END })]);
  openings = await db.query<Opening>(
    `select a.rule, o.code as outlet, l.code as locality, c.code as commodity, m.at as "openedAt", a.stage <> 'CLOSED' as "isOpen"
     from alert a join alert_move m on m.alert_id = a.id and m.cause in ('OPENED', 'REOPENED')
       left join outlet o on o.id = a.outlet_id join locality l on l.id = a.locality_id left join commodity c on c.id = a.commodity_id`,
  );
}, 300_000);

afterAll(async () => {
  await context.close();
  await database.drop();
});

const meets = (opening: Opening, wanted: ExpectedAlert): boolean =>
  opening.rule === wanted.rule &&
  opening.outlet === wanted.outlet &&
  opening.commodity === wanted.commodity &&
  (wanted.locality ?? opening.locality) === opening.locality &&
  wanted.since <= opening.openedAt &&
  opening.openedAt < wanted.until;

/** A planted event may be felt in its localities for a day after it, and what it was to raise is its own. */
const isFelt = (event: PlantedEvent, opening: Opening): boolean =>
  (event.localities.includes(opening.locality) && event.since <= opening.openedAt && opening.openedAt < event.until + DAY) ||
  event.expected.some((alert) => meets(opening, alert));

describe('playing the demo', () => {
  it('leaves nothing behind when it is interrupted', () => {
    expect(afterCrash).toEqual({ reports: 0, facts: 0, failed: 0, levels: 1, alerts: 0 });
  });

  it('is done once by two that start together, and waits until trends and alerts have caught up', async () => {
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['not-empty', 'played']);
    const played = outcomes.find((outcome) => outcome.kind === 'played');
    expect(await counts()).toMatchObject({ reports: played?.kind === 'played' ? played.reports : null, facts: 0, failed: 0, levels: 5 });
  });

  it('never touches a database that holds reports', async () => {
    const before = await counts();
    expect(await playDemo(context, { endingAt: instant(END + DAY) })).toEqual({ kind: 'not-empty' });
    expect(await counts()).toEqual(before);
  });

  it('marks every report as the demo it is', async () => {
    const rows = await db.query(
      `select distinct r.origin, a.demo, o.invented from report r join account a on a.id = r.account_id join outlet o on o.id = r.outlet_id`,
    );
    expect(rows).toEqual([{ origin: 'DEMO', demo: true, invented: true }]);
  });

  it('gives the province a price of rice for nearly every slot', async () => {
    const [row] = await db.query<{ slots: number }>(
      `select count(*) as slots from trend_cell t join deployment d on d.root_locality_id = t.locality_id
       where t.period = 'SLOT' and t.outlet_kind = 'ALL'
         and t.medians[array_position(t.commodity_ids, (select id from commodity where code = 'gao-te-thuong'))] between 13000 and 22000`,
    );
    expect(row?.slots).toBeGreaterThan(175);
  });
});

describe('the planted events', () => {
  const wanted = EVENTS.flatMap((event) =>
    event.expected.map((alert): [string, ExpectedAlert] => [
      `${event.kind}: ${alert.rule} at ${alert.outlet ?? alert.locality} on ${alert.commodity ?? 'all goods'}`,
      alert,
    ]),
  );

  it.each(wanted)('%s', (_, alert) => {
    expect(openings.filter((opening) => opening.rule === alert.rule && opening.outlet === alert.outlet).some((opening) => meets(opening, alert))).toBe(true);
  });

  it('warn of the missing rice before it is gone', () => {
    for (const outlet of EVENTS.find((event) => event.kind === 'MISSED_DELIVERY')?.outlets ?? []) {
      const opened = (rule: string): number =>
        Math.min(...openings.filter((one) => one.rule === rule && one.outlet === outlet && one.openedAt > END - 8 * DAY).map((one) => one.openedAt));
      expect(opened('S1') - opened('S2')).toBeGreaterThan(12 * HOUR);
    }
  });

  it('that still go on have open alerts, and little else has', () => {
    const open = openings.filter((opening) => opening.isOpen);
    const going = EVENTS.filter((event) => event.until >= END);
    const ongoing = going.flatMap((event) => event.expected);
    expect(
      ongoing.filter(
        (alert) => !open.some((opening) => opening.rule === alert.rule && opening.outlet === alert.outlet && opening.commodity === alert.commodity),
      ),
    ).toEqual([]);
    expect(open.filter((opening) => !going.some((event) => isFelt(event, opening))).length).toBeLessThanOrEqual(4);
  });

  it('are nearly all there is: in 60 days the quiet places raise few alerts', () => {
    const unexplained = openings.filter((opening) => !EVENTS.some((event) => isFelt(event, opening)));
    expect(unexplained.length).toBeLessThanOrEqual(6);
  });
});

it('a deployment that is no demo stays as it is', async () => {
  const bare = await createTestDatabase();
  const client = new pg.Client({ connectionString: bare.url });
  await client.connect();
  await client.query('update deployment set demo = false');
  await client.end();
  const other = await createContext(new Config({ DATABASE_URL: bare.url, LOG_LEVEL: 'error' }), [DemoModule]);
  expect(await playDemo(other, { endingAt: END })).toEqual({ kind: 'not-a-demo' });
  await other.close();
  await bare.drop();
});
