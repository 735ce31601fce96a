import pg from 'pg';
import type { Browser } from 'playwright-core';
import { flagsOfBits } from '../../api/domain/line-flags.js';
import { phoneVi as vi } from '../../web/text/phone-vi.js';
import { launchBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { card, newPhone, openVisit, typeRow } from './phone-page.js';

const OUTLET = 'cho-ba-to';

describe('a catalogue that changes under an open draft', () => {
  let server: TestServer;
  let browser: Browser;
  let database: pg.Client;
  let lan: GraphqlClient;

  beforeAll(async () => {
    server = await startTestServer({ NODE_ENV: 'production', WORKER: 'none' });
    database = new pg.Client({ connectionString: server.databaseUrl });
    await database.connect();
    lan = await server.client.signIn('INSPECTOR');
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await database?.end();
    await server?.close();
  });

  /** Of the list that phones are handed now. */
  const kitVersion = async (): Promise<string | null> =>
    (await fetch(`${server.url}/field/kit`, { headers: { authorization: `Bearer ${lan.token}` } })).headers.get('etag');

  /** Changes the catalogue; a report of an outlet nobody knows makes the server read it again, which it does every two seconds at most. */
  async function change(...statements: readonly (readonly [string, readonly unknown[]])[]): Promise<void> {
    const before = await kitVersion();
    for (const [statement, values] of statements) await database.query(statement, [...values]);
    await eventually('the server hands out the changed list', async () => {
      await submitOne(lan, aReport({ outlet: 'cho-khong-co' }));
      return (await kitVersion()) !== before;
    });
  }

  it('keeps every row, says what happened and what to do, and sends without a refusal', async () => {
    const { context, page } = await newPhone(browser, server.url);
    await openVisit(page, server.url, OUTLET);
    const [first = '', second = '', third = ''] = await page
      .locator('.row[data-code]')
      .evaluateAll((rows) => rows.slice(0, 3).map((row) => row.getAttribute('data-code') ?? ''));
    await typeRow(page, '1', '8', vi.form.next, '2', '2', vi.form.next, '3', '1', vi.form.next);
    await page.getByText(vi.form.saved).waitFor();
    await change(
      [`update commodity set unit = 'yến', base_per_unit = base_per_unit * 10, version = version + 1 where code = $1`, [first]],
      [`update commodity set retired_at = now(), version = version + 1 where code = $1`, [second]],
      [`delete from outlet_commodity where commodity_id = (select id from commodity where code = $1)`, [third]],
      [`update outlet set effective_to = now(), version = version + 1 where code = $1`, [OUTLET]],
    );
    await page.reload();
    const said = page.locator('.note', { hasText: vi.form.changedKit });
    await said.waitFor();
    const nameOf = async (code: string): Promise<string> =>
      (await database.query<{ name: string }>('select name_vi as name from commodity where code = $1', [code])).rows[0]?.name ?? '';
    expect(await said.textContent()).toContain(vi.form.kitNews.recounted(await nameOf(first)));
    expect(await said.textContent()).toContain(vi.form.kitNews.gone(`${await nameOf(second)}, ${await nameOf(third)}`));
    await page.getByText(vi.form.retiredOutlet).waitFor();
    expect(await page.locator(`[data-code="${first}"]`).textContent()).toContain('180.000');
    expect(await page.locator(`[data-code="${second}"]`).textContent()).toContain('22.000');
    expect(await page.locator(`[data-code="${third}"]`).textContent()).toContain('31.000');
    await said.getByRole('button', { name: vi.form.newsRead }).tap();
    await said.waitFor({ state: 'detached' });
    // A retired outlet is on nobody's round any more, and its draft is still in sight.
    await page.goto(`${server.url}/phone`);
    await page.locator('.card', { hasText: vi.day.states.DRAFT }).first().tap();
    await typeRow(page, vi.form.review);
    await page.locator('.foot .main').tap();
    await card(page, vi.record.states.received).waitFor();
    const { rows } = await database.query<{ code: string; price: string; flags: number }>(
      'select c.code, l.price, l.flags from report_line l join commodity c on c.id = l.commodity_id order by l.ordinal',
    );
    expect(rows.map(({ code, price, flags }) => [code, Number(price), flagsOfBits(flags).includes('COMMODITY_RETIRED')])).toEqual(
      expect.arrayContaining([
        [first, 180_000, false],
        [second, 22_000, true],
        [third, 31_000, false],
      ]),
    );
    await context.close();
  });

  it('an outlet that left the list keeps its draft in sight, and says before sending that no server would take it', async () => {
    const { context, page } = await newPhone(browser, server.url);
    await openVisit(page, server.url, 'cho-nghia-lo');
    await typeRow(page, '1', '9', vi.form.next);
    await page.getByText(vi.form.saved).waitFor();
    await change([`update outlet set code = 'da-doi-ma', version = version + 1 where code = $1`, ['cho-nghia-lo']]);
    // The new list comes with whichever of the two loads asks for it first.
    const fresh = page.waitForResponse((response) => response.url().endsWith('/field/kit') && response.status() === 200);
    await page.goto(`${server.url}/phone`);
    await page.reload();
    await fresh;
    // With the new list it stands before today's round.
    await page.locator('main .card').first().filter({ hasText: vi.day.states.DRAFT }).tap();
    await page.getByText(vi.form.goneOutlet).waitFor();
    await page.getByText('19.000').waitFor();
    await typeRow(page, vi.form.review);
    expect(await page.locator('.foot .main').isDisabled()).toBe(true);
    await context.close();
  });
});
