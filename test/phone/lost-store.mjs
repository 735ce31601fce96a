import { closeSync, existsSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { KeptPhone, sealOffline } from './kept-phone.mjs';
import { recordIds } from './phone-page.mjs';

const REPORTS = 3;

/** Damages the newest log of the browser's IndexedDB as a torn write does; false where this browser keeps it otherwise. */
function tearStore(folder) {
  const place = join(folder, 'Default', 'IndexedDB');
  const stores = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.leveldb')) : [];
  const logs = stores.flatMap((store) => readdirSync(join(place, store)).map((name) => join(place, store, name))).filter((name) => name.endsWith('.log'));
  const [newest] = logs.sort().reverse();
  if (newest === undefined || statSync(newest).size < 1000) return false;
  const file = openSync(newest, 'r+');
  writeSync(file, Buffer.alloc(64, 7), 0, 64, Math.floor(statSync(newest).size / 2));
  closeSync(file);
  return true;
}

const noSecondPlace = (context) =>
  context.addInitScript(() => {
    CacheStorage.prototype.open = () => Promise.reject(new DOMException('switched off', 'SecurityError'));
  });

/** Reports gone, of three that waited when the store was torn, as often as told; null where it cannot be torn. */
async function tearAndCount(phone, { url, times }) {
  await phone.begin();
  let page = await phone.start();
  for (let report = 0; report < REPORTS; report++) await sealOffline(page, url);
  const before = (await recordIds(page)).map(({ id }) => id);
  let lost = 0;
  for (let time = 0; time < times; time++) {
    await phone.stop();
    if (!tearStore(phone.folder)) return null;
    page = await phone.start();
    const after = (await recordIds(page)).map(({ id }) => id);
    lost += before.filter((id) => !after.includes(id)).length;
  }
  await phone.stop();
  return lost;
}

const TIMES = 3;

/** A store whose files are torn comes back empty; what was sealed in it comes back from the second place, and without that place it would not. */
export async function measureTornStore(rows, { proxy }) {
  for (const [name, prepare, times, gone] of [
    [`store torn ${TIMES} times, ${REPORTS} reports waiting: reports lost`, undefined, TIMES, 0],
    ['the same once with the second place switched off: reports lost', noSecondPlace, 1, REPORTS],
  ]) {
    const phone = new KeptPhone(proxy, prepare);
    try {
      const lost = await tearAndCount(phone, { url: proxy.url, times });
      if (lost === null) rows.skip(name, 'this browser keeps IndexedDB in other files');
      else rows.add(name, lost, 'reports', { is: gone }, `the store came back empty ${phone.emptied} times`);
    } finally {
      phone.end();
    }
  }
}
