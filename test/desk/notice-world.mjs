import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { instant } from '../../dist/api/domain/instant.js';
import { uuidV7 } from '../../dist/api/domain/uuid-v7.js';
import { migrate } from '../../dist/db/migrate.js';
import { applySeed } from '../../dist/db/seed/apply-seed.js';
import { startDatabase } from '../bench/database.mjs';
import { ask, startScript } from '../bench/processes.mjs';
import { createDatabase, withClient } from '../bench/world.mjs';

export const COMMODITY = 'gao-te-thuong';
const SHOPS = `
with home as (select id, province_id from locality where kind = 'COMMUNE' and province_id = (select id from locality where code = '51' and kind = 'PROVINCE') order by id limit 1),
made as (insert into outlet (code, name, kind_code, locality_id, province_id, invented)
  select 'SHOP-' || n, 'Cửa hàng ' || n, 'GROCERY', home.id, home.province_id, true from home, generate_series(1, $1::integer) as n returning id)
insert into outlet_commodity (outlet_id, commodity_id) select made.id, commodity.id from made, commodity where commodity.code = '${COMMODITY}'`;

/** A migrated and seeded database with `shops` outlets of one commodity in one commune; `serve(settings)` starts the built server on it as a process of its own. */
export async function openNoticeWorld(shops) {
  const folder = mkdtempSync(join(tmpdir(), 'notices-'));
  const postgres = await startDatabase(folder);
  const database = await createDatabase(postgres.url);
  await migrate(database.url);
  await applySeed(database.url);
  await withClient(database.url, (client) => client.query(SHOPS, [shops]));
  return {
    databaseUrl: database.url,
    serve: (settings = {}) =>
      startScript('serve.mjs', {
        DATABASE_URL: database.url,
        PORT: '0',
        WORKER: 'inside',
        DEMO: 'off',
        LOG_LEVEL: 'error',
        NODE_ENV: 'production',
        ...settings,
      }),
    close: async () => {
      await database.drop().catch(() => undefined);
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const SUBMIT =
  'mutation Submit($reports: [ReportInput!]!) { submitReports(reports: $reports) { ... on SubmitAnswers { answers { __typename ... on ReportRefused { problems { code field } } } } } }';

/** Sends reports; throws when one is not accepted. */
export async function send(url, reports, token) {
  const { submitReports } = await ask(url, SUBMIT, { reports }, token);
  const refused = submitReports.answers?.find(({ __typename }) => __typename !== 'ReportAccepted');
  if (submitReports.answers === undefined || refused !== undefined) throw new Error(`not accepted: ${JSON.stringify(refused ?? submitReports)}`);
}

/** What a shop reports; nothing left unless told otherwise. */
export function shopReport(shop, line = { stock: 0, availability: 'NONE' }) {
  const now = Date.now();
  return {
    id: uuidV7(instant(now), randomBytes(10)),
    outlet: `SHOP-${shop}`,
    observedAt: new Date(now - 1000).toISOString(),
    lines: [{ commodity: COMMODITY, price: 18_000, ...line }],
  };
}

/** Looks again every 100 ms until it is so; false when it is not within so many milliseconds. */
export async function within(milliseconds, isSo) {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    if (await isSo()) return true;
    await pause(100);
  }
  return false;
}

/** One acceptance row; a goal is "at most", or "exactly" as `{ is }`. */
export function rowOf(row, value, unit, goal) {
  const rounded = Number(value.toPrecision(4));
  const isExact = typeof goal === 'object';
  return { row, value: rounded, unit, goal: isExact ? `= ${goal.is}` : `<= ${goal}`, ok: isExact ? rounded === goal.is : rounded <= goal };
}
