import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { openAs } from './page-of.js';

const SCREENS = [
  '/',
  '/lead',
  '/trend',
  '/alerts',
  '/outlets',
  '/report',
  '/bulletins',
  '/supervisor',
  '/completeness',
  '/ask',
  '/settings',
  '/admin',
  '/open',
];

/** What Chromium says when a page does what its policy forbids. */
const refusals = (problems: readonly string[]): readonly string[] => problems.filter((problem) => /content security policy/i.test(problem));

describe('the policy of the pages', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startTestServer({ NODE_ENV: 'production', WORKER: 'none', OPERATIONS: 'known' });
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const settle = (page: Page) => page.waitForLoadState('networkidle');

  it('is kept by every screen of the desk, whose own styles work, and which asks nothing but known operations', async () => {
    const { page, problems } = await openAs(browser, server.url, 'ADMINISTRATOR');
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('/graphql') && response.status() === 400) refused.push(response.request().postData() ?? '');
    });
    for (const screen of SCREENS) {
      await page.goto(`${server.url}${screen}`);
      await settle(page);
    }
    expect(refusals(problems)).toEqual([]);
    expect(refused).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--mantine-spacing-md'))).not.toBe('');
  }, 180_000);

  it('is kept by the phone', async () => {
    const { page, problems } = await openAs(browser, server.url, 'INSPECTOR', { viewport: { width: 360, height: 740 } });
    await page.goto(`${server.url}/phone`);
    await settle(page);
    expect(refusals(problems)).toEqual([]);
  }, 60_000);

  it.each([
    ['a script within the page', '<script>window.broken = true</script>'],
    ['a handler', '<img src="/none.svg" onerror="window.broken = true">'],
    ['a script of elsewhere', '<script src="data:text/javascript,window.broken=true"></script>'],
    ['a frame', '<iframe srcdoc="<script>parent.broken = true</script>"></iframe>'],
  ])('stops %s', async (_name, html) => {
    const { page, problems } = await openAs(browser, server.url, 'ANALYST');
    await page.evaluate((text) => document.body.append(document.createRange().createContextualFragment(text)), html);
    await eventually('Chromium says that it stopped it', async () => refusals(problems).length > 0);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  });
});
