import { killPage, newPhone, openVisit, sealQuickly, signedIn } from './phone-page.mjs';

/** Hits digits and "next" at the pace of a quick finger and says each key aloud, until the page dies. */
const TYPE = async (pace) => {
  const press = (word) => [...document.querySelectorAll('.pad button')].find((one) => one.textContent.trim() === word)?.click();
  for (let place = 0; place < 40; place++) {
    for (const word of [...String(20 + Math.floor(place / 2)), 'Tiếp']) {
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
    await again.evaluate(CLEAR_DRAFTS);
    await again.close();
  }
  rows.add(`C13 page killed ${kills} times: most keys lost`, mostKeys, 'keys', 1);
  rows.add(`C13 page killed ${kills} times: rows lost`, lostRows, 'rows', { is: 0 });
  await context.close();
}

/** Begins the next round with an empty form. */
const CLEAR_DRAFTS = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('cungcau-phone');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const change = opening.result.transaction('drafts', 'readwrite');
      change.objectStore('drafts').clear();
      change.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });

/** C11, C12: thirty days without a network. */
export async function measureThirtyDays(rows, { browser, proxy, reports }) {
  const context = await newPhone(browser);
  const page = await signedIn(context, proxy.url);
  await context.setOffline(true);
  for (let count = 0; count < reports; count++) {
    await openVisit(page, proxy.url);
    await sealQuickly(page, 20 + (count % 2));
  }
  const { usage } = await page.evaluate(() => navigator.storage.estimate());
  const waiting = await page.locator('.status').first().textContent();
  rows.add('C11 reports of 40 goods sealed without a network', Number(/\d+/.exec(waiting)?.[0] ?? 0), 'reports', { is: reports });
  const photo = await page.evaluate(MAKE_PHOTO);
  rows.add('C25 a photo of 4000 × 3000 after shrinking', photo.bytes / 1024, 'KB', 150);
  rows.add('C25 its long edge', photo.edge, 'px', 1024);
  rows.add(
    'C11 store with these reports and 200 such photos',
    (usage + 200 * photo.bytes) / 1_000_000,
    'MB',
    40,
    `${(usage / 1_000_000).toFixed(1)} MB measured without photos`,
  );
  await page.goto(`${proxy.url}/phone?settings`);
  const said = await page.locator('[data-persisted]').getAttribute('data-persisted');
  rows.add('C12 persist() asked, its answer shown', Number(['yes', 'no'].includes(said)), 'yes', { is: 1 }, `this browser says ${said}`);
  return { context, page };
}

/** A noisy picture, the worst for a JPEG, shrunk as the phone shrinks it. */
const MAKE_PHOTO = async () => {
  const canvas = new OffscreenCanvas(4000, 3000);
  const pen = canvas.getContext('2d');
  for (let spot = 0; spot < 4000; spot++) {
    pen.fillStyle = `hsl(${(spot * 47) % 360} 60% ${30 + (spot % 50)}%)`;
    pen.fillRect((spot * 7919) % 4000, (spot * 104_729) % 3000, 90, 70);
  }
  const big = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
  const picture = await createImageBitmap(big);
  const small = new OffscreenCanvas(1024, 768);
  small.getContext('2d').drawImage(picture, 0, 0, 1024, 768);
  for (const quality of [0.8, 0.7, 0.6, 0.5, 0.4, 0.3]) {
    const blob = await small.convertToBlob({ type: 'image/jpeg', quality });
    if (blob.size <= 100 * 1024) return { bytes: blob.size, edge: 1024 };
  }
  return { bytes: Number.NaN, edge: 1024 };
};
