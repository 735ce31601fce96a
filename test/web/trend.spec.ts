import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { DAY } from '../../api/domain/instant.js';
import { vi } from '../../web/text/vi.js';
import { launchBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { aLine, aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { unzip } from '../support/unzip.js';
import { violationsOn } from './axe.js';
import { openAs } from './page-of.js';

const ONE = '/trend?commodity=gao-te-thuong&area=51&range=d30&period=DAY';

describe('the trend', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startTestServer({ NODE_ENV: 'production' });
    const inspector = await server.client.signIn('INSPECTOR');
    const outlets = ['cho-ba-to', 'th-ba-to', 'cho-nghia-lo'];
    for (const ago of [9, 6, 3, 1, 0]) {
      for (const [place, outlet] of outlets.entries()) {
        const observedAt = new Date(Date.now() - 1000 - ago * DAY).toISOString();
        const lines = ['gao-te-thuong', 'gao-nep'].map((commodity) => aLine({ commodity, price: 17_000 + 700 * place + 100 * ago, stock: 90_000, sold: 9000 }));
        await submitOne(inspector, aReport({ outlet, observedAt, lines }));
      }
    }
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const zoomOf = (page: Page): string | null => new URL(page.url()).searchParams.get('zoom');
  const charts = (page: Page) => page.getByRole('group', { name: vi.trend.zoomHint });
  const picture = (page: Page): Promise<string> => page.evaluate(() => document.querySelector<HTMLCanvasElement>('main canvas')?.toDataURL() ?? '');

  /** Where the first chart is when everything the page asks for has come and is drawn, and its picture then. */
  async function settledChart(page: Page) {
    await charts(page).first().waitFor();
    await page.waitForLoadState('networkidle');
    let last = '';
    await eventually('a picture that stays', async () => {
      const before = last;
      last = `${await picture(page)} ${JSON.stringify(await charts(page).first().boundingBox())}`;
      return last === before;
    });
    const box = (await charts(page).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    return { box, still: await picture(page) };
  }

  it('is looked at in parts by keys and by dragging, kept in the address and seen whole again', async () => {
    const { page, problems } = await openAs(browser, server.url, 'ANALYST');
    await page.goto(`${server.url}${ONE}`);
    await charts(page).first().focus();
    await page.keyboard.press('+');
    await page.waitForURL(/zoom=/);
    const [since, until] = (zoomOf(page) ?? '').split('~').map(Number);
    expect((until ?? 0) - (since ?? 0)).toBeLessThan(31 * DAY);
    await page.reload();
    await page.getByRole('button', { name: vi.trend.zoomOut }).first().click();
    await page.waitForURL((url) => !url.searchParams.has('zoom'));
    const { box } = await settledChart(page);
    await page.mouse.move(box.x + box.width * 0.3, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 120, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/zoom=/);
    await page.mouse.dblclick(box.x + box.width * 0.4, box.y + 100);
    await page.waitForURL((url) => !url.searchParams.has('zoom'));
    expect(problems).toEqual([]);
  });

  it('draws no line or axis anew for a pointer that moves, and stands as before when it has left', async () => {
    const { page, problems } = await openAs(browser, server.url, 'ANALYST');
    await page.addInitScript(() => {
      const { prototype } = CanvasRenderingContext2D;
      const write = prototype.fillText;
      const written: string[] = [];
      Object.assign(window, { written });
      prototype.fillText = function note(this: CanvasRenderingContext2D, ...text: Parameters<typeof write>): void {
        written.push(text[0]);
        write.apply(this, text);
      };
    });
    await page.goto(`${server.url}${ONE}`);
    const takeWritten = (): Promise<string[]> => page.evaluate(() => (window as unknown as { written: string[] }).written.splice(0));
    const { box, still } = await settledChart(page);
    const isAxis = (text: string): boolean => /^\d\d\/\d\d$/.test(text);
    expect((await takeWritten()).filter(isAxis)).not.toEqual([]);
    for (const place of [0.1, 0.9]) {
      await page.mouse.move(box.x + box.width * place, box.y + 100);
      await eventually('a tooltip', async () => (await picture(page)) !== still);
    }
    const written = await takeWritten();
    expect(written.some((text) => text.includes(vi.trend.median))).toBe(true);
    expect(written.filter(isAxis)).toEqual([]);
    await page.mouse.move(2, 2);
    await eventually('the picture as it was', async () => (await picture(page)) === still);
    expect(problems).toEqual([]);
  });

  it('opens to the outlets of a day, by a bar and its list', async () => {
    const { page, problems } = await openAs(browser, server.url, 'ANALYST');
    await page.goto(`${server.url}${ONE}`);
    const list = page.getByRole('region', { name: vi.trend.outletList });
    await list.getByRole('link').nth(2).waitFor();
    await page.getByRole('list', { name: vi.trend.spread }).getByRole('button').last().press('Enter');
    await eventually('only the outlets of that bar', async () => (await list.getByRole('link').count()) < 3);
    await list.getByRole('link').first().press('Enter');
    await page.waitForURL(/\/outlets\/cho-nghia-lo\?commodity=gao-te-thuong/);
    expect(problems).toEqual([]);
  });

  it('lays other spans over it, and tells the gap between kinds of outlets', async () => {
    const { page, problems } = await openAs(browser, server.url, 'ANALYST');
    await page.goto(`${server.url}${ONE.replace('d30', 'd7')}`);
    await page.getByRole('checkbox', { name: vi.trend.comparisons.previous }).press('Space');
    await page.waitForURL(/compare=previous/);
    await page.getByRole('listitem').filter({ hasText: vi.trend.comparisons.previous }).waitFor();
    await page.getByRole('columnheader', { name: vi.trend.usualGap }).waitFor();
    expect(problems).toEqual([]);
  });

  it('draws several lines by any measure, and has nothing that a reader without eyes or mouse would miss', async () => {
    const { page, problems } = await openAs(browser, server.url, 'ANALYST');
    await page.goto(`${server.url}/trend?commodity=gao-te-thuong,gao-nep&area=51&outletKind=MARKET,GROCERY`);
    await page.getByRole('radio', { name: vi.trend.measures.coverDays }).press('Space');
    await page.waitForURL(/measure=coverDays/);
    await page.getByRole('columnheader').nth(4).waitFor();
    expect(await page.getByRole('columnheader').count()).toBe(5);
    await page.getByRole('columnheader').first().click();
    await page.keyboard.press('e');
    await page.getByRole('menuitem', { name: vi.trend.exportXlsx }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('leaves as a table, a spreadsheet and a picture that say what they show and who took them', async () => {
    const { page, problems } = await openAs(browser, server.url, 'ANALYST');
    await page.goto(`${server.url}${ONE}`);
    const take = async (name: string): Promise<Buffer> => {
      await page.getByRole('button', { name: vi.trend.export }).click();
      const coming = page.waitForEvent('download');
      await page.getByRole('menuitem', { name, exact: true }).click();
      return readFile(await (await coming).path());
    };
    const csv = (await take(vi.trend.downloadCsv)).toString('utf8');
    expect(csv.startsWith('\ufeffDiễn biến')).toBe(true);
    expect(csv).toMatch(/người xuất: \S+/);
    expect(csv).toContain('Gạo tẻ thường');
    const sheet = unzip(await take(vi.trend.exportXlsx)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('Gạo tẻ thường');
    const png = await take(vi.trend.exportPng);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
    expect(problems).toEqual([]);
  });
});
