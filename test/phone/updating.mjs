import { CLEAR, until } from './flaky-proxy.mjs';
import { newPhone, openVisit, openVisitInPlace, pressKeys, recordIds, signedIn } from './phone-page.mjs';
import { SECOND_BUILD } from './second-build.mjs';

const isSaid = (locator) =>
  locator.waitFor({ timeout: 15_000 }).then(
    () => 1,
    () => 0,
  );
const partsOf = (page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
const rowsOf = async (page) => Number((await page.locator('.head .sub').textContent()).split('/')[0]);
const saved = (page) => page.getByText('Đã lưu trên máy').waitFor();

/** What a newer build does to the store: opens it one version up, with a new shelf. */
const UPGRADE = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('cungcau-phone', 2);
    opening.onupgradeneeded = () => opening.result.createObjectStore('later');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });

/** A new version comes while an old page has a form open; then its store is upgraded too. */
export async function measureUpdate(rows, { browser, proxy }) {
  const context = await newPhone(browser);
  const old = await signedIn(context, proxy.url);
  await openVisit(old, proxy.url);
  await pressKeys(old, '2', '1', 'Tiếp', 'Không đổi');
  await saved(old);
  proxy.build = SECOND_BUILD;
  const fresh = await context.newPage();
  await fresh.goto(`${proxy.url}/phone`);
  await fresh.evaluate(async () => (await navigator.serviceWorker.getRegistration('/phone')).update());
  const offered = await isSaid(fresh.getByText('Có bản mới của ứng dụng.'));
  await fresh.getByRole('button', { name: 'Dùng bản mới' }).tap();
  await fresh.waitForFunction(() => document.querySelector('script[src^="/assets2/"]') !== null);
  await old.bringToFront();
  const told = await isSaid(old.getByText('Bản mới đang chạy ở thẻ khác'));
  rows.add('update: both pages say what to do', offered + told, 'of 2', { is: 2 });
  await pressKeys(old, 'Không đổi');
  await saved(old);
  // The part must come from the worker's store: the server no longer has it, and the browser's own memory is emptied.
  await (await context.newCDPSession(old)).send('Network.clearBrowserCache');
  await old.getByRole('button', { name: 'Trở về' }).tap();
  await old.getByRole('button', { name: 'Cài đặt' }).tap();
  const worksOn = await isSaid(old.getByText('Phím cho tay trái'));
  rows.add('update: the old page opens a part it had not loaded, from its own version', worksOn, 'yes', { is: 1 });
  await openVisit(fresh, proxy.url);
  rows.add('update: rows of the old page that the new version reads', await rowsOf(fresh), 'rows', { is: 3 });
  await measureMix(rows, { old, fresh });
  await fresh.evaluate(UPGRADE);
  await old.bringToFront();
  await openVisitInPlace(old);
  await pressKeys(old, 'Không đổi');
  await saved(old);
  await old.getByRole('button', { name: 'Mở lại' }).tap();
  await old.waitForFunction(() => document.querySelector('script[src^="/assets2/"]') !== null);
  await old.locator('.pad').waitFor();
  rows.add('update: rows the old page wrote after the store was upgraded under it, read by the new version', await rowsOf(old), 'rows', { is: 4 });
  proxy.build = null;
  await context.close();
}

async function measureMix(rows, { old, fresh }) {
  const seen = [await partsOf(old), await partsOf(fresh)].map((parts) => ({
    first: parts.filter((part) => part.startsWith('/assets/')).length,
    second: parts.filter((part) => part.startsWith('/assets2/')).length,
  }));
  const [before, after] = seen;
  const isPure = before.first > 0 && before.second === 0 && after.first === 0 && after.second > 0;
  rows.add(
    'update: each page holds parts of its own version alone',
    Number(isPure),
    'yes',
    { is: 1 },
    `${before.first} of the old, ${after.second} of the new`,
  );
}

/** A page of the version before that does not let go of the store. */
export async function measureBlocked(rows, { browser, proxy }) {
  const context = await newPhone(browser);
  await signedIn(context, proxy.url).then((page) => page.close());
  const holder = await context.newPage();
  await holder.goto(`${proxy.url}/icon.svg`);
  await holder.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('cungcau-phone');
        opening.onsuccess = () => {
          globalThis.held = opening.result;
          resolve();
        };
      }),
  );
  const next = await context.newPage();
  // The next build wants the store one version up.
  await next.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      return open.call(this, name, version === undefined ? undefined : version + 1);
    };
  });
  await next.goto(`${proxy.url}/phone`);
  const told = await isSaid(next.getByText('Đóng các thẻ Cung Cầu khác'));
  await holder.close();
  const opened = await isSaid(next.locator('.foot .main'));
  rows.add('update: an old page that holds the store is named, and the new one opens when it closes', told + opened, 'of 2', { is: 2 });
  await context.close();
}

/** The same form in two pages: what one writes the other shows, and only one of them sends. */
export async function measureTwoForms(rows, { browser, proxy, world }) {
  const context = await newPhone(browser);
  const first = await signedIn(context, proxy.url);
  await openVisit(first, proxy.url);
  await pressKeys(first, 'Không đổi', 'Không đổi');
  await saved(first);
  const second = await context.newPage();
  await openVisit(second, proxy.url);
  await pressKeys(second, 'Không đổi');
  await saved(second);
  await first.bringToFront();
  const isShared = await until(async () => (await rowsOf(first)) === 3, 5000);
  rows.add('two tabs: a row written in one stands in the other', Number(isShared), 'yes', { is: 1 });
  const count = async () => (await world.query('select count(*)::integer as count from report'))[0].count;
  const before = await count();
  const pages = [second, first];
  for (const page of pages) {
    await page.bringToFront();
    await pressKeys(page, 'Xem lại');
    await page.locator('.foot .main').waitFor();
  }
  // Both at once: neither page has heard yet that the other sends.
  await Promise.all(pages.map((page) => page.locator('.foot .main').evaluate((key) => key.click())));
  for (const page of pages) {
    await page.bringToFront();
    await page.locator('.status').or(page.getByText('Phiếu này đã được gửi từ thẻ khác')).first().waitFor();
  }
  await until(async () => (await recordIds(first)).every(({ state }) => state === 'received') && (await count()) > before, 15_000);
  rows.add('two tabs: reports the server has of a form open twice', (await count()) - before, 'reports', { is: 1 });
  proxy.weather = CLEAR;
  await context.close();
}
