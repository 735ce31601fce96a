import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { phoneVi as vi } from '../../web/text/phone-vi.js';
import { launchBrowser } from '../support/browser.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { fieldRequest } from '../support/people.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { card, newPhone, openVisit, typeRow } from './phone-page.js';

const SECRET = 'khoa-cua-cong-tin-nhan';
const MOBILE = '84905123456';
const REPORT = 'query ($id: ID!) { report(id: $id) { origin outlet lines { commodity price availability } } }';
const IMPORT = `mutation ($file: String!) { importRescue(file: $file, trustUnknownPhone: true) { __typename
  ... on RescueImported { reports { id kind problem } } ... on RescueRefused { code } } }`;

interface Imported {
  readonly importRescue: { readonly __typename: string; readonly reports?: readonly { readonly id: string; readonly kind: string }[] };
}

describe('reports of a phone without a network, carried by hand', () => {
  let server: TestServer;
  let browser: Browser;
  let administrator: GraphqlClient;

  beforeAll(async () => {
    server = await startTestServer({ WORKER: 'none', NODE_ENV: 'production', SMS_SECRET: SECRET });
    administrator = await server.client.signIn('ADMINISTRATOR');
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Seals a price of that many thousands for the first good and "little left" for the second; gives their codes. */
  async function seal(page: Page, digits: readonly string[]): Promise<readonly string[]> {
    await openVisit(page, server.url, 'cho-ba-to');
    const codes = await page.locator('.row[data-code]').evaluateAll((rows) => rows.slice(0, 2).map((row) => row.getAttribute('data-code') ?? ''));
    await typeRow(page, ...digits, vi.form.next);
    await page.locator('.stock').getByRole('button', { name: vi.form.stock.LOW }).tap();
    await typeRow(page, vi.form.next, vi.form.review);
    await page.locator('.foot .main').tap();
    await page
      .getByText(/phiếu chờ gửi/)
      .first()
      .waitFor();
    return codes;
  }

  const stored = async (id: string | undefined) => (await administrator.ask<{ report: unknown }>(REPORT, { id })).data.report;
  const linesOf = ([first, second]: readonly string[], price: number) =>
    expect.arrayContaining([expect.objectContaining({ commodity: first, price }), expect.objectContaining({ commodity: second, availability: 'LOW' })]);

  it('a file the phone saves is taken in, every report of it with an outcome, and the phone hears of it later', async () => {
    const { context, page } = await newPhone(browser, server.url);
    await context.setOffline(true);
    const codes = await seal(page, ['1', '8', '500']);
    await seal(page, ['1', '9']);
    await page.goto(`${server.url}/phone?settings`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: vi.rescue.save }).tap()]);
    const file = await readFile(await download.path(), 'utf8');
    const bringIn = async () => (await administrator.ask<Imported>(IMPORT, { file })).data.importRescue;
    const first = await bringIn();
    expect(first).toMatchObject({ __typename: 'RescueImported', reports: [{ kind: 'ACCEPTED' }, { kind: 'ACCEPTED' }] });
    expect((await bringIn()).reports?.map(({ kind }) => kind)).toEqual(['ALREADY_RECEIVED', 'ALREADY_RECEIVED']);
    const reports = await Promise.all((first.reports ?? []).map(({ id }) => stored(id)));
    expect(reports).toContainEqual(expect.objectContaining({ origin: 'RESCUE', outlet: 'cho-ba-to', lines: linesOf(codes, 18_500) }));
    expect(reports).toContainEqual(expect.objectContaining({ origin: 'RESCUE', outlet: 'cho-ba-to', lines: linesOf(codes, 19_000) }));
    await page.goto(`${server.url}/phone`);
    await context.setOffline(false);
    await page.locator('.card').filter({ hasText: vi.record.states.received }).nth(1).waitFor();
    await context.close();
  });

  it('the text message the phone writes is stored with its figures', async () => {
    const { context, page } = await newPhone(browser, server.url);
    await context.setOffline(true);
    const codes = await seal(page, ['1', '7', '500']);
    await page.goto(`${server.url}/phone`);
    await card(page, vi.record.states.sealed).tap();
    const link = page.getByRole('link', { name: vi.record.sms });
    const text = decodeURIComponent((await link.getAttribute('href'))?.replace('sms:?body=', '') ?? '');
    await administrator.ask('mutation ($mobile: String!) { registerMobile(account: "demo-inspector", mobile: $mobile) { __typename } }', { mobile: MOBILE });
    const response = await fieldRequest(server.url, server.client, 'sms', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-sms-secret': SECRET },
      body: JSON.stringify({ from: MOBILE, text }),
    });
    const heard = (await response.json()) as { readonly outcome: string; readonly report: string };
    expect(heard.outcome).toBe('ACCEPTED');
    expect(await stored(heard.report)).toMatchObject({ origin: 'SMS', outlet: 'cho-ba-to', lines: linesOf(codes, 17_500) });
    await context.close();
  });
});
