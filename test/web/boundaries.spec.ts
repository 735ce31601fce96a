import type { Browser, Page } from 'playwright-core';
import { vi } from '../../web/text/vi.js';
import { launchBrowser } from '../support/browser.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { type Square, square } from '../support/square.js';
import { violationsOn } from './axe.js';
import { openAs } from './page-of.js';

describe('boundaries of areas', () => {
  let server: TestServer;
  let browser: Browser;
  let communes: { readonly id: string; readonly name: string }[];

  beforeAll(async () => {
    server = await startTestServer({ NODE_ENV: 'production', WORKER: 'none' });
    browser = await launchBrowser();
    const analyst = await server.client.signIn('ANALYST');
    const { data } = await analyst.ask<{ localities: { id: string; name: string; parent: string | null }[] }>('{ localities { id name parent } }');
    communes = data.localities.filter(({ parent }) => parent === '51').toSorted((a, b) => a.id.localeCompare(b.id));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** All communes in rows of ten, from the north-west. */
  const fileOf = (shape: (place: number) => unknown) => ({
    name: 'ranh-gioi.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(
      JSON.stringify({
        type: 'FeatureCollection',
        features: communes.map(({ id }, place) => ({ type: 'Feature', properties: { code: id }, geometry: shape(place) })),
      }),
    ),
  });
  const cell = (place: number): Square => square(108 + (place % 10) * 0.2, 15 - Math.floor(place / 10) * 0.2, 0.2);

  async function choose(page: Page, file: ReturnType<typeof fileOf>): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: vi.boundary.choose }).press('Enter');
    await (await chooser).setFiles(file);
  }

  it('are looked at, put on the map, walked without a mouse and taken back', async () => {
    const { page, problems } = await openAs(browser, server.url, 'ADMINISTRATOR');
    const count = communes.length;
    await page.goto(`${server.url}/admin?tab=boundaries`);
    await page.getByText(vi.boundary.noHistory, { exact: true }).waitFor();
    const status = page.getByRole('status');
    await choose(
      page,
      fileOf((place) => (place === 1 ? { type: 'Polygon', coordinates: [[[0, 0]]] } : cell(place))),
    );
    await status.getByText(vi.boundary.wrong('1'), { exact: true }).waitFor();
    await page
      .getByRole('row', { name: String(communes[1]?.id) })
      .getByText(vi.boundary.faults.TOO_FEW_CORNERS)
      .waitFor();
    expect(await page.getByRole('button', { name: vi.boundary.write }).isDisabled()).toBe(true);

    await choose(page, fileOf(cell));
    await status.getByText(vi.boundary.counts(String(count), '0', '0', '0'), { exact: true }).waitFor();
    await page.getByRole('img', { name: vi.boundary.preview }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: vi.boundary.write }).press('Enter');
    await status.getByText(vi.boundary.written, { exact: true }).waitFor();
    await page.getByText(`ranh-gioi.geojson · ${vi.boundary.areas(String(count))}`, { exact: true }).waitFor();

    await page.goto(`${server.url}/?map=alerts`);
    const map = page.getByRole('group', { name: vi.map.title });
    const area = (place: number) => map.getByRole('link', { name: new RegExp(`^${communes[place]?.name}:`) });
    await area(0).waitFor();
    expect(await map.getByRole('link').count()).toBe(count);
    expect(await violationsOn(page)).toEqual([]);
    await area(0).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toContain(`${communes[0]?.name}:`);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/*area=*');

    await page.goto(`${server.url}/admin?tab=boundaries`);
    await page.getByRole('button', { name: new RegExp(`^${vi.boundary.undo}`) }).press('Enter');
    await page.getByText(vi.boundary.isUndone, { exact: true }).waitFor();
    await page.goto(`${server.url}/?map=alerts`);
    await page.getByRole('list', { name: vi.map.title }).getByRole('link').first().waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
