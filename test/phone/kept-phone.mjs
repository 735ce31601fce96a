import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLEAR, isSubmit, until } from './flaky-proxy.mjs';
import { launchKept, openVisit, pressKeys, signedIn } from './phone-page.mjs';

const isOffline = { ...CLEAR, mishap: (path) => (path === '/graphql' || path === '/readyz' || path.startsWith('/field/') ? 'cut-before' : null) };
/** Lets a person in and no report out. */
const letsIn = { ...CLEAR, mishap: (path, body) => (path === '/readyz' || isSubmit(path, body) ? 'cut-before' : null) };

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

/** A process killed in the middle of a write goes only when the disk has answered; after a power cut none is left beside the next start. */
const allEnded = (pids) => until(() => pids.every(hasEnded), 30_000);

/** Milliseconds: nothing here is timed, and a browser among busy neighbours may be slow. */
const PATIENCE = 120_000;

/** A phone whose things lie in a folder and whose network is off, but for signing in. `prepare` is done with each browser it starts. */
export class KeptPhone {
  folder = mkdtempSync(join(tmpdir(), 'cungcau-power-'));
  /** How often its browser came back with an empty store, and somebody had to sign in again. */
  emptied = 0;
  context = null;

  constructor(proxy, prepare = async () => undefined) {
    this.proxy = proxy;
    this.prepare = prepare;
  }

  async launch() {
    this.context = await launchKept(this.folder);
    this.context.setDefaultTimeout(PATIENCE);
    await this.prepare(this.context);
    return this.context;
  }

  /** Signs in for the first time; whatever `look` asks of the page is answered. */
  async begin(look = async () => undefined) {
    const page = await signedIn(await this.launch(), this.proxy.url);
    const seen = await look(page);
    await this.stop();
    this.proxy.weather = isOffline;
    return seen;
  }

  /** Opens its page; after an empty store signs in again. A browser whose folder another one has only just left may end at once: it is started again. */
  async start() {
    for (let tries = 0; ; tries++) {
      try {
        await this.launch();
        const page = this.context.pages()[0] ?? (await this.context.newPage());
        await page.goto(`${this.proxy.url}/phone`);
        const entry = page.locator('form.fields');
        await page.locator('.foot').or(entry).first().waitFor();
        if ((await entry.count()) > 0) await this.signInAgain(page);
        return page;
      } catch (fault) {
        if (tries === 2) throw fault;
        cutPower(processesOf(this.folder));
      }
    }
  }

  async signInAgain(page) {
    this.emptied += 1;
    const before = this.proxy.weather;
    this.proxy.weather = letsIn;
    await page.reload();
    await page.locator('.foot .main').tap();
    await page.locator('[data-ready="true"]').waitFor();
    this.proxy.weather = before;
  }

  /** Begins `work` in the page and cuts the power at a random moment of the milliseconds it may take. */
  async cutDuring(work, within) {
    const pids = processesOf(this.folder);
    const isGone = new Promise((resolve) => this.context.once('close', resolve));
    const end = performance.now() + within * Math.random();
    work().catch(() => undefined);
    while (performance.now() < end) await new Promise((resolve) => setImmediate(resolve));
    cutPower(pids);
    await isGone;
    // Those that began after the list was made.
    const late = processesOf(this.folder);
    cutPower(late);
    await allEnded([...pids, ...late]);
  }

  async stop() {
    await this.context.close();
  }

  end() {
    this.proxy.weather = CLEAR;
    cutPower(processesOf(this.folder));
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What lies on a shelf of the store: names, and the report of a photo. */
export const inStore = (page, shelf) =>
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

/** Seals a report of one row, of 21 thousand đồng, without a network. */
export async function sealOffline(page, url) {
  await openVisit(page, url);
  await pressKeys(page, '2', '1', 'Tiếp', 'Xem lại');
  await page.locator('.foot .main').tap();
  await page.getByRole('button', { name: 'Gửi ngay' }).waitFor();
}
