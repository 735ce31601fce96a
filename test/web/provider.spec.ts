import type { Browser, Page } from 'playwright-core';
import { vi } from '../../web/text/vi.js';
import { launchBrowser } from '../support/browser.js';
import { startIdentityProvider, type TestProvider } from '../support/identity-provider.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { violationsOn } from './axe.js';

describe('signing in by an identity provider', () => {
  let provider: TestProvider;
  let server: TestServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    provider = await startIdentityProvider(() => [`${server.url}/sign-in/provider/back`]);
    const { issuer, clientId, clientSecret } = provider;
    server = await startTestServer({ NODE_ENV: 'production', WORKER: 'none', OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret });
    const administrator = await server.client.signIn('ADMINISTRATOR');
    await administrator.ask('mutation ($p: PersonInput!) { addPerson(person: $p) { __typename } }', {
      p: { id: 'lan.pham', fullName: 'Phạm Lan', role: 'ANALYST', locality: '51' },
    });
    await administrator.ask('mutation { changePerson(id: "lan.pham", change: { identity: "lan.pham@example.org" }) { __typename } }');
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await provider?.close();
  });

  it('tells a stranger why they are not in', async () => {
    provider.sitsThere({ sub: 'number-1', email: 'stranger@example.org', isVerified: true });
    await page.goto(`${server.url}/sign-in`);
    await page.getByRole('link', { name: vi.signIn.withProvider, exact: true }).click();
    await page.getByText(vi.signIn.providerFailed, { exact: true }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('takes a linked person there, back, and to the page that was asked for', async () => {
    await page.context().clearCookies();
    provider.sitsThere({ sub: 'number-2', email: 'lan.pham@example.org', isVerified: true });
    await page.goto(`${server.url}/sign-in?next=%2Faccount`);
    await page.getByRole('link', { name: vi.signIn.withProvider, exact: true }).click();
    await page.getByRole('heading', { name: vi.account.title }).first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/account');
  });
});
