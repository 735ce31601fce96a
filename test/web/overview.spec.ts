import type { Browser, Page } from 'playwright-core';
import { vi } from '../../web/text/vi.js';
import { launchBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aLine, aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { violationsOn } from './axe.js';
import { openAs } from './page-of.js';

const RICE = 'gao-te-thuong';

describe('the overview, the wall and the leader’s page', () => {
  let server: TestServer;
  let browser: Browser;
  let inspector: GraphqlClient;

  beforeAll(async () => {
    server = await startTestServer({ NODE_ENV: 'production' });
    browser = await launchBrowser();
    inspector = await server.client.signIn('INSPECTOR');
    await submitOne(inspector, aReport({ lines: [aLine({ commodity: RICE, stock: 0, availability: 'NONE' })] }));
    await eventually('an alert', async () => {
      const { data } = await inspector.ask<{ alerts: { total: number } }>('{ alerts(open: true) { total } }');
      return data.alerts.total === 1;
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const tile = (page: Page, area: string) => page.getByRole('list', { name: vi.map.title }).getByRole('link', { name: area });

  it('goes one level down and back up without a mouse, and keeps what was chosen', async () => {
    const { page, problems } = await openAs(browser, server.url, 'ANALYST');
    await page.goto(`${server.url}/?map=stockout&good=${RICE}&since=slot`);
    await tile(page, 'Ba Tơ').focus();
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toContain('Ba Tơ');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Ba Tơ');
    await tile(page, 'Ba Tơ').filter({ hasText: '100' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: vi.map.outletList }).getByRole('link', { name: 'Chợ Ba Tơ' }).waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ map: 'stockout', good: RICE, since: 'slot', area: '21484' });
    await page.getByRole('navigation', { name: vi.overview.path }).getByRole('link').first().press('Enter');
    await tile(page, 'Ba Tơ').waitFor();
    expect(new URL(page.url()).searchParams.get('good')).toBe(RICE);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('leads from what is wrong to an order on record in three taps', async () => {
    const { page, problems } = await openAs(browser, server.url, 'LEADER', { viewport: { width: 412, height: 823 }, hasTouch: true });
    await page.waitForURL('**/lead*');
    await page.getByRole('region', { name: vi.lead.wrong }).getByRole('button').first().tap();
    const story = page.getByRole('article');
    for (const label of [vi.lead.where, vi.lead.since, vi.lead.howBad, vi.lead.who, vi.lead.proposed]) await story.getByText(label, { exact: true }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: vi.lead.instruct }).tap();
    await page.getByRole('dialog').getByRole('textbox').fill('Điều 2 tấn gạo từ kho Bình Sơn');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: vi.lead.sendOrder }).tap();
    await story.getByText('Điều 2 tấn gạo từ kho Bình Sơn').waitFor();
    await story.getByRole('listitem').getByText(vi.causes.INSTRUCTED, { exact: true }).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('keeps a wall’s figures through a lost line, says how old they are, and goes on by itself', async () => {
    const { page } = await openAs(browser, server.url, 'ANALYST', { viewport: { width: 1920, height: 1080 } });
    await page.goto(`${server.url}/?kiosk&map=stockout&every=600`);
    await tile(page, 'Ba Tơ').waitFor();
    await page.context().setOffline(true);
    await page.getByText(vi.wall.lost).waitFor();
    expect(await tile(page, 'Ba Tơ').count()).toBe(1);
    await page.context().setOffline(false);
    await page.getByText(vi.wall.lost).waitFor({ state: 'detached' });
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.getByText(vi.wall.signedOut).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await page.context().close();
  });

  it('turns the pages of a wall by itself and by hand, each dark, large and whole', async () => {
    const { page } = await openAs(browser, server.url, 'ANALYST', { viewport: { width: 1920, height: 1080 }, colorScheme: 'light' });
    await page.goto(`${server.url}/?kiosk&every=5`);
    await tile(page, 'Ba Tơ').waitFor();
    await page.getByRole('heading', { name: vi.wall.pages.matrix }).waitFor();
    await page.keyboard.press('Space');
    await page.getByText(vi.wall.held).waitFor();
    // A slow machine may have turned it once more before it was held.
    await eventually('the matrix again', async () => {
      if (await page.getByRole('heading', { name: vi.wall.pages.matrix }).isVisible()) return true;
      await page.keyboard.press('ArrowRight');
      return false;
    });
    for (const next of ['alerts', 'completeness', 'map'] as const) {
      await page.keyboard.press('ArrowRight');
      await page.getByRole('heading', { name: vi.wall.pages[next] }).waitFor();
      expect(await page.evaluate(tooSmall)).toEqual([]);
      expect(await violationsOn(page)).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('navigation').first().waitFor();
    await page.context().close();
  });
});

/** Texts of less than 28 pixels. */
const tooSmall = (): string[] =>
  [...document.querySelectorAll('#root :not(style)')]
    .filter((one) => [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim() !== ''))
    .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 28)
    .map((one) => `${one.textContent} ${getComputedStyle(one).fontSize}`);
