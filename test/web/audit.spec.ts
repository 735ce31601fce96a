import pg from 'pg';
import type { Browser } from 'playwright-core';
import { auditVi as words } from '../../web/text/audit-vi.js';
import { vi } from '../../web/text/vi.js';
import { launchBrowser } from '../support/browser.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { addWithPassword, PASSPHRASE } from '../support/sign-in.js';
import { violationsOn } from './axe.js';
import { openAs } from './page-of.js';

let server: TestServer;
let browser: Browser;
let database: pg.Client;

beforeAll(async () => {
  server = await startTestServer({ NODE_ENV: 'production' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await database?.end();
  await server?.close();
});

/** Makes an entry of the outlet, as any change of the catalogue does. */
const renameOutlet = (name: string) => database.query(`update outlet set name = $1 where code = 'cho-ba-to'`, [name]);

describe('the audit page', () => {
  it('finds a change by its table, shows before and after, and checks the chain', async () => {
    await renameOutlet('Chợ đổi tên');
    const { page, problems } = await openAs(browser, server.url, 'ADMINISTRATOR');
    await page.goto(`${server.url}/admin?tab=audit`);
    await page.getByLabel(words.entity, { exact: true }).fill('outlet');
    await page.getByRole('button', { name: words.apply, exact: true }).click();
    const entry = page.getByRole('row').filter({ hasText: words.actions.UPDATE }).filter({ hasText: 'outlet' }).first();
    await entry.locator('summary').click();
    await entry.getByText('Chợ đổi tên').first().waitFor();
    await page.getByRole('button', { name: words.start, exact: true }).click();
    await page
      .getByRole('status')
      .getByText(/^Chuỗi nguyên vẹn: [\d.]+ mục$/)
      .waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('names an entry that somebody has changed', async () => {
    await database.query('alter table audit_entry disable trigger user');
    const { rows } = await database.query<{ seq: string }>(
      `update audit_entry set detail = replace(detail, 'Chợ đổi tên', 'Chợ khác') where detail like '%Chợ đổi tên%' returning seq`,
    );
    await database.query('alter table audit_entry enable trigger user');
    const { page } = await openAs(browser, server.url, 'ADMINISTRATOR');
    await page.goto(`${server.url}/admin?tab=audit`);
    await page.getByRole('button', { name: words.start, exact: true }).click();
    await page.getByRole('cell', { name: words.flaws.DETAIL_CHANGED, exact: true }).first().waitFor();
    expect(rows.length).toBeGreaterThan(0);
    expect(await page.getByRole('cell', { name: String(rows[0]?.seq), exact: true }).count()).toBeGreaterThan(0);
    await page.context().close();
  }, 60_000);

  it('is a step from the menu of an auditor, who finds nothing else of the administrators there', async () => {
    await addWithPassword(server.url, await server.client.signIn('ADMINISTRATOR'), { id: 'kiem.toan', role: 'AUDITOR' });
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(server.url);
    await page.getByLabel(new RegExp(`^${vi.signIn.name}`)).fill('kiem.toan');
    await page.getByLabel(new RegExp(`^${vi.signIn.password}`)).fill(PASSPHRASE);
    await page.getByRole('button', { name: vi.signIn.enter, exact: true }).click();
    const menu = page.getByRole('button', { name: new RegExp(`, ${vi.roles.AUDITOR}$`) });
    await menu.click();
    await page.getByRole('menuitem', { name: words.tab, exact: true }).click();
    await page.getByLabel(words.entity, { exact: true }).waitFor();
    expect(await page.getByRole('navigation', { name: vi.admin.title }).count()).toBe(0);
    await page.context().close();
  }, 60_000);
});
