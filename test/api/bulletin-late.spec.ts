import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { ComposeService } from '../../api/bulletin/compose.service.js';
import { createContext } from '../../api/context.js';
import { HOUR, type Instant, instant, MINUTE } from '../../api/domain/instant.js';
import { Config } from '../../api/platform/config.js';
import { Database } from '../../api/platform/database.js';
import { OutboxDrainer } from '../../api/platform/outbox.js';
import { listBulletins, sectionText, slotDaysAgo } from '../support/bulletins.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aLine, aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

const FIRST = slotDaysAgo(2, 18);
const MISSED = [slotDaysAgo(1, 6), slotDaysAgo(1, 12), slotDaysAgo(1, 18)] as const;
/** When a process runs again: twelve hours after the last one missed. */
const BACK = instant(MISSED[2] + 5 * HOUR);

let server: TestServer;
let contexts: readonly INestApplicationContext[];
let analyst: GraphqlClient;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  const config = new Config({ DATABASE_URL: server.databaseUrl, PORT: '0', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'test', WORKER: 'none' });
  contexts = [await createContext(config), await createContext(config)];
  analyst = await server.client.signIn('ANALYST');
});

afterAll(async () => {
  for (const context of contexts) await context.close();
  await server.close();
});

async function reportReceivedAt(receivedAt: Instant, price: number): Promise<void> {
  const inspector = await server.client.signIn('INSPECTOR');
  const report = aReport({ outlet: 'cho-ba-to', observedAt: new Date(receivedAt - HOUR).toISOString(), lines: [aLine({ price })] });
  expect(await submitOne(inspector, report)).toMatchObject({ __typename: 'ReportAccepted' });
  const database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  await database.query('update report set received_at = $2 where id = $1', [report.id, new Date(receivedAt).toISOString()]);
  await database.end();
}

/** What every process of the deployment does when it looks at the clock at that time. */
const look = (now: Instant): Promise<number[]> =>
  Promise.all(
    contexts.map((context) =>
      context.get(Database, { strict: false }).transaction(async (tx) => {
        const composing = context.get(ComposeService, { strict: false });
        const written = await composing.composeDue(tx, now);
        await composing.issueStruck(tx, now);
        return written;
      }),
    ),
  );

describe('slots during which no process ran', () => {
  it('have no report before the first one of a province', async () => {
    await reportReceivedAt(instant(FIRST - HOUR), 18_500);
    await contexts[0]?.get(OutboxDrainer, { strict: false }).drain();
    expect((await look(instant(FIRST - 29 * MINUTE))).sort()).toEqual([0, 1]);
    expect(await listBulletins(analyst, slotDaysAgo(3, 0), instant(BACK + HOUR))).toHaveLength(1);
  });

  it('are written at the next start, each once, in their order, late and saying so', async () => {
    await reportReceivedAt(instant(MISSED[1] - HOUR), 19_000);
    await reportReceivedAt(instant(MISSED[1] + HOUR), 30_000);
    await contexts[0]?.get(OutboxDrainer, { strict: false }).drain();
    expect((await look(BACK)).reduce((sum, written) => sum + written, 0)).toBe(3);
    expect(await look(BACK)).toEqual([0, 0]);
    const reports = (await listBulletins(analyst, MISSED[0], instant(BACK + HOUR))).toReversed();
    expect(reports.map(({ slotAt, state, number, received }) => [slotAt, state, number, received])).toEqual([
      [new Date(MISSED[0]).toISOString(), 'ISSUED', '02/BC-SCT', 0],
      [new Date(MISSED[1]).toISOString(), 'ISSUED', '03/BC-SCT', 1],
      [new Date(MISSED[2]).toISOString(), 'ISSUED', '04/BC-SCT', 1],
    ]);
    expect(sectionText(reports[1], 'SITUATION')).toMatch(
      /^Tính đến 11 giờ 30 phút, .* Báo cáo lập muộn lúc 23 giờ 00 phút, .*, theo số liệu giờ chốt 11 giờ 30 phút\.$/,
    );
    expect(reports.map((report) => report.issuedAt)).toEqual(Array(3).fill(new Date(BACK).toISOString()));
  });

  it('are not written when they are more than a day old', async () => {
    const later = instant(BACK + 50 * HOUR);
    await look(later);
    const [first] = (await listBulletins(analyst, instant(BACK + 1), later)).toReversed();
    expect(Date.parse(first?.slotAt ?? '')).toBeGreaterThan(later - 24 * HOUR);
  });
});
