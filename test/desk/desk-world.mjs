import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../dist/db/migrate.js';
import { applySeed } from '../../dist/db/seed/apply-seed.js';
import { startDatabase } from '../bench/database.mjs';
import { ask, signIn, startScript } from '../bench/processes.mjs';
import { createDatabase } from '../bench/world.mjs';
import { launchQuietly } from './desk-browser.mjs';
import '../support/load-typescript.mjs';

export const { vi } = await import('../../web/text/vi.ts');
export const { en } = await import('../../web/text/en.ts');

const MORE_PEOPLE = `insert into account (code, full_name, role, locality_id)
  select code, name, 'INSPECTOR', (select id from locality where code = '51' and effective_to = 'infinity')
  from (values ('tran-minh', 'Trần Minh (minh hoạ)'), ('le-thao', 'Lê Thảo (minh hoạ)')) as given (code, name)`;

/** A phone that has been silent for two days with three reports on it. */
const SILENT_PHONE = `insert into phone (id, account_id, app_version, queued, quarantined, first_seen_at, last_seen_at)
  select 'dien-thoai-im', id, '0.1.0', 3, 0, now() - interval '9 days', now() - interval '2 days' from account where code = 'tran-minh'`;

let opened = null;

/** An order to report rice that nobody has answered yet. */
const ORDER = `mutation ($deadline: Instant!) { giveOrder(title: "Kiểm tra gạo", text: "Báo giá và dự trữ gạo tại chợ.", commodities: ["gao-te-thuong"], deadlineAt: $deadline) { __typename } }`;

/** The demo province with two inspectors more, a silent phone and an order, a server on it, and a browser: made once for all parts. */
export function deskWorld() {
  opened ??= open();
  return opened;
}

export async function closeWorld() {
  if (opened === null) return;
  const world = await opened.catch(() => null);
  await world?.stop();
}

async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const postgres = await startDatabase(folder);
  const database = await createDatabase(postgres.url);
  await migrate(database.url);
  await applySeed(database.url);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(MORE_PEOPLE);
  await client.query(SILENT_PHONE);
  await playDemo(database.url);
  const server = await startScript('serve.mjs', { DATABASE_URL: database.url, PORT: '0', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'production' });
  const browser = await launchQuietly();
  const stop = async () => {
    await browser.close();
    await server.stop();
    await client.end();
    await database.drop().catch(() => undefined);
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const asked = async (role, query, variables = {}) => ask(server.url, query, variables, await signIn(server.url, role));
  await asked('LEADER', ORDER, { deadline: new Date(Date.now() + 6 * 3_600_000).toISOString() });
  return { url: server.url, browser, sql: async (text, values = []) => (await client.query(text, values)).rows, ask: asked, stop };
}

/** The demo's thirty days into that database. */
export async function playDemo(url) {
  const { run } = await import('../../dist/api/demo/demo.command.js');
  const { Config } = await import('../../dist/api/platform/config.js');
  const code = await run([], new Config({ DATABASE_URL: url, PORT: '0', LOG_LEVEL: 'error' }));
  if (code !== 0) throw new Error(`the demo ended with ${code}`);
}

/** A page of a person of that role, signed in by hand, NOBODY not at all; `look`: settings of the browser. */
export async function openDesk(world, role, look = {}) {
  const context = await world.browser.newContext({ viewport: { width: 1440, height: 900 }, ...look });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  if (role === 'NOBODY') return page;
  await page.goto(world.url);
  await page.getByRole('button', { name: new RegExp(`^(${vi.roles[role]}|${en.roles[role]})`) }).click();
  await page.getByRole('navigation').first().waitFor();
  return page;
}
