import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { vi } from '../../web/text/vi.js';
import { launchBrowser } from '../support/browser.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { TestAuthority } from '../support/signing.js';
import { violationsOn } from './axe.js';
import { openAs } from './page-of.js';

const ARTEFACTS = path.resolve(import.meta.dirname, '../artefacts');
const LOOKS = [
  { name: 'desktop-light-vi', viewport: { width: 1440, height: 900 }, colorScheme: 'light', language: 'vi' },
  { name: 'phone-dark-en', viewport: { width: 412, height: 823 }, colorScheme: 'dark', language: 'en' },
] as const;

const words = vi.bulletinForm;

describe('the form of the quick report', () => {
  let server: TestServer;
  let browser: Browser;
  let authority: TestAuthority;

  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    server = await startTestServer({ NODE_ENV: 'production' });
    browser = await launchBrowser();
    authority = new TestAuthority('Test Root');
  }, 120_000);

  afterAll(async () => {
    authority?.forget();
    await browser?.close();
    await server?.close();
  });

  it.each(LOOKS)(
    'is whole and accessible: $name',
    async ({ name, viewport, colorScheme, language }) => {
      const { page, problems } = await openAs(browser, server.url, 'ADMINISTRATOR', { viewport, colorScheme });
      for (const [screen, address] of [
        ['bulletins-of-administrators', '/bulletins'],
        ['bulletin-form', '/bulletins/form'],
      ] as const) {
        await page.goto(`${server.url}${address}?lang=${language}`, { waitUntil: 'networkidle' });
        await page.screenshot({ path: path.join(ARTEFACTS, `${screen}-${name}.png`), fullPage: true });
        expect(await violationsOn(page)).toEqual([]);
      }
      expect(problems).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it('is changed by keyboard, says what is wrong, and remembers every form', async () => {
    const { page } = await openAs(browser, server.url, 'ADMINISTRATOR');
    await page.goto(`${server.url}/bulletins/form?lang=vi`, { waitUntil: 'networkidle' });
    await page.getByLabel(words.signerName).fill('Trần Thị Bình');
    await page.getByRole('button', { name: words.down('Giá cả') }).press('Enter');
    await page.getByRole('button', { name: words.save }).press('Enter');
    await page.getByText(words.problems.REASON_MISSING).waitFor();
    await page.getByLabel(words.reason).fill('Đổi người ký');
    await page.getByRole('button', { name: words.save }).press('Enter');
    await page.getByText(words.saved, { exact: true }).waitFor();
    await page.getByText('Đổi người ký').first().waitFor();
    await page.close();
  }, 60_000);

  it('takes in whose signatures are trusted, and ends that with a reason', async () => {
    const { page } = await openAs(browser, server.url, 'ADMINISTRATOR');
    await page.goto(`${server.url}/bulletins/form?lang=vi`, { waitUntil: 'networkidle' });
    await page.locator('input[type=file]').setInputFiles({ name: 'ca.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(authority.certificate) });
    await page.getByText('CN=Test Root, C=VN').waitFor();
    await page.getByRole('button', { name: new RegExp(words.end) }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.reason).fill('hết hợp đồng');
    await dialog.getByRole('button', { name: words.end, exact: true }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/hết hợp đồng/).waitFor();
    await page.close();
  }, 60_000);
});
