import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { ComposeService } from '../../api/bulletin/compose.service.js';
import { createContext } from '../../api/context.js';
import { DAY, HOUR, type Instant, instant } from '../../api/domain/instant.js';
import { OrderService } from '../../api/order/order.service.js';
import { Clock } from '../../api/platform/clock.js';
import { Config } from '../../api/platform/config.js';
import { Database, type Queryable } from '../../api/platform/database.js';
import { OutboxDrainer } from '../../api/platform/outbox.js';
import type { GraphqlClient } from './graphql-client.js';
import { aLine, aReport, submitOne } from './reports.js';
import { startTestServer, type TestServer } from './server.js';

export interface BulletinSection {
  readonly key: string;
  readonly paragraphs: readonly string[];
  readonly table: { readonly rows: readonly (readonly string[])[] } | null;
  readonly remark: string | null;
}

export interface BulletinReport {
  readonly __typename: string;
  readonly code?: string;
  readonly id: string;
  readonly slotAt: string;
  readonly issuedAt: string | null;
  readonly part: number;
  readonly state: string;
  readonly number: string | null;
  readonly frozenSha256: string;
  readonly received: number;
  readonly expected: number;
  readonly lateReports: number;
  readonly acts: readonly string[];
  readonly sections: readonly BulletinSection[];
  readonly moves: readonly { readonly kind: string; readonly account: string | null; readonly text: string | null }[];
}

export const BULLETIN_FIELDS =
  '__typename id slotAt issuedAt part state number frozenSha256 received expected lateReports acts sections { key paragraphs remark table { rows } } moves { kind account text }';

/** Local midnight of today in Vietnam. */
const MIDNIGHT = Math.floor((Date.now() + 7 * HOUR) / DAY) * DAY - 7 * HOUR;

/** A slot of a past day in Vietnam. */
export const slotDaysAgo = (daysAgo: number, hour: number): Instant => instant(MIDNIGHT - daysAgo * DAY + hour * HOUR);

export async function listBulletins(client: GraphqlClient, since: Instant, until: Instant): Promise<BulletinReport[]> {
  const answer = await client.ask<{ bulletins: BulletinReport[] }>(
    `query ($since: Instant!, $until: Instant!) { bulletins(since: $since, until: $until) { ${BULLETIN_FIELDS} } }`,
    {
      since: new Date(since).toISOString(),
      until: new Date(until).toISOString(),
    },
  );
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data.bulletins;
}

export async function actOn(
  client: GraphqlClient,
  id: string,
  wish: { readonly act: string; readonly text?: string; readonly section?: string },
): Promise<BulletinReport> {
  const { data, errors } = await client.ask<{ actOnBulletin: BulletinReport }>(
    `mutation ($id: ID!, $act: BulletinAct!, $text: String, $section: ID) { actOnBulletin(id: $id, act: $act, text: $text, section: $section) { ... on Bulletin { ${BULLETIN_FIELDS} } ... on BulletinRefused { __typename code } } }`,
    { id, ...wish },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.actOnBulletin;
}

export const bulletinFile = (server: TestServer, client: GraphqlClient, address: string): Promise<Response> =>
  fetch(`${server.url}/files/bulletins/${address}`, { headers: client.token === null ? {} : { authorization: `Bearer ${client.token}` } });

export const sectionText = (report: BulletinReport | undefined, key: string): string =>
  report?.sections.find((section) => section.key === key)?.paragraphs.join(' ') ?? '';

/** A server whose clock worker sleeps, and two further processes' rooms on its database: what the clock does, a spec does at the times it wants. */
export interface BulletinWorld {
  readonly server: TestServer;
  readonly database: pg.Client;
  readonly analyst: GraphqlClient;
  readonly leader: GraphqlClient;
  composing(place?: number): ComposeService;
  transaction<Result>(place: number, work: (tx: Queryable) => Promise<Result>): Promise<Result>;
  orders(): OrderService;
  now(): Instant;
  /** Every fact is acted on. */
  drain(): Promise<void>;
  /** One report of the market at Ba Tơ, seen an hour before it is received, worked into the figures. */
  report(receivedAt: Instant, price?: number): Promise<void>;
  close(): Promise<void>;
}

export async function startBulletinWorld(): Promise<BulletinWorld> {
  const server = await startTestServer({ WORKER: 'none' });
  const database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  const config = new Config({ DATABASE_URL: server.databaseUrl, PORT: '0', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'test', WORKER: 'none' });
  const contexts = [await createContext(config), await createContext(config)];
  const context = (place: number): INestApplicationContext => contexts[place] as INestApplicationContext;
  return {
    server,
    database,
    analyst: await server.client.signIn('ANALYST'),
    leader: await server.client.signIn('LEADER'),
    composing: (place = 0) => context(place).get(ComposeService, { strict: false }),
    transaction: (place, work) => context(place).get(Database, { strict: false }).transaction(work),
    orders: () => context(0).get(OrderService, { strict: false }),
    now: () => context(0).get(Clock, { strict: false }).now(),
    drain: async () => void (await context(0).get(OutboxDrainer, { strict: false }).drain()),
    report: async (receivedAt, price = 18_500) => {
      const inspector = await server.client.signIn('INSPECTOR');
      const sent = aReport({ outlet: 'cho-ba-to', observedAt: new Date(receivedAt - HOUR).toISOString(), lines: [aLine({ price })] });
      expect(await submitOne(inspector, sent)).toMatchObject({ __typename: 'ReportAccepted' });
      await database.query('update report set received_at = $2 where id = $1', [sent.id, new Date(receivedAt).toISOString()]);
      await context(0).get(OutboxDrainer, { strict: false }).drain();
    },
    close: async () => {
      for (const one of contexts) await one.close();
      await database.end();
      await server.close();
    },
  };
}
