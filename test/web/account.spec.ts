import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { codeOfStep, stepAt } from '../../api/account/one-time-code.js';
import { vi } from '../../web/text/vi.js';
import { fromBase32 } from '../support/base32.js';
import { launchBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { makeLink, PASSPHRASE } from '../support/sign-in.js';
import { violationsOn } from './axe.js';

const words = vi.account;
const ARTEFACTS = path.resolve(import.meta.dirname, '../artefacts');

describe('one’s own sign-in', () => {
  let server: TestServer;
  let browser: Browser;
  let administrator: GraphqlClient;
  let site: string;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    server = await startTestServer({ NODE_ENV: 'production', WORKER: 'none', SECOND_FACTOR: 'LEADER' });
    browser = await launchBrowser();
    administrator = await server.client.signIn('ADMINISTRATOR');
    await administrator.ask('mutation ($p: PersonInput!) { addPerson(person: $p) { __typename } }', {
      p: { id: 'lan.pham', fullName: 'Phạm Lan', role: 'ANALYST', locality: '51' },
    });
    // A passkey belongs to a name, not to a number.
    site = server.url.replace('127.0.0.1', 'localhost');
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** By the beginning of its label, which a star of a needed field follows. */
  const field = (label: string) => page.getByLabel(new RegExp(`^${label}`));
  const inside = () => page.getByRole('navigation').first().waitFor();
  const enterPassword = async () => {
    await page.goto(`${site}/sign-in`);
    await field(vi.signIn.name).fill('lan.pham');
    await field(vi.signIn.password).fill(PASSPHRASE);
    await page.getByRole('button', { name: vi.signIn.enter, exact: true }).click();
  };
  const leave = () => page.context().clearCookies();

  it('begins with an invitation: a link, a password, and the person is in', async () => {
    await page.goto(`${site}/link/${await makeLink(administrator, 'lan.pham')}`);
    await page.getByRole('heading', { name: vi.signIn.link.title('Phạm Lan') }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await field(vi.signIn.password).fill('ngắn');
    await field(vi.signIn.link.again).fill('ngắn');
    await page.getByRole('button', { name: vi.signIn.link.enter }).click();
    await page.getByText(vi.signIn.refusals.PASSWORD_TOO_SHORT).waitFor();
    await field(vi.signIn.password).fill(PASSPHRASE);
    await field(vi.signIn.link.again).fill(PASSPHRASE);
    await page.getByRole('button', { name: vi.signIn.link.enter }).click();
    await inside();
    const cookies = await page.context().cookies();
    expect(cookies.filter(({ name }) => name.endsWith('cungcau'))).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }]);
    expect(await page.evaluate(() => JSON.stringify([document.cookie, ...Object.values(localStorage)]))).not.toContain(cookies[0]?.value ?? '?');
  });

  it('signs in with a passkey and nothing else', async () => {
    await page.goto(`${site}/account`);
    await field(words.passkeys.name).fill('Máy bàn cơ quan');
    await page.getByRole('button', { name: words.passkeys.add, exact: true }).click();
    await page.getByRole('list', { name: words.passkeys.title }).getByText('Máy bàn cơ quan').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await leave();
    await page.goto(`${site}/sign-in`);
    await page.getByRole('button', { name: vi.signIn.withPasskey }).click();
    await inside();
  });

  it('asks for six digits once they are switched on', async () => {
    await page.goto(`${site}/account`);
    await page.getByRole('button', { name: words.codes.begin, exact: true }).click();
    const secret = fromBase32((await page.getByRole('form', { name: words.codes.begin }).locator('code').textContent()) ?? '');
    await field(words.codes.code).fill(codeOfStep(secret, stepAt(Date.now()) - 1));
    await page.getByRole('button', { name: words.codes.confirm, exact: true }).click();
    const shown = page.getByRole('region', { name: words.codes.keep }).locator('code');
    await shown.first().waitFor();
    const recovery = await shown.allTextContents();
    expect(recovery).toHaveLength(10);
    await leave();
    await enterPassword();
    await page.getByRole('textbox', { name: vi.signIn.second.code }).fill(codeOfStep(secret, stepAt(Date.now())));
    await page.getByRole('button', { name: vi.signIn.second.enter }).click();
    await inside();
    await leave();
    await enterPassword();
    await page.getByRole('textbox', { name: vi.signIn.second.code }).fill((recovery[0] ?? '').toLowerCase());
    await page.getByRole('button', { name: vi.signIn.second.enter }).click();
    await inside();
  });

  it('ends another device’s session, which then shows the way in', async () => {
    const other = await (await browser.newContext()).newPage();
    await other.goto(`${site}/sign-in`);
    await other.getByRole('button', { name: vi.roles.LEADER }).click();
    await other.getByRole('navigation').first().waitFor();
    await page.context().clearCookies();
    await page.goto(`${site}/sign-in`);
    await page.getByRole('button', { name: vi.roles.LEADER }).click();
    await inside();
    await page.goto(`${site}/account`);
    await page.getByRole('list', { name: words.devices.title }).getByRole('button', { name: words.devices.end }).first().click();
    await eventually('the other page is at the way in', async () => other.url().includes('/sign-in'));
    await other.getByText(vi.signIn.expired).waitFor();
  });

  it('sets an app up before a role enters that no password alone lets in', async () => {
    await leave();
    await administrator.ask('mutation ($p: PersonInput!) { addPerson(person: $p) { __typename } }', {
      p: { id: 'minh.le', fullName: 'Lê Minh', role: 'LEADER', locality: '51' },
    });
    await page.goto(`${site}/link/${await makeLink(administrator, 'minh.le')}`);
    await field(vi.signIn.password).fill(PASSPHRASE);
    await field(vi.signIn.link.again).fill(PASSPHRASE);
    await page.getByRole('button', { name: vi.signIn.link.enter }).click();
    const form = page.getByRole('form', { name: vi.signIn.setUp.title });
    await form.getByRole('img', { name: words.codes.scan }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: path.join(ARTEFACTS, 'second-factor-set-up.png'), fullPage: true });
    const secret = fromBase32((await form.locator('code').textContent()) ?? '');
    await field(words.codes.code).fill('000000');
    await form.getByRole('button', { name: vi.signIn.second.enter }).click();
    await page.getByText(vi.signIn.refusals.WRONG).waitFor();
    await field(words.codes.code).fill(codeOfStep(secret, stepAt(Date.now())));
    await form.getByRole('button', { name: vi.signIn.second.enter }).click();
    const shown = page.getByRole('region', { name: words.codes.keep }).locator('code');
    await shown.first().waitFor();
    expect(await shown.count()).toBe(10);
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: path.join(ARTEFACTS, 'second-factor-recovery.png'), fullPage: true });
    await page.getByRole('button', { name: vi.signIn.setUp.kept }).click();
    await inside();
  });
});
