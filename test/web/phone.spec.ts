import type { Page } from 'playwright-core';
import { actsOfBits } from '../../api/domain/line-flags.js';
import { phoneVi as vi } from '../../web/text/phone-vi.js';
import { newPhone as newPhoneOf } from './phone-page.js';
import { openStage } from './stage.js';

const OUTLET = 'cho-ba-to';
/** The start of that sentence; the time follows. */
const ALL_SENT = vi.sync
  .allSent('')
  .trim()
  .replace(/, lúc$/u, '');

describe('the inspector’s phone', () => {
  const stage = openStage();

  const key = (page: Page, name: string) => page.locator('.pad').getByRole('button', { name, exact: true });
  const status = (page: Page) => page.locator('.head .sub');
  const card = (page: Page, state: string) => page.locator('.card', { hasText: 'dòng' }).filter({ hasText: state }).first();
  const storedReports = async (): Promise<number> =>
    (await stage.database.query<{ count: number }>('select count(*)::integer as count from report')).rows[0]?.count ?? 0;

  const newPhone = () => newPhoneOf(stage.browser, stage.server.url);

  async function openVisit(page: Page): Promise<void> {
    await page.goto(`${stage.server.url}/phone?outlet=${OUTLET}`);
    await page.locator('.pad').waitFor();
  }

  async function typeRow(page: Page, ...names: string[]): Promise<void> {
    for (const name of names) await key(page, name).tap();
  }

  it('takes a report without a network, survives a restart, and sends it by itself', async () => {
    const { context, page } = await newPhone();
    const before = await storedReports();
    await openVisit(page);
    await typeRow(page, '1', '8', '500', vi.form.next);
    await page.reload();
    await page.getByText('18.500').waitFor();
    await context.setOffline(true);
    await page.locator('.stock').getByRole('button', { name: vi.form.stock.LOW }).tap();
    await typeRow(page, vi.form.next, vi.form.review);
    await page.locator('.foot .main').tap();
    await page.getByText(vi.sync.waiting(1)).first().waitFor();
    await page.goto(`${stage.server.url}/phone`);
    await card(page, vi.record.states.sealed).waitFor();
    expect(await storedReports()).toBe(before);
    await context.setOffline(false);
    await card(page, vi.record.states.received).waitFor();
    expect(await storedReports()).toBe(before + 1);
    await context.close();
  });

  it('never says that all is sent while a report just sealed still waits', async () => {
    const { context, page } = await newPhone();
    const before = await storedReports();
    await openVisit(page);
    await typeRow(page, '1', '8', '500', vi.form.next, vi.form.review);
    await page.evaluate(() => {
      const said: (string | null)[] = [];
      const look = (): void => {
        const words = document.querySelector('.status [role="status"]')?.textContent ?? null;
        if (words !== null && said.at(-1) !== words) said.push(words);
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
      Object.assign(globalThis, { said });
    });
    await page.locator('.foot .main').tap();
    await card(page, vi.record.states.received).waitFor();
    await page.getByRole('status').filter({ hasText: ALL_SENT }).waitFor();
    const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    expect(said[0]).not.toContain(ALL_SENT);
    expect(await storedReports()).toBe(before + 1);
    await context.close();
  });

  it('locks what is unfinished at signing out, and opens it again at signing in', async () => {
    const { context, page } = await newPhone();
    await openVisit(page);
    // The key after the last may still be on its way when the page goes.
    await typeRow(page, '1', '7', vi.form.next, '1', '2');
    await page.goto(`${stage.server.url}/phone?settings`);
    await page.getByRole('button', { name: vi.signIn.out }).tap();
    await page.locator('.note').getByRole('button', { name: vi.signIn.out }).tap();
    await page.getByRole('button', { name: vi.signIn.demo }).waitFor();
    const open = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('cungcau-phone');
          opening.onsuccess = () => {
            const asking = opening.result.transaction('drafts').objectStore('drafts').getAll();
            asking.onsuccess = () =>
              resolve(JSON.stringify(asking.result.map((row) => [...new Uint8Array(row.box.data)].map((byte) => String.fromCharCode(byte)).join(''))));
          };
        }),
    );
    expect(open).not.toMatch(/gao-te|lines|commodity/);
    await page.getByRole('button', { name: vi.signIn.demo }).tap();
    await page.locator('[data-ready="true"]').waitFor();
    await openVisit(page);
    await page.getByText('17.000').waitFor();
    await status(page).filter({ hasText: '1/' }).waitFor();
    await context.close();
  });

  it('marks what a trader was seen to do behind "…", and the report says so', async () => {
    const { context, page } = await newPhone();
    await openVisit(page);
    await page.locator('.strip button').tap();
    await page.getByRole('checkbox', { name: vi.more.acts.NEW_BUYER_LIMIT }).tap();
    await page.getByRole('checkbox', { name: vi.more.acts.TIED_SALE }).tap();
    await page.getByRole('checkbox', { name: vi.more.acts.TIED_SALE }).tap();
    await page.getByRole('checkbox', { name: vi.more.acts.GOODS_MOVED_AWAY }).tap();
    await page.getByRole('button', { name: vi.more.done }).tap();
    await typeRow(page, '1', '8', vi.form.next, vi.form.review);
    await page.locator('.foot .main').tap();
    await card(page, vi.record.states.received).waitFor();
    const { rows } = await stage.database.query('select acts from report_line where acts is not null');
    expect(rows.map(({ acts }) => actsOfBits(acts))).toEqual([['NEW_BUYER_LIMIT', 'GOODS_MOVED_AWAY']]);
    await context.close();
  });

  it('tells "looked for and not seen" from "not looked for"', async () => {
    const { context, page } = await newPhone();
    await openVisit(page);
    const codes = await page.locator('.row[data-code]').evaluateAll((rows) => rows.slice(0, 2).map((row) => row.getAttribute('data-code') ?? ''));
    await page.locator('.strip button').tap();
    await page.getByRole('checkbox', { name: vi.more.noActs }).tap();
    await page.getByRole('button', { name: vi.more.done }).tap();
    await typeRow(page, '1', '8', vi.form.next, '2', '2', vi.form.next, vi.form.review);
    await page.locator('.foot .main').tap();
    await card(page, vi.record.states.received).waitFor();
    const { rows } = await stage.database.query(
      `select c.code, l.acts from report_line l join commodity c on c.id = l.commodity_id
       where l.report_id = (select id from report order by received_at desc limit 1) order by array_position($1::text[], c.code)`,
      [codes],
    );
    expect(rows).toEqual([
      { code: codes[0], acts: 0 },
      { code: codes[1], acts: null },
    ]);
    await context.close();
  });

  it('says that the phone is full, keeps the figures in sight, and saves them when there is room', async () => {
    const { context, page } = await newPhone();
    await openVisit(page);
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      addEventListener('room', () => {
        IDBObjectStore.prototype.put = put;
      });
    });
    await typeRow(page, '1', '6', vi.form.next);
    await page.getByRole('alert').filter({ hasText: vi.sync.full }).waitFor();
    await page.getByText('16.000').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('room')));
    await page.getByRole('button', { name: vi.sync.again }).tap();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('16.000').waitFor();
    await context.close();
  });

  it('lets nobody type where the browser keeps nothing', async () => {
    const context = await stage.browser.newContext();
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('private', 'InvalidStateError');
      };
    });
    const page = await context.newPage();
    await page.goto(`${stage.server.url}/phone?outlet=${OUTLET}`);
    await page.getByText(vi.sync.noStore).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await context.close();
  });

  it('asks to sign in again after the browser threw its store away, and fetches all it needs', async () => {
    const { context, page } = await newPhone();
    await page.goto('about:blank');
    const cleaner = await context.newPage();
    await cleaner.goto(`${stage.server.url}/icon.svg`);
    await cleaner.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase('cungcau-phone').onsuccess = resolve;
        }),
    );
    await cleaner.goto(`${stage.server.url}/phone`);
    await cleaner.getByRole('button', { name: vi.signIn.demo }).tap();
    await cleaner.locator('[data-ready="true"]').waitFor();
    await openVisit(cleaner);
    await context.close();
  });

  it('sends once from two pages of one phone', async () => {
    const { context, page } = await newPhone();
    const other = await context.newPage();
    await other.goto(`${stage.server.url}/phone`);
    await other.locator('[data-ready="true"]').waitFor();
    // A page behind another is hardly drawn: taps in it took 15 s together, while its sending took 0.1 s.
    await page.bringToFront();
    const before = await storedReports();
    await context.setOffline(true);
    await openVisit(page);
    await typeRow(page, '1', '9', vi.form.next, vi.form.review);
    await page.locator('.foot .main').tap();
    await page.getByText(vi.sync.waiting(1)).first().waitFor();
    await context.setOffline(false);
    // Shorter than the patience with a silent server: neither page waits for a request the other one hangs on.
    await card(page, vi.record.states.received).waitFor({ timeout: 10_000 });
    expect(await storedReports()).toBe(before + 1);
    await context.close();
  });
});
