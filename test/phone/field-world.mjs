import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { instant } from '../../dist/api/domain/instant.js';
import { uuidV7 } from '../../dist/api/domain/uuid-v7.js';
import { migrate } from '../../dist/db/migrate.js';
import { applySeed } from '../../dist/db/seed/apply-seed.js';
import { startDatabase } from '../bench/database.mjs';
import { ask, signIn, startScript } from '../bench/processes.mjs';
import { createDatabase } from '../bench/world.mjs';

export const OUTLET = 'cho-ba-to';
const GOODS = 40;
const DAY = 86_400_000;

/** A server with the demo province, whose market at Ba Tơ sells exactly forty goods, each with a price of yesterday. */
export async function startWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'phone-'));
  const postgres = await startDatabase(folder);
  const database = await createDatabase(postgres.url);
  await migrate(database.url);
  await applySeed(database.url);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await sellForty(client);
  const server = await startScript('serve.mjs', { DATABASE_URL: database.url, PORT: '0', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'production' });
  const goods = await rememberYesterday(server.url);
  const stop = async () => {
    await server.stop();
    await client.end();
    await database.drop().catch(() => undefined);
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const { rows: places } = await client.query('select latitude, longitude from outlet where code = $1', [OUTLET]);
  return { url: server.url, goods, place: places[0], query: async (sql, values = []) => (await client.query(sql, values)).rows, stop };
}

async function sellForty(client) {
  await client.query(
    `insert into outlet_commodity (outlet_id, commodity_id, walking_order)
     select o.id, c.id, 1000 + c.id from outlet o, commodity c where o.code = $1 and c.retired_at is null on conflict do nothing`,
    [OUTLET],
  );
  await client.query(
    `delete from outlet_commodity where (outlet_id, commodity_id) in (
       select outlet_id, commodity_id from outlet_commodity where outlet_id = (select id from outlet where code = $1)
       order by walking_order, commodity_id offset $2)`,
    [OUTLET, GOODS],
  );
}

/** A report of yesterday with every good, so that each row has a last price and a stock step; answers the goods in walking order. */
async function rememberYesterday(url) {
  const token = await signIn(url, 'INSPECTOR');
  const { outlet } = await ask(url, 'query ($id: ID!) { outlet(id: $id) { commodities } }', { id: OUTLET }, token);
  const at = Date.now() - DAY;
  const lines = outlet.commodities.map((commodity, place) => ({ commodity, price: 20_000 + place * 500, availability: 'ENOUGH', stock: 50_000 }));
  const report = { id: uuidV7(instant(at), crypto.getRandomValues(new Uint8Array(10))), outlet: OUTLET, observedAt: new Date(at).toISOString(), lines };
  const answer = await ask(
    url,
    'mutation ($r: [ReportInput!]!) { submitReports(reports: $r) { ... on SubmitAnswers { answers { __typename } } } }',
    { r: [report] },
    token,
  );
  if (answer.submitReports.answers[0].__typename !== 'ReportAccepted') throw new Error(JSON.stringify(answer));
  return outlet.commodities;
}
