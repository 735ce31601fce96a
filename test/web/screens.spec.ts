import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { run as playTheDemo } from '../../api/demo/demo.command.js';
import { Config } from '../../api/platform/config.js';
import { launchBrowser } from '../support/browser.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { violationsOn } from './axe.js';
import { openAs } from './page-of.js';

const ARTEFACTS = path.resolve(import.meta.dirname, '../artefacts');

const SCREENS = [
  { name: 'overview', path: '/' },
  { name: 'cover', path: '/?measure=cover' },
  { name: 'map', path: '/?map=cover&good=gao-te-thuong&since=slot' },
  { name: 'area', path: '/?area=21040' },
  { name: 'lead', path: '/lead' },
  { name: 'wall', path: '/?kiosk' },
  { name: 'trend', path: '/trend?commodity=gao-te-thuong&area=51&range=d30' },
  { name: 'trend-lines', path: '/trend?commodity=gao-te-thuong,gao-nep&area=51&outletKind=MARKET,SUPERMARKET&range=month&measure=index' },
  { name: 'alerts', path: '/alerts' },
  { name: 'outlets', path: '/outlets' },
  { name: 'bulletins', path: '/bulletins' },
  { name: 'bulletin', path: '/bulletins/9' },
  { name: 'outlet', path: '/outlets/cho-ba-to' },
  { name: 'report', path: '/report?outlet=cho-ba-to' },
  { name: 'settings', path: '/settings' },
  { name: 'messages', path: '/settings?tab=messages' },
  { name: 'channels', path: '/settings?tab=channels' },
] as const;

const LOOKS = [
  { name: 'desktop-light-vi', viewport: { width: 1440, height: 900 }, colorScheme: 'light', language: 'vi' },
  { name: 'desktop-dark-en', viewport: { width: 1440, height: 900 }, colorScheme: 'dark', language: 'en' },
  { name: 'phone-light-vi', viewport: { width: 412, height: 823 }, colorScheme: 'light', language: 'vi' },
  { name: 'phone-dark-en', viewport: { width: 412, height: 823 }, colorScheme: 'dark', language: 'en' },
] as const;

describe('every screen of the demo province', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    server = await startTestServer({ NODE_ENV: 'production' });
    expect(await playTheDemo([], new Config({ DATABASE_URL: server.databaseUrl, PORT: '0', LOG_LEVEL: 'error' }))).toBe(0);
    browser = await launchBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(LOOKS)(
    'is whole and accessible: $name',
    async ({ name, viewport, colorScheme, language }) => {
      const { page, problems } = await openAs(browser, server.url, 'ANALYST', { viewport, colorScheme });
      const found: string[] = [];
      for (const screen of SCREENS) {
        const join = screen.path.includes('?') ? '&' : '?';
        await page.goto(`${server.url}${screen.path}${join}lang=${language}`, { waitUntil: 'networkidle' });
        await page.screenshot({ path: path.join(ARTEFACTS, `${screen.name}-${name}.png`) });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) found.push(`${screen.name}: ${wide} px wider than the window`);
        found.push(...(await violationsOn(page)).map((violation) => `${screen.name}: ${violation}`));
      }
      expect(found).toEqual([]);
      expect(problems).toEqual([]);
    },
    300_000,
  );
});
