import { OUTLET } from './field-world.mjs';
import { CLEAR, until } from './flaky-proxy.mjs';
import { inStore, KeptPhone } from './kept-phone.mjs';
import { openVisit, pressKeys, recordIds } from './phone-page.mjs';

/** Milliseconds in which the writing lies, from the first word to the browser; an upgrade is timed on the machine it is cut on. */
const SEALING = 200;
const TAKING = 400;

/** Power goes while a report is sealed: afterwards there is the draft or the report, never both, never neither; later the server has each once. */
async function cutWhileSealing(phone, { proxy, rounds }) {
  const seen = { lost: 0, both: 0, drafts: 0, ids: new Set() };
  for (let round = 0; round < rounds; round++) {
    let page = await phone.start();
    const before = (await recordIds(page)).length;
    await openVisit(page, proxy.url);
    await pressKeys(page, '2', '1', 'Tiếp', 'Xem lại');
    const send = page.locator('.foot .main');
    await send.waitFor();
    await phone.cutDuring(() => send.evaluate((key) => key.click()), SEALING);
    page = await phone.start();
    const sealed = (await recordIds(page)).length - before;
    const drafts = (await inStore(page, 'drafts')).length;
    seen.lost += Number(sealed === 0 && drafts === 0);
    seen.both += Number(sealed + drafts > 1);
    seen.drafts += drafts;
    if (drafts === 1) {
      await openVisit(page, proxy.url);
      await pressKeys(page, 'Xem lại');
      await page.locator('.foot .main').tap();
      await page.getByRole('button', { name: 'Gửi ngay' }).waitFor();
    }
    for (const { id } of await recordIds(page)) seen.ids.add(id);
    await phone.stop();
  }
  return seen;
}

/** Power goes while a picture is put away: one the phone has shown is there again, and none lies in the store that no form knows. */
async function cutWhileTaking(phone, { proxy, rounds, picture }) {
  const seen = { lost: 0, loose: 0, kept: 0 };
  const { emptied } = phone;
  let shown = 0;
  for (let round = 0; round < rounds; round++) {
    let page = await phone.start();
    await openVisit(page, proxy.url);
    await page.locator('.strip button').tap();
    page.on('console', (message) => {
      if (message.text().startsWith('shown ')) shown = Number(message.text().slice(6));
    });
    await page.evaluate(() => {
      const look = () => console.log(`shown ${/\((\d+) ảnh\)/.exec(document.body.textContent)?.[1] ?? 0}`);
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const field = page.locator('input[type="file"]');
    await phone.cutDuring(() => field.setInputFiles({ name: 'cho.jpg', mimeType: 'image/jpeg', buffer: picture }), TAKING);
    page = await phone.start();
    await openVisit(page, proxy.url);
    await page.locator('.strip button').tap();
    const again = Number(/\((\d+) ảnh\)/.exec(await page.locator('.body').textContent())?.[1] ?? 0);
    const kept = (await inStore(page, 'photos')).filter(({ report }) => report === '').length;
    seen.lost += Math.max(0, shown - again);
    seen.loose += kept - again;
    seen.kept = again;
    shown = again;
    await phone.stop();
  }
  return { ...seen, emptied: phone.emptied - emptied };
}

/** Power goes while the next build upgrades the store: draft and waiting reports are as they were, for this build and the next, whether the browser kept the store or came back with an empty one. */
async function cutWhileUpgrading(phone, { proxy, rounds }) {
  const seen = { reports: 0, drafts: 0, doubled: 0, emptied: phone.emptied };
  let page = await phone.start();
  const within = await page.evaluate(UPGRADE, 2);
  const before = { records: (await recordIds(page)).map(({ id }) => id), drafts: (await inStore(page, 'drafts')).map(({ id }) => id) };
  await phone.stop();
  for (let round = 0; round < rounds; round++) {
    page = await phone.start();
    const shown = page;
    await phone.cutDuring(() => shown.evaluate(UPGRADE, round + 3), within);
    page = await phone.start();
    const records = (await recordIds(page)).map(({ id }) => id);
    const drafts = (await inStore(page, 'drafts')).map(({ id }) => id);
    seen.reports += before.records.filter((id) => !records.includes(id)).length;
    seen.drafts += before.drafts.filter((id) => !drafts.includes(id)).length;
    seen.doubled += Math.max(0, records.length - before.records.length);
    await openVisit(page, proxy.url);
    await phone.stop();
  }
  return { ...seen, within: Math.round(within), emptied: phone.emptied - seen.emptied, waiting: before.records.length, open: before.drafts.length };
}

/** A new shelf with much in it, so that the upgrade takes a while; answers how many milliseconds. */
const UPGRADE = (version) =>
  new Promise((resolve) => {
    const begun = performance.now();
    const opening = indexedDB.open('cungcau-phone', version);
    opening.onupgradeneeded = () => {
      const shelf = opening.result.createObjectStore(`shelf-${version}`);
      for (let row = 0; row < 300; row++) shelf.put('x'.repeat(2000), row);
    };
    opening.onsuccess = () => resolve(performance.now() - begun);
  });

const PICTURE = async () => {
  const canvas = new OffscreenCanvas(1600, 1200);
  const pen = canvas.getContext('2d');
  for (let spot = 0; spot < 900; spot++) {
    pen.fillStyle = `hsl(${(spot * 47) % 360} 60% 50%)`;
    pen.fillRect((spot * 7919) % 1600, (spot * 4729) % 1200, 60, 50);
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })).arrayBuffer());
  return [...bytes];
};

async function measureSealing(rows, { phone, proxy, cuts }) {
  const sealing = await cutWhileSealing(phone, { proxy, rounds: cuts });
  const name = `power cut ${cuts} times while sealing`;
  rows.add(`${name}: neither draft nor report`, sealing.lost, 'times', { is: 0 }, `${sealing.drafts} times the draft was there`);
  rows.add(`${name}: both of them`, sealing.both, 'times', { is: 0 });
  return [...sealing.ids];
}

async function measureTaking(rows, { phone, proxy, cuts, picture }) {
  const photos = await cutWhileTaking(phone, { proxy, rounds: cuts, picture });
  const name = `power cut ${cuts} times while a photo is kept`;
  rows.add(
    `${name}: photos shown and lost`,
    photos.lost,
    'photos',
    { is: 0 },
    `${photos.kept} kept; the browser came back with an empty store ${photos.emptied} times, and photos have no second copy`,
  );
  rows.add(`${name}: photos no form knows`, photos.loose, 'photos', { is: 0 });
}

async function measureUpgrading(rows, { phone, proxy, upgrades }) {
  const seen = await cutWhileUpgrading(phone, { proxy, rounds: upgrades });
  const name = `power cut ${upgrades} times while the store is upgraded`;
  const note = `${seen.waiting} waiting, cut within ${seen.within} ms; the browser came back with an empty store ${seen.emptied} times`;
  rows.add(`${name}: reports lost`, seen.reports, 'reports', { is: 0 }, note);
  rows.add(`${name}: drafts lost`, seen.drafts, 'drafts', { is: 0 }, `${seen.open} open`);
  rows.add(`${name}: reports doubled`, seen.doubled, 'reports', { is: 0 });
}

/** The browser is killed as a power cut would end it (what the system had already taken to write is still written). */
export async function measurePowerCuts(rows, { proxy, world, cuts, upgrades }) {
  const phone = new KeptPhone(proxy);
  try {
    const picture = Buffer.from(await phone.begin((page) => page.evaluate(PICTURE)));
    const ids = await measureSealing(rows, { phone, proxy, cuts });
    await measureTaking(rows, { phone, proxy, cuts, picture });
    await measureUpgrading(rows, { phone, proxy, upgrades });
    await measureAfterwards(rows, { phone, proxy, world, ids });
  } finally {
    phone.end();
  }
}

async function measureAfterwards(rows, { phone, proxy, world, ids }) {
  proxy.weather = CLEAR;
  const page = await phone.start();
  await page.reload();
  const stored = () => world.query('select id from report where id = any($1)', [ids]);
  await until(async () => (await stored()).length === ids.length, 40_000);
  rows.add(
    'power cuts: reports the phone had sealed that the server lacks',
    ids.length - (await stored()).length,
    'reports',
    { is: 0 },
    `${ids.length} sealed`,
  );
  const [{ count }] = await world.query(
    `select count(*)::integer as count from report where cardinality(commodity_ids) = 1 and outlet_id = (select id from outlet where code = $1) and id = any($2)`,
    [OUTLET, ids],
  );
  rows.add('power cuts: reports doubled', count - ids.length, 'reports', { is: 0 });
  await phone.stop();
}
