import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OUTLET } from './field-world.mjs';
import { CLEAR, until } from './flaky-proxy.mjs';
import { launchKept, openVisit, pressKeys, recordIds, signedIn } from './phone-page.mjs';

const isOffline = { ...CLEAR, mishap: (path) => (path === '/graphql' || path === '/readyz' || path.startsWith('/field/') ? 'cut-before' : null) };

/** The processes of the browser that keeps its things in that folder. */
const processesOf = (folder) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(folder);
      } catch {
        return false;
      }
    })
    .map(Number);

/** Ends them all at once: nothing is flushed, nobody says goodbye. */
function cutPower(pids) {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // That process has gone by itself.
    }
  }
}

const hasEnded = (pid) => {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
};

/**
 * A process killed in the middle of a write goes only when the disk has answered; after a power cut none is left beside the next start.
 * Not the whole reason why Chromium 156 sometimes comes back with an empty store when it was killed right after its start: that was seen with this wait too (web/README.md).
 */
const allEnded = (pids) => until(() => pids.every(hasEnded), 30_000);

/** One phone whose power is cut: `start` opens its page, `cut` ends it after some milliseconds. */
function phoneIn(folder, url) {
  let context = null;
  return {
    /** A browser whose folder another one has only just left may end at once: it is started again. */
    async start() {
      for (let tries = 0; ; tries++) {
        try {
          context = await launchKept(folder);
          const page = context.pages()[0] ?? (await context.newPage());
          await page.goto(`${url}/phone`);
          await page.locator('.foot').waitFor();
          return page;
        } catch (fault) {
          if (tries === 2) throw fault;
          cutPower(processesOf(folder));
        }
      }
    },
    /** Begins `work` in the page and cuts the power at a random moment of the milliseconds it may take. */
    async cutDuring(work, within) {
      const pids = processesOf(folder);
      const isGone = new Promise((resolve) => context.once('close', resolve));
      const end = performance.now() + within * Math.random();
      work().catch(() => undefined);
      while (performance.now() < end) await new Promise((resolve) => setImmediate(resolve));
      cutPower(pids);
      await isGone;
      // Those that began after the list was made.
      const late = processesOf(folder);
      cutPower(late);
      await allEnded([...pids, ...late]);
    },
    stop: () => context.close(),
    context: () => context,
  };
}

/** Milliseconds in which the writing lies, from the first word to the browser. */
const SEALING = 200;
const TAKING = 400;
const UPGRADING = 60;

const inStore = (page, shelf) =>
  page.evaluate(
    (name) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('cungcau-phone');
        opening.onsuccess = () => {
          const asking = opening.result.transaction(name).objectStore(name).getAll();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result.map(({ id, report }) => ({ id, report })));
          };
        };
      }),
    shelf,
  );

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
  return seen;
}

/** Power goes while the next build upgrades the store: draft and waiting reports are as they were, for this build and the next. */
async function cutWhileUpgrading(phone, { proxy, rounds }) {
  let damaged = 0;
  let page = await phone.start();
  const before = { records: (await recordIds(page)).length, drafts: (await inStore(page, 'drafts')).length };
  await phone.stop();
  for (let round = 0; round < rounds; round++) {
    page = await phone.start();
    const shown = page;
    await phone.cutDuring(() => shown.evaluate(UPGRADE, round + 2), UPGRADING);
    page = await phone.start();
    const after = { records: (await recordIds(page)).length, drafts: (await inStore(page, 'drafts')).length };
    damaged += Number(after.records !== before.records || after.drafts !== before.drafts);
    await openVisit(page, proxy.url);
    await phone.stop();
  }
  return { damaged, ...before };
}

/** A new shelf with much in it, so that the upgrade takes a while. */
const UPGRADE = (version) =>
  new Promise((resolve) => {
    const opening = indexedDB.open('cungcau-phone', version);
    opening.onupgradeneeded = () => {
      const shelf = opening.result.createObjectStore(`shelf-${version}`);
      for (let row = 0; row < 300; row++) shelf.put('x'.repeat(2000), row);
    };
    opening.onsuccess = resolve;
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

/** The browser is killed as a power cut would end it (what the system had already taken to write is still written). */
export async function measurePowerCuts(rows, { proxy, world, cuts }) {
  const folder = mkdtempSync(join(tmpdir(), 'cungcau-power-'));
  const phone = phoneIn(folder, proxy.url);
  try {
    const context = await launchKept(folder);
    const page = await signedIn(context, proxy.url);
    const picture = Buffer.from(await page.evaluate(PICTURE));
    await context.close();
    proxy.weather = isOffline;
    const sealing = await cutWhileSealing(phone, { proxy, rounds: cuts });
    rows.add(
      `power cut ${cuts} times while sealing: neither draft nor report`,
      sealing.lost,
      'times',
      { is: 0 },
      `${sealing.drafts} times the draft was there`,
    );
    rows.add(`power cut ${cuts} times while sealing: both of them`, sealing.both, 'times', { is: 0 });
    const photos = await cutWhileTaking(phone, { proxy, rounds: cuts, picture });
    rows.add(`power cut ${cuts} times while a photo is kept: photos shown and lost`, photos.lost, 'photos', { is: 0 }, `${photos.kept} kept`);
    rows.add(`power cut ${cuts} times while a photo is kept: photos no form knows`, photos.loose, 'photos', { is: 0 });
    const upgrade = await cutWhileUpgrading(phone, { proxy, rounds: cuts });
    rows.add(`power cut ${cuts} times while the store is upgraded: damaged`, upgrade.damaged, 'times', { is: 0 }, `${upgrade.records} reports waiting`);
    await measureAfterwards(rows, { phone, proxy, world, ids: [...sealing.ids] });
  } finally {
    proxy.weather = CLEAR;
    cutPower(processesOf(folder));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
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
