import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { phoneVi } from '../../web/text/phone-vi.js';
import { vi } from '../../web/text/vi.js';
import { launchBrowser } from '../support/browser.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { violationsOn } from './axe.js';
import { openAs } from './page-of.js';
import { card, newPhone, typeRow } from './phone-page.js';

const ARTEFACTS = path.resolve(import.meta.dirname, '../artefacts');
const GOOD = 'Gạo tẻ thường';
const words = vi.order;

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(ARTEFACTS, { recursive: true });
  server = await startTestServer({ NODE_ENV: 'production', WORKER: 'none' });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it('an order goes from the desk to a phone and comes back as a report of its own', async () => {
  const { page: desk, problems } = await openAs(browser, server.url, 'LEADER');
  await desk.goto(`${server.url}/orders`);
  await desk.getByText(words.empty).waitFor();
  await desk.getByRole('button', { name: words.give }).click();
  await desk.getByRole('button', { name: words.send }).click();
  await desk.getByText(words.problems.TITLE_INVALID).waitFor();
  await desk.getByLabel(words.name).fill('Kiểm tra gạo');
  await desk.getByLabel(words.text).fill('Báo giá và dự trữ gạo.');
  await desk.getByRole('combobox', { name: words.goods }).fill(GOOD);
  await desk.getByRole('option', { name: GOOD }).first().click();
  await desk.keyboard.press('Tab');
  await desk.getByRole('option').first().waitFor({ state: 'hidden' });
  expect(await violationsOn(desk)).toEqual([]);
  await desk.screenshot({ path: path.join(ARTEFACTS, 'order-dialog.png') });
  await desk.getByRole('button', { name: words.send }).click();
  await desk.getByRole('dialog').waitFor({ state: 'detached' });
  await desk.getByRole('table', { name: words.progressOf('Kiểm tra gạo') }).waitFor();

  const { page: phone, context } = await newPhone(browser, server.url);
  await phone.getByText('Báo giá và dự trữ gạo.').waitFor();
  expect(await violationsOn(phone)).toEqual([]);
  await phone.screenshot({ path: path.join(ARTEFACTS, 'order-phone.png') });
  await phone
    .getByRole('button', { name: /^Trả lời/ })
    .first()
    .tap();
  await phone.locator('.pad').waitFor();
  await phone.locator('.head .sub', { hasText: '0/1' }).waitFor();
  await typeRow(phone, '1', '8', '500', phoneVi.form.next, phoneVi.form.review);
  await phone.locator('.foot .main').tap();
  await card(phone, phoneVi.record.states.received).waitFor();
  await phone.goto(`${server.url}/phone`);
  await phone
    .getByText(/Đã trả lời 1\//)
    .first()
    .waitFor();
  await context.close();

  await desk.reload();
  await desk
    .getByText(/Đã trả lời 1\//)
    .first()
    .waitFor();
  for (const [name, width, language] of [
    ['desk', 1440, 'vi'],
    ['desk-phone', 412, 'en'],
  ] as const) {
    await desk.setViewportSize({ width, height: 823 });
    await desk.goto(`${server.url}/orders?lang=${language}`, { waitUntil: 'networkidle' });
    expect(await violationsOn(desk)).toEqual([]);
    expect(await desk.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await desk.screenshot({ path: path.join(ARTEFACTS, `order-${name}.png`) });
  }
  await desk.goto(`${server.url}/orders?lang=vi`);
  await desk.getByRole('button', { name: words.close }).click();
  await desk.getByRole('link', { name: words.report }).click();
  await desk.getByText('18.500').first().waitFor();
  await desk.screenshot({ path: path.join(ARTEFACTS, 'order-report.png') });
  expect(problems).toEqual([]);
}, 180_000);
