import { until } from './flaky-proxy.mjs';
import { killPage, newPhone, openVisit, sealQuickly, signedIn } from './phone-page.mjs';

/** Hits digits and "next" at the pace of a quick finger (no last price has three digits of thousands) and says each key aloud, until the page dies. */
const TYPE = async (pace) => {
  const press = (word) => [...document.querySelectorAll('.pad button')].find((one) => one.textContent.trim() === word)?.click();
  for (let place = 0; place < 40; place++) {
    // The last price again, which raises no question: two digits and "next".
    const last = /trước ([\d.]+)/.exec(document.querySelector('.row[aria-current="true"]').textContent)[1];
    for (const word of [...String(Math.floor(Number(last.replaceAll('.', '')) / 1000)), 'Tiếp']) {
      press(word);
      console.log('key', word);
      await new Promise((resolve) => setTimeout(resolve, pace));
    }
  }
};

/** What stands in the form: confirmed rows and typed digits, as the keys made them. */
const STANDING = () => ({
  rows: Number(document.querySelector('.head .sub')?.textContent.split('/')[0]),
  typed: document.querySelector('.strip output')?.textContent.replace(/[^\d]/g, '').length ?? 0,
});

/** C13: the page is killed at a random moment, `kills` times; what it showed last must be there again, less one key at most. */
export async function measureKills(rows, { browser, proxy, kills }) {
  const context = await newPhone(browser);
  await (await signedIn(context, proxy.url)).close();
  let mostKeys = 0;
  let lostRows = 0;
  for (let round = 0; round < kills; round++) {
    const page = await context.newPage();
    await openVisit(page, proxy.url);
    const before = await page.evaluate(STANDING);
    let keys = 0;
    let isDead = false;
    page.on('console', (message) => {
      if (!isDead && message.text().startsWith('key')) keys += 1;
    });
    page.on('crash', () => {
      isDead = true;
    });
    page.evaluate(TYPE, 60).catch(() => undefined);
    const until = performance.now() + 100 + 900 * Math.random();
    while (performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
    await killPage(page);
    void page.close().catch(() => undefined);
    const again = await context.newPage();
    await openVisit(again, proxy.url);
    const after = await again.evaluate(STANDING);
    const kept = 3 * (after.rows - before.rows) + after.typed - before.typed;
    mostKeys = Math.max(mostKeys, keys - kept);
    if (Math.floor(keys / 3) - (after.rows - before.rows) > 1) lostRows += 1;
    // The next round begins with an empty form.
    await again.evaluate(EMPTY_SHELF, 'drafts');
    await again.close();
  }
  rows.add(`C13 page killed ${kills} times: most keys lost`, mostKeys, 'keys', 1);
  rows.add(`C13 page killed ${kills} times: rows lost`, lostRows, 'rows', { is: 0 });
  await context.close();
}

const EMPTY_SHELF = (shelf) =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('cungcau-phone');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const change = opening.result.transaction(shelf, 'readwrite');
      change.objectStore(shelf).clear();
      change.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });

const PHOTOS = 200;
const PHOTO_BYTES = 150 * 1024;

/** Keeps so many pictures of so many bytes, in rows as the phone makes them, of a person nobody signs in as: they are never sent. */
const KEEP_PHOTOS = ([count, bytes]) =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('cungcau-phone');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const change = opening.result.transaction('photos', 'readwrite', { durability: 'strict' });
      const empty = { account: 'measured', state: 'waiting', changedAt: 0, takenAt: 0, report: '', outlet: '', commodity: null, sha256: ''.padEnd(64, '0') };
      for (let number = 0; number < count; number++) {
        const data = new Uint8Array(bytes);
        for (let place = 0; place < bytes; place += 65_536) crypto.getRandomValues(data.subarray(place, place + 65_536));
        change.objectStore('photos').put({ ...empty, id: `measured/${number}`, size: bytes, box: { iv: new Uint8Array(12), data: data.buffer } });
      }
      change.onabort = () => reject(change.error);
      change.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });

const usageOf = (page) => page.evaluate(async () => (await navigator.storage.estimate()).usage);

/** C11, C12: thirty days without a network. */
export async function measureThirtyDays(rows, { browser, proxy, reports }) {
  const context = await newPhone(browser);
  const page = await signedIn(context, proxy.url);
  await context.setOffline(true);
  for (let count = 0; count < reports; count++) {
    await openVisit(page, proxy.url);
    await sealQuickly(page, 20 + (count % 2));
  }
  const bare = await usageOf(page);
  const waiting = page.getByText(/phiếu chờ gửi/).first();
  await waiting.waitFor();
  rows.add('C11 reports of 40 goods sealed without a network', Number(/\d+/.exec(await waiting.textContent())?.[0] ?? 0), 'reports', { is: reports });
  await page.evaluate(KEEP_PHOTOS, [PHOTOS, PHOTO_BYTES]);
  // The browser counts a moment after it has written.
  await until(async () => (await usageOf(page)) >= bare + PHOTOS * PHOTO_BYTES, 20_000);
  const full = await usageOf(page);
  rows.add(
    `C11 store with these reports and ${PHOTOS} photos of 150 KB`,
    full < bare + PHOTOS * PHOTO_BYTES ? 'not all of it counted' : full / 1_000_000,
    'MB',
    40,
    `${(bare / 1_000_000).toFixed(1)} MB without photos`,
  );
  await page.evaluate(EMPTY_SHELF, 'photos');
  await page.goto(`${proxy.url}/phone?settings`);
  // The browser answers a moment after the page stands.
  const answer = page.locator('[data-persisted="yes"], [data-persisted="no"]');
  await answer.waitFor({ timeout: 5000 }).catch(() => undefined);
  const said = (await answer.count()) > 0 ? await answer.getAttribute('data-persisted') : 'nothing';
  rows.add('C12 persist() asked, its answer shown', Number(['yes', 'no'].includes(said)), 'yes', { is: 1 }, `this browser says ${said}`);
  return { context, page };
}

/** A camera's picture of 4000 × 3000 full of edges, as base64. */
const TAKE_PICTURE = async () => {
  const canvas = new OffscreenCanvas(4000, 3000);
  const pen = canvas.getContext('2d');
  for (let spot = 0; spot < 4000; spot++) {
    pen.fillStyle = `hsl(${(spot * 47) % 360} 60% ${30 + (spot % 50)}%)`;
    pen.fillRect((spot * 7919) % 4000, (spot * 104_729) % 3000, 90, 70);
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })).arrayBuffer());
  let text = '';
  for (let place = 0; place < bytes.length; place += 8192) text += String.fromCharCode(...bytes.subarray(place, place + 8192));
  return btoa(text);
};

const PHOTO_SIZES = () =>
  new Promise((resolve) => {
    const opening = indexedDB.open('cungcau-phone');
    opening.onsuccess = () => {
      const asking = opening.result.transaction('photos').objectStore('photos').getAll();
      asking.onsuccess = () => {
        opening.result.close();
        resolve(asking.result.map(({ size }) => size));
      };
    };
  });

/** C25: a picture through the "…" sheet, over a line that loses every third answer, to the server. */
export async function measurePhoto(rows, { browser, proxy, world }) {
  const context = await newPhone(browser);
  const page = await signedIn(context, proxy.url);
  await openVisit(page, proxy.url);
  const buffer = Buffer.from(await page.evaluate(TAKE_PICTURE), 'base64');
  await page.locator('.strip button').tap();
  await page.locator('input[type="file"]').setInputFiles({ name: 'cho.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByText('1 ảnh').waitFor();
  const [size] = await page.evaluate(PHOTO_SIZES);
  rows.add('C25 a photo of 4000 × 3000 after shrinking', size / 1024, 'KB', 150, `${Math.round(buffer.length / 1024)} KB before`);
  await page.locator('.foot .main').tap();
  let chunks = 0;
  proxy.weather = { latency: 0, bytesPerSecond: 0, mishap: (path) => (path.startsWith('/field/photos/') && ++chunks % 3 === 0 ? 'cut-after' : null) };
  await page.locator('.pad').getByRole('button', { name: 'Không đổi' }).tap();
  await page.locator('.pad').getByRole('button', { name: 'Xem lại' }).tap();
  await page.locator('.foot .main').tap();
  const end = performance.now() + 40_000;
  let kept = [];
  while (kept.length === 0 && performance.now() < end) {
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await new Promise((resolve) => setTimeout(resolve, 300));
    kept = await world.query('select length, octet_length(content) as stored from photo where content is not null');
  }
  proxy.weather = { latency: 0, bytesPerSecond: 0, mishap: () => null };
  rows.add('C25 photo whole on the server, every third answer lost', kept.length, 'photos', { is: 1 }, `${chunks} requests`);
  await context.close();
}
