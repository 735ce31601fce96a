import { CLEAR, isSubmit, until } from './flaky-proxy.mjs';
import { newPhone, openVisit, openVisitInPlace, pressKeys, recordIds, sealQuickly, signedIn } from './phone-page.mjs';

const stored = async (world, ids) => (await world.query('select id from report where id = any($1)', [ids])).length;
/** Hangs the first request that fits and lets every later one through. */
function hangFirst(proxy, fits) {
  const first = { hung: 0, at: 0 };
  proxy.weather = {
    ...CLEAR,
    mishap: (path, body) => {
      if (first.hung > 0 || !fits(path, body)) return null;
      first.hung += 1;
      first.at = performance.now();
      return 'hang';
    },
  };
  return first;
}

/** Lets the browser's background sync run in the worker, as it does when a network returns and no page is open. */
async function wakeWorker(page, url) {
  const session = await page.context().newCDPSession(page);
  const registration = new Promise((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.endsWith('/phone'));
      if (ours !== undefined) resolve(ours.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.dispatchSyncEvent', { origin: url, registrationId: await registration, tag: 'outbox', lastChance: false });
}

async function sealWithout(context, page, url) {
  await context.setOffline(true);
  await openVisit(page, url);
  await sealQuickly(page, 21);
  return (await recordIds(page)).filter(({ state }) => state === 'sealed' || state === 'sending').map(({ id }) => id);
}

/** The worker sends in the background and its request hangs; the person opens the page. */
export async function measureTakeOver(rows, { browser, proxy, world }) {
  const context = await newPhone(browser);
  const page = await signedIn(context, proxy.url);
  const ids = await sealWithout(context, page, proxy.url);
  await page.goto('about:blank');
  const first = hangFirst(proxy, isSubmit);
  const blank = await context.newPage();
  await blank.goto(`${proxy.url}/icon.svg`).catch(() => undefined);
  await context.setOffline(false);
  await blank.goto(`${proxy.url}/icon.svg`);
  await wakeWorker(blank, proxy.url);
  const isHung = await until(async () => first.hung === 1, 10_000);
  const from = performance.now();
  await page.goto(`${proxy.url}/phone`);
  await page.bringToFront();
  await until(async () => (await stored(world, ids)) === 1, 30_000);
  rows.add(
    'a worker that hangs holds the page up for',
    isHung ? (performance.now() - from) / 1000 : 'the worker did not send',
    's',
    8,
    'the patience of one request is 15 s',
  );
  await page.getByText('Đã gửi hết').waitFor();
  proxy.weather = CLEAR;
  rows.add('reports on the server after page and worker both sent', await stored(world, ids), 'reports', { is: 1 });
  await context.close();
}

/** The page's own request hangs while another report is sealed; and a photo's request does. */
export async function measureOwnHang(rows, { browser, proxy, world }) {
  const context = await newPhone(browser);
  const page = await signedIn(context, proxy.url);
  const first = hangFirst(proxy, isSubmit);
  await openVisit(page, proxy.url);
  await sealQuickly(page, 21);
  await until(async () => first.hung === 1, 10_000);
  await openVisitInPlace(page);
  // A report takes longer to write than a request may hang.
  await until(async () => performance.now() - first.at > 4500, 10_000);
  const from = performance.now();
  await sealQuickly(page, 20);
  const ids = (await recordIds(page)).map(({ id }) => id);
  await until(async () => (await stored(world, ids)) === 2, 30_000);
  rows.add('a report whose request hangs holds the next one up for', (performance.now() - from) / 1000, 's', 8);
  await page.getByText('Đã gửi hết').waitFor();
  await measurePhotoHang(rows, { page, proxy, world });
  proxy.weather = CLEAR;
  await context.close();
}

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function measurePhotoHang(rows, { page, proxy, world }) {
  proxy.weather = { ...CLEAR, mishap: (path) => (path.startsWith('/field/photos/') ? 'hang' : null) };
  await openVisitInPlace(page);
  await page.locator('.strip button').tap();
  await page.locator('input[type="file"]').setInputFiles({ name: 'cho.png', mimeType: 'image/png', buffer: PIXEL });
  await page.getByText('1 ảnh').waitFor();
  await page.locator('.foot .main').tap();
  await pressKeys(page, 'Không đổi', 'Xem lại');
  await page.locator('.foot .main').tap();
  await page.getByText('Đã gửi hết').waitFor();
  await openVisitInPlace(page);
  await sealQuickly(page, 22);
  const from = performance.now();
  const ids = (await recordIds(page)).map(({ id }) => id);
  await until(async () => (await stored(world, ids)) === ids.length, 40_000);
  rows.add('a photo whose request hangs holds the next report up for', (performance.now() - from) / 1000, 's', 3);
}
