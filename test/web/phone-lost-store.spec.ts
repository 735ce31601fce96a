import type { BrowserContext, Page } from 'playwright-core';
import { phoneVi as vi } from '../../web/text/phone-vi.js';
import { eventually } from '../support/eventually.js';
import { addWithPassword, PASSPHRASE } from '../support/sign-in.js';
import { card, newPhone, openVisit, typeRow } from './phone-page.js';
import { openStage } from './stage.js';

const OUTLET = 'cho-ba-to';

/** Empties the store as a browser does that finds its files damaged; the page lets go of it by itself. */
const loseStore = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('cungcau-phone');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );

/** Names of what lies in the second place on that shelf. */
const copiesOn = (page: Page, shelf: 'records' | 'drafts'): Promise<readonly string[]> =>
  page.evaluate(async (part) => {
    const keys = await (await caches.open('cungcau-copies')).keys();
    return keys.map(({ url }) => decodeURIComponent(new URL(url).pathname)).filter((path) => path.startsWith(`/copies/${part}/`));
  }, shelf);

const idOf = (path: string): string => path.split('/').at(-1) ?? '';

/** Taps "send"; the phone dies when the copy is written and the store is not. */
async function dieWhileSealing(page: Page): Promise<void> {
  await page.evaluate(() => {
    Cache.prototype.delete = () => new Promise(() => undefined);
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function of(this: IDBDatabase, names, ...more) {
      if (Array.isArray(names)) throw new DOMException('died', 'AbortError');
      return transaction.call(this, names, ...more);
    };
  });
  await page.locator('.foot .main').tap();
  await eventually('the copy is written', async () => (await copiesOn(page, 'records')).length === 1);
}

/** Puts so many rows that nobody can open on the shelf of a person's reports. */
const fillRecords = (page: Page, rows: number) =>
  page.evaluate(
    (count) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('cungcau-phone');
        opening.onsuccess = () => {
          const change = opening.result.transaction('records', 'readwrite');
          const row = { account: 'demo-inspector', state: 'sealed', box: { iv: new Uint8Array(12), data: new ArrayBuffer(16) } };
          for (let number = 0; number < count; number += 1)
            change.objectStore('records').put({ ...row, id: `demo-inspector/row-${number}`, changedAt: number });
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          change.onabort = () => reject(change.error);
        };
      }),
    rows,
  );

describe('a phone whose browser lost the store', () => {
  const stage = openStage();

  const stored = async (ids: readonly string[]): Promise<number> =>
    (await stage.database.query('select 1 from report where id = any($1::uuid[])', [ids])).rowCount ?? 0;
  const all = async (): Promise<number> => (await stage.database.query('select 1 from report')).rowCount ?? 0;
  const note = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

  /** Seals a report of one row; `waiting` is how many wait on this phone then. */
  async function seal(page: Page, digits: readonly string[], waiting: number): Promise<void> {
    await openVisit(page, stage.server.url, OUTLET);
    await typeRow(page, ...digits, vi.form.next, vi.form.review);
    await page.locator('.foot .main').tap();
    await page.getByRole('status').getByText(vi.sync.waiting(waiting)).waitFor();
  }

  async function today(page: Page): Promise<void> {
    await page.goto(`${stage.server.url}/phone`);
    await page.locator('.head h1').waitFor();
  }

  async function signInToDemo(context: BrowserContext, page: Page): Promise<void> {
    await context.setOffline(false);
    await today(page);
    await page.getByRole('button', { name: vi.signIn.demo }).tap();
  }

  async function signOut(page: Page): Promise<void> {
    await page.goto(`${stage.server.url}/phone?settings`);
    await page.getByRole('button', { name: vi.signIn.out }).tap();
    await page.locator('.note').getByRole('button', { name: vi.signIn.out }).tap();
    await page.getByRole('heading', { name: vi.signIn.title }).waitFor();
  }

  it('brings back sealed reports and the open draft after signing in, says so, and sends each once', async () => {
    const { context, page } = await newPhone(stage.browser, stage.server.url);
    const before = await all();
    await context.setOffline(true);
    await seal(page, ['1', '7'], 1);
    await seal(page, ['1', '8'], 2);
    await seal(page, ['1', '9'], 3);
    const ids = (await copiesOn(page, 'records')).map(idOf);
    await openVisit(page, stage.server.url, OUTLET);
    await typeRow(page, '2', '1', vi.form.next);
    await eventually('the draft has its copy', async () => (await copiesOn(page, 'drafts')).length === 1);
    await loseStore(page);
    await today(page);
    await note(page, vi.regained.waits(3)).waitFor();
    await signInToDemo(context, page);
    await note(page, vi.regained.back(3, 1)).waitFor();
    await eventually('the server has all three', async () => (await stored(ids)) === 3);
    await page.getByText(vi.day.counts(3, 0)).waitFor();
    expect(await all()).toBe(before + 3);
    await page.getByRole('button', { name: vi.form.newsRead }).tap();
    await note(page, vi.regained.happened).waitFor({ state: 'detached' });
    await openVisit(page, stage.server.url, OUTLET);
    await page.getByText('21.000').waitFor();
    await today(page);
    await page.getByText(vi.day.counts(3, 0)).waitFor();
    expect(await note(page, vi.regained.happened).count()).toBe(0);
    expect(await copiesOn(page, 'records')).toEqual([]);
    await context.close();
  });

  it('gives nobody what another person left', async () => {
    await addWithPassword(stage.server.url, await stage.server.client.signIn('ADMINISTRATOR'), { id: 'tu.nguyen', role: 'INSPECTOR' });
    const { context, page } = await newPhone(stage.browser, stage.server.url);
    await context.setOffline(true);
    await seal(page, ['2', '2'], 1);
    const [first = ''] = (await copiesOn(page, 'records')).map(idOf);
    await signOut(page);
    await context.setOffline(false);
    const enter = async (): Promise<void> => {
      await page.getByLabel(vi.signIn.name).fill('tu.nguyen');
      await page.getByLabel(vi.signIn.password).fill(PASSPHRASE);
      await page.getByRole('button', { name: vi.signIn.enter, exact: true }).tap();
      await page.locator('[data-ready="true"]').waitFor();
    };
    await enter();
    await context.setOffline(true);
    await seal(page, ['2', '3'], 1);
    const [second = ''] = (await copiesOn(page, 'records')).map(idOf).filter((id) => id !== first);
    await loseStore(page);
    await today(page);
    await note(page, vi.regained.waits(2)).waitFor();
    await context.setOffline(false);
    await enter();
    await note(page, vi.regained.back(1, 0)).waitFor();
    await eventually('the server has the second person’s', async () => (await stored([second])) === 1);
    await page.getByText(vi.day.counts(1, 0)).waitFor();
    expect(await stored([first])).toBe(0);
    await signOut(page);
    await note(page, vi.regained.waits(1)).waitFor();
    await signInToDemo(context, page);
    await note(page, vi.regained.back(1, 0)).waitFor();
    await eventually('the server has the first person’s', async () => (await stored([first])) === 1);
    const { rows } = await stage.database.query(
      'select a.code from report r join account a on a.id = r.account_id where r.id = any($1::uuid[]) order by r.id',
      [[first, second]],
    );
    expect(rows.map(({ code }) => code)).toEqual(['demo-inspector', 'tu.nguyen']);
    await context.close();
  });

  it('brings nothing back that the server has', async () => {
    const { context, page } = await newPhone(stage.browser, stage.server.url);
    await openVisit(page, stage.server.url, OUTLET);
    await typeRow(page, '2', '4', vi.form.next, vi.form.review);
    await page.locator('.foot .main').tap();
    await card(page, vi.record.states.received).waitFor();
    await eventually('no copy is left', async () => (await copiesOn(page, 'records')).length === 0);
    await loseStore(page);
    await signInToDemo(context, page);
    await page.locator('[data-ready="true"]').waitFor();
    await page.getByText(vi.day.noReports).waitFor();
    expect(await note(page, vi.regained.happened).count()).toBe(0);
    await context.close();
  });

  it('takes a report whose sealing was cut short for the draft it still is', async () => {
    const { context, page } = await newPhone(stage.browser, stage.server.url);
    const before = await all();
    await context.setOffline(true);
    await openVisit(page, stage.server.url, OUTLET);
    await typeRow(page, '2', '6', vi.form.next, vi.form.review);
    await dieWhileSealing(page);
    await today(page);
    await eventually('the copy of what was never sealed is dropped', async () => (await copiesOn(page, 'records')).length === 0);
    await openVisit(page, stage.server.url, OUTLET);
    await page.getByText('26.000').waitFor();
    await typeRow(page, vi.form.review);
    await page.locator('.foot .main').tap();
    await page.getByRole('status').getByText(vi.sync.waiting(1)).waitFor();
    await loseStore(page);
    await signInToDemo(context, page);
    await note(page, vi.regained.back(1, 0)).waitFor();
    await page.getByText(vi.day.counts(1, 0)).waitFor();
    expect(await all()).toBe(before + 1);
    await context.close();
  });

  it('has the report and not its draft as well when the store is lost in the middle of sealing', async () => {
    const { context, page } = await newPhone(stage.browser, stage.server.url);
    const before = await all();
    await context.setOffline(true);
    await openVisit(page, stage.server.url, OUTLET);
    await typeRow(page, '2', '5', vi.form.next, vi.form.review);
    await eventually('the draft has its copy', async () => (await copiesOn(page, 'drafts')).length === 1);
    await dieWhileSealing(page);
    await loseStore(page);
    await signInToDemo(context, page);
    await note(page, vi.regained.back(1, 0)).waitFor();
    await page.getByText(vi.day.counts(1, 0)).waitFor();
    expect(await all()).toBe(before + 1);
    expect(await copiesOn(page, 'drafts')).toEqual([]);
    await context.close();
  });

  it('copies at its start what has no copy, three hundred of a person at most', async () => {
    const { context, page } = await newPhone(stage.browser, stage.server.url);
    await context.setOffline(true);
    await seal(page, ['2', '8'], 1);
    const sealed = await copiesOn(page, 'records');
    await page.evaluate(() => caches.delete('cungcau-copies'));
    await fillRecords(page, 310);
    await today(page);
    await eventually('three hundred are copied', async () => (await copiesOn(page, 'records')).length === 300);
    expect(await copiesOn(page, 'records')).toEqual(expect.arrayContaining([...sealed]));
    await context.close();
  });

  it('keeps and sends reports where there is no second place', async () => {
    const { context, page } = await newPhone(stage.browser, stage.server.url);
    await context.addInitScript(() => {
      CacheStorage.prototype.open = () => Promise.reject(new DOMException('private', 'SecurityError'));
    });
    await context.setOffline(true);
    await seal(page, ['2', '7'], 1);
    expect(await page.getByRole('alert').count()).toBe(0);
    await today(page);
    await context.setOffline(false);
    await card(page, vi.record.states.received).waitFor();
    await context.close();
  });

  it('begins anew when the browser finds its files damaged, instead of sending people away', async () => {
    const context = await stage.browser.newContext();
    await context.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = () => {
        IDBFactory.prototype.open = open;
        throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
      };
    });
    const page = await context.newPage();
    await page.goto(`${stage.server.url}/phone`);
    await page.getByRole('button', { name: vi.signIn.demo }).waitFor();
    await context.close();
  });
});
