import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { vi } from '../../web/text/vi.js';
import { launchBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { type MailServer, startMailServer } from '../support/receivers.mjs';
import { startTestServer, type TestServer } from '../support/server.js';
import { violationsOn } from './axe.js';
import { openAs } from './page-of.js';

const ARTEFACTS = path.resolve(import.meta.dirname, '../artefacts');
const words = vi.settings;

describe('the settings of what one is told', () => {
  let mail: MailServer;
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    mail = await startMailServer();
    server = await startTestServer({ NODE_ENV: 'production', SMTP_URL: mail.url, SMTP_FROM: 'cung-cau@example.vn' });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await mail?.close();
  });

  it('keep what was chosen, say what is wrong, and send a test that arrives', async () => {
    const { page, problems } = await openAs(browser, server.url, 'ANALYST');
    await page.getByRole('button', { name: new RegExp(`^${vi.shell.account}`) }).click();
    await page.getByRole('menuitem', { name: words.title }).click();
    const email = page.getByLabel(words.channels.email);
    await email.fill('không phải địa chỉ');
    await email.press('Enter');
    await page.getByText(words.problems.EMAIL_INVALID).waitFor();
    await email.fill('truc@example.vn');
    await page.getByLabel(words.quiet.from, { exact: true }).fill('22:00');
    await page.getByLabel(words.quiet.to, { exact: true }).fill('05:30');
    await page.getByLabel(words.what.families.L).uncheck();
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByRole('status').getByText(words.saved, { exact: true }).waitFor();
    await page.reload();
    await eventually('the address that was kept', async () => (await page.getByLabel(words.channels.email).inputValue()) === 'truc@example.vn');
    expect(await page.getByLabel(words.quiet.to, { exact: true }).inputValue()).toBe('05:30');
    expect(await page.getByLabel(words.what.families.L).isChecked()).toBe(false);
    await page.getByRole('button', { name: words.test.send(words.channels.names.EMAIL) }).click();
    await page.getByText(words.outcomes.SENT, { exact: true }).first().waitFor();
    expect(mail.mails.map(({ to }) => to)).toEqual(['truc@example.vn']);
    await page.getByRole('button', { name: words.test.send(words.channels.names.WEBHOOK) }).click();
    await page.getByText(words.reasons.CHANNEL_OFF).first().waitFor();
    await page.screenshot({ path: path.join(ARTEFACTS, 'settings-choice.png') });
    expect(await violationsOn(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('show administrators the log, with its filter in the address', async () => {
    const { page, problems } = await openAs(browser, server.url, 'ADMINISTRATOR');
    await page.goto(`${server.url}/settings?tab=log`);
    const rows = page.getByRole('table').getByRole('row');
    await rows.nth(2).waitFor();
    await page.getByLabel(words.log.outcome).selectOption('SENT');
    await page.waitForURL(/outcome=SENT/);
    await page.getByText(words.outcomes.NOT_CONFIGURED, { exact: true }).nth(1).waitFor({ state: 'detached' });
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: path.join(ARTEFACTS, 'settings-log.png') });
    expect(problems).toEqual([]);
  });

  it('keep the log from others', async () => {
    const { page } = await openAs(browser, server.url, 'ANALYST');
    await page.goto(`${server.url}/settings?tab=log`);
    await page.getByText(words.onlyAdministrators).waitFor();
    expect(await page.getByRole('link', { name: words.tabs.log }).count()).toBe(0);
  });
});
