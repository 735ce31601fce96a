import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { vi } from '../../web/text/vi.js';
import { launchBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { openAs } from './page-of.js';

const ARTEFACTS = path.resolve(import.meta.dirname, '../artefacts');
const OUTLET = 'cho-ba-to';

describe('the walk of one report through two open pages', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    server = await startTestServer({ NODE_ENV: 'production' });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('raises an alert on a page that is not reloaded, and moves its trend', async () => {
    const alerts = await openAs(browser, server.url, 'ANALYST');
    await alerts.page.goto(`${server.url}/alerts`);
    await alerts.page.getByText(vi.alerts.emptyOpen).waitFor();
    const trend = await openAs(browser, server.url, 'LEADER');
    await trend.page.goto(`${server.url}/trend?commodity=gao-te-thuong&area=51&range=d7`);
    await trend.page.getByText(vi.trend.empty).first().waitFor();

    const inspector = await openAs(browser, server.url, 'INSPECTOR', { viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true });
    await inspector.page.goto(`${server.url}/report?outlet=${OUTLET}`);
    const rice = inspector.page.getByRole('group', { name: 'Gạo tẻ thường', exact: true });
    await rice.getByLabel(vi.report.price('đ/kg')).fill('17.500');
    await rice.getByLabel(vi.report.stock('kg')).fill('0');
    await rice.getByRole('button', { name: vi.availability.NONE, exact: true }).click();
    await inspector.page.getByRole('button', { name: vi.report.review }).click();
    await inspector.page.screenshot({ path: path.join(ARTEFACTS, 'walk-1-review.png') });
    const sentAt = performance.now();
    await inspector.page.getByRole('button', { name: vi.report.send }).click();

    const row = alerts.page.getByRole('list', { name: vi.alerts.list }).getByRole('button').filter({ hasText: vi.rules.S1.name });
    await row.waitFor();
    const shownAfter = performance.now() - sentAt;
    expect(await row.textContent()).toContain('Gạo tẻ thường');
    await inspector.page.getByText(vi.report.states.accepted).first().waitFor();
    await row.click();
    await alerts.page.getByText(vi.alerts.figures).waitFor();
    await trend.page.getByRole('cell', { name: '17.500', exact: true }).first().waitFor();
    await alerts.page.screenshot({ path: path.join(ARTEFACTS, 'walk-2-alert.png') });
    await trend.page.screenshot({ path: path.join(ARTEFACTS, 'walk-3-trend.png') });
    process.stdout.write(`from the tap on "send" to the alert on the other page: ${shownAfter.toFixed(0)} ms\n`);
    for (const { problems } of [alerts, trend, inspector]) expect(problems).toEqual([]);
  });

  it('keeps what was typed when the server cannot be reached, and sends it when it can', async () => {
    const { page } = await openAs(browser, server.url, 'INSPECTOR');
    await page.goto(`${server.url}/report?outlet=${OUTLET}`);
    const sugar = page.getByRole('group', { name: 'Gạo nếp', exact: true });
    await sugar.getByLabel(vi.report.price('đ/kg')).fill('27');
    await page.reload();
    await eventually('the price that was typed', async () => (await sugar.getByLabel(vi.report.price('đ/kg')).inputValue()) === '27');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: vi.report.review }).click();
    await page.getByRole('button', { name: vi.report.send }).click();
    await page.getByText(vi.report.states.waiting).first().waitFor();
    await page.context().setOffline(false);
    await page.getByText(vi.report.states.accepted).first().waitFor({ timeout: 30_000 });
  });
});
