import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { vi } from '../../web/text/vi.js';
import { launchBrowser } from '../support/browser.js';
import { aLine, aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { openAs } from './page-of.js';

const ARTEFACTS = path.resolve(import.meta.dirname, '../artefacts');

describe('the alerts desk', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    server = await startTestServer({ NODE_ENV: 'production' });
    const inspector = await server.client.signIn('INSPECTOR');
    for (const outlet of ['cho-ba-to', 'th-ba-to', 'cho-nghia-lo'])
      await submitOne(
        inspector,
        aReport({ outlet, lines: ['gao-te-thuong', 'gao-nep'].map((commodity) => aLine({ commodity, stock: 0, availability: 'NONE' })) }),
      );
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('is worked by keyboard: choose two and take them in hand, silence one with a reason, end the silence', async () => {
    const { page, problems } = await openAs(browser, server.url, 'ANALYST');
    await page.goto(`${server.url}/alerts`);
    const rows = page.getByRole('list', { name: vi.alerts.list }).getByRole('button');
    await rows.nth(3).waitFor();
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
    await page.getByText(vi.desk.chosen('2')).waitFor();
    await page.screenshot({ path: path.join(ARTEFACTS, 'desk-1-chosen.png') });
    await page.getByRole('button', { name: vi.desk.acknowledgeAll }).click();
    await page.getByText(vi.desk.chosen('2')).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByText(vi.alerts.figures).waitFor();
    await page.keyboard.press('s');
    await page.getByLabel(vi.desk.reason).fill('Đang kiểm kê kho');
    await page.screenshot({ path: path.join(ARTEFACTS, 'desk-2-silence.png') });
    await page.getByRole('dialog').getByRole('button', { name: vi.desk.silence, exact: true }).click();
    await page.getByText(vi.desk.mutedBy.SILENCE).first().waitFor();
    await page.screenshot({ path: path.join(ARTEFACTS, 'desk-3-muted.png') });
    await page.getByRole('button', { name: vi.desk.silences }).click();
    await page.getByRole('dialog').getByText('Đang kiểm kê kho', { exact: true }).waitFor();
    await page.screenshot({ path: path.join(ARTEFACTS, 'desk-4-silences.png') });
    await page.getByRole('button', { name: vi.desk.endSilence }).click();
    await page.getByText(vi.desk.noSilences).waitFor();
    expect(problems).toEqual([]);
  });

  it('offers an inspector nothing to move, and says why an alert came', async () => {
    const { page, problems } = await openAs(browser, server.url, 'INSPECTOR');
    await page.goto(`${server.url}/alerts`);
    await page.getByRole('list', { name: vi.alerts.list }).getByRole('button').first().click();
    await page.getByText(vi.alerts.figures).waitFor();
    for (const name of [vi.alerts.acknowledge, vi.alerts.close, vi.desk.assign, vi.desk.silence])
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
    await page.goto(`${server.url}/outlets/cho-ba-to?commodity=gao-nep`);
    await page.getByRole('button', { name: vi.desk.ask }).click();
    await page.getByText(vi.desk.noData.NO_BASELINE, { exact: false }).first().waitFor();
    await page.getByText(vi.desk.whyNot).scrollIntoViewIfNeeded();
    await page.screenshot({ path: path.join(ARTEFACTS, 'desk-5-why.png') });
    expect(problems).toEqual([]);
  });
});
