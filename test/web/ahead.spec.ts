import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { openAs } from './page-of.js';

/** The operations a page asks for over HTTP, from now on. */
function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql') && request.method() === 'POST') asked.push((request.postDataJSON() as { operationName: string }).operationName);
  });
  return asked;
}

const times = (asked: readonly string[], wanted: string): number => asked.filter((name) => name === wanted).length;

describe('what a page asks before its own code has come', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startTestServer({ NODE_ENV: 'production', WORKER: 'none' });
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('is asked once, also when the screen asks for it again', async () => {
    const { page } = await openAs(browser, server.url, 'ANALYST');
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    const asked = listen(page);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    expect(['Deployment', 'Me', 'Catalogue', 'OverviewMatrix', 'AreaMap'].map((name) => [name, times(asked, name)])).toEqual(
      ['Deployment', 'Me', 'Catalogue', 'OverviewMatrix', 'AreaMap'].map((name) => [name, 1]),
    );
  }, 60_000);

  it('of another screen is only what every screen needs, and nothing without a session', async () => {
    const { page } = await openAs(browser, server.url, 'ANALYST');
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    const asked = listen(page);
    await page.goto(`${server.url}/alerts`);
    await page.waitForLoadState('networkidle');
    expect([times(asked, 'Catalogue'), times(asked, 'OverviewMatrix')]).toEqual([1, 0]);
    await page.goto(`${server.url}/open`);
    await page.waitForLoadState('networkidle');
    expect(times(asked, 'Catalogue')).toBe(1);
    await page.evaluate(() => localStorage.clear());
    asked.splice(0);
    await page.goto(`${server.url}/sign-in`);
    await page.waitForLoadState('networkidle');
    expect([times(asked, 'Deployment'), times(asked, 'Catalogue')]).toEqual([1, 0]);
  }, 60_000);
});
