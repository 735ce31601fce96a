import { mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { vi } from '../../web/text/vi.js';
import { launchBrowser } from '../support/browser.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { addPerson, fieldRequest } from '../support/people.js';
import { aLine, aReport, newId, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { violationsOn } from './axe.js';
import { openAs } from './page-of.js';

const ARTEFACTS = path.resolve(import.meta.dirname, '../artefacts');
const TABS = ['duty', 'phones', 'stuck', 'rivalries', 'held', 'reviews'] as const;
const LOOKS = [
  { name: 'desktop-light-vi', viewport: { width: 1440, height: 900 }, colorScheme: 'light', language: 'vi' },
  { name: 'desktop-dark-en', viewport: { width: 1440, height: 900 }, colorScheme: 'dark', language: 'en' },
  { name: 'phone-light-vi', viewport: { width: 412, height: 823 }, colorScheme: 'light', language: 'vi' },
  { name: 'phone-dark-en', viewport: { width: 412, height: 823 }, colorScheme: 'dark', language: 'en' },
] as const;

const words = vi.supervisor;

let server: TestServer;
let database: pg.Client;
let browser: Browser;
let lan: GraphqlClient;
let minh: GraphqlClient;

beforeAll(async () => {
  mkdirSync(ARTEFACTS, { recursive: true });
  server = await startTestServer({ NODE_ENV: 'production' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  lan = await server.client.signIn('INSPECTOR');
  minh = await addPerson(database, server.url, { code: 'Lê Quang Minh (minh hoạ)' });
  await submitOne(lan, aReport({ outlet: 'cho-nowhere' }));
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await database?.end();
  await server?.close();
});

const heartbeat = (client: GraphqlClient, body: Record<string, unknown>) =>
  fieldRequest(server.url, client, 'heartbeat', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Two phones, one in trouble; two visits that disagree; a correction that comes too late; a report from elsewhere. */
async function aDayInTheField(): Promise<void> {
  const stuck = { id: newId(), outlet: 'cho-ba-to', reason: 'HTTP 500', tries: 5, at: Date.now() - 3_600_000 };
  await heartbeat(lan, { device: 'a1b2c3d4e5', appVersion: '1.2.0', queue: 0, persisted: true, phoneTime: Date.now() });
  await heartbeat(minh, {
    ...{ device: 'f6a7b8c9d0', appVersion: '1.1.0', queue: 7, persisted: false, phoneTime: Date.now() - 7_200_000 },
    ...{ oldestUnsentAt: Date.now() - 90_000_000, quarantined: [stuck], withdrawn: [{ ...stuck, id: newId(), reason: 'nhập thử' }] },
  });
  await database.query(`update phone set last_seen_at = now() - interval '30 hours' where id = 'f6a7b8c9d0'`);
  const at = (hour: string) => `${new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)}T${hour}:00Z`;
  const first = aReport({ observedAt: at('02:00'), lines: [aLine({ price: 20_000 })] });
  await submitOne(lan, first);
  await submitOne(minh, aReport({ observedAt: at('03:00'), lines: [aLine({ price: 30_000 })], visit: { start: [15.3, 108.9, 10] } }));
  await submitOne(lan, aReport({ corrects: first.id, observedAt: at('02:00'), correctionReason: 'gõ nhầm', lines: [aLine({ price: 21_000 })] }));
  await submitOne(lan, aReport());
}

describe('the supervisor’s page', () => {
  it('is found in the account’s menu, and says so when there is nothing', async () => {
    const { page, problems } = await openAs(browser, server.url, 'LEADER');
    await page.getByRole('button', { name: new RegExp(vi.shell.account) }).click();
    await page.getByRole('menuitem', { name: words.title }).click();
    await page.getByText(words.duty.slot('12:00')).waitFor();
    for (const tab of ['phones', 'stuck', 'rivalries', 'held'] as const) {
      await page.getByRole('tab', { name: words.tabs[tab] }).click();
      await page.getByText(words[tab].empty).waitFor();
    }
    expect(problems).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('is not for inspectors', async () => {
    const { page } = await openAs(browser, server.url, 'INSPECTOR');
    await page.goto(`${server.url}/supervisor`);
    await page.getByText(vi.common.forbidden).waitFor();
    await page.context().close();
  }, 60_000);

  it.each(LOOKS)(
    'is whole and accessible: $name',
    async ({ name, viewport, colorScheme, language }) => {
      if ((await database.query('select from phone')).rowCount === 0) await aDayInTheField();
      const { page, problems } = await openAs(browser, server.url, 'LEADER', { viewport, colorScheme });
      const found: string[] = [];
      for (const tab of TABS) {
        await page.goto(`${server.url}/supervisor?tab=${tab}&lang=${language}`, { waitUntil: 'networkidle' });
        await page.screenshot({ path: path.join(ARTEFACTS, `supervisor-${tab}-${name}.png`) });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) found.push(`${tab}: ${wide} px wider than the window`);
        found.push(...(await violationsOn(page)).map((violation) => `${tab}: ${violation}`));
      }
      expect(found).toEqual([]);
      expect(problems).toEqual([]);
      await page.context().close();
    },
    120_000,
  );

  it('settles, consents, returns and ticks off, by keyboard and mouse', async () => {
    const { page, problems } = await openAs(browser, server.url, 'LEADER');
    await page.goto(`${server.url}/supervisor`);
    await page.getByRole('button', { name: `${words.handOver.open}: Lê Quang Minh (minh hoạ)` }).click();
    await page.getByRole('button', { name: words.handOver.send, exact: true }).click();
    await page.getByText(words.handOver.problems.REASON_MISSING).waitFor();
    await page.getByLabel(words.handOver.reason).fill('cách ly y tế');
    await page.getByRole('button', { name: words.handOver.send, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(words.duty.outlets('44')).waitFor();
    await page.getByRole('tab', { name: words.tabs.duty }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: words.stuck.settle }).first().click();
    await page.getByRole('button', { name: words.send }).click();
    await page.getByText(words.commentMissing).waitFor();
    await page.getByLabel(words.comment).fill('đã gọi điện');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: words.send }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: words.tabs.rivalries }).click();
    await page.getByRole('button', { name: /^Lấy trung vị/ }).click();
    await page.getByText(words.rivalries.empty).waitFor();
    await page.getByRole('tab', { name: words.tabs.held }).click();
    await page.getByRole('button', { name: words.held.consent, exact: true }).click();
    await page.getByText(words.held.empty).waitFor();
    await page.getByRole('tab', { name: words.tabs.reviews }).click();
    await page
      .getByRole('button', { name: new RegExp(`^${words.reviews.giveBack}`) })
      .first()
      .click();
    await page.getByLabel(words.comment).fill('xem lại giá');
    await page.getByRole('button', { name: words.send }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(/xem lại giá/).waitFor();
    const { rows } = await database.query(
      'select (select count(*)::integer from visit_settlement) as settled, (select count(*)::integer from held_correction where is_consented) as consented, (select count(*)::integer from report_review) as reviewed',
    );
    expect([rows, problems]).toEqual([[{ settled: 1, consented: 1, reviewed: 1 }], []]);
  }, 60_000);
});
