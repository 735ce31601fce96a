// npm run test:phone (options.mjs): the phone's acceptance figures (C1–C32) in a real Chromium against a real server.
import { startWorld } from './field-world.mjs';
import { Rows } from './figure-rows.mjs';
import { startProxy } from './flaky-proxy.mjs';
import { measureKills, measurePhoto, measureThirtyDays } from './keeping.mjs';
import { measureKeyboard, measureKeys, measureReflow, measureText, takePictures } from './layout.mjs';
import { measureBytes, measureColdStart, measureFirstVisit, measureOfflineReady } from './loading.mjs';
import { measureTornStore } from './lost-store.mjs';
import { options } from './options.mjs';
import { launch, slowDown } from './phone-page.mjs';
import { measurePowerCuts } from './power.mjs';
import { measureBadLuck, measureClock, measureOneReport, measurePoison, measureReconnect } from './sending.mjs';
import { measureServerSide } from './server-side.mjs';
import { measureSecondThoughts, measureTaps, measureTapToPicture } from './taps.mjs';
import { measureLongAway } from './token.mjs';
import { measureOwnHang, measureTakeOver } from './turns.mjs';
import { measureBlocked, measureTwoForms, measureUpdate } from './updating.mjs';

const size = options.quick ? { kills: 10, reports: 15, cuts: 3 } : { kills: 100, reports: 90, cuts: 12 };

const PARTS = {
  taps: async (rows, common) => {
    await measureTaps(rows, common);
    await measureTapToPicture(rows, common);
    await measureSecondThoughts(rows, common);
  },
  loading: async (rows, common) => {
    measureBytes(rows);
    await measureFirstVisit(rows, common);
    await measureOfflineReady(rows, common);
    await measureColdStart(rows, common);
  },
  layout: async (rows, common) => {
    await measureKeys(rows, common);
    await measureText(rows, common);
    await measureReflow(rows, common);
    await measureKeyboard(rows, common);
  },
  keeping: async (rows, common) => {
    await measurePhoto(rows, common);
    await measureKills(rows, { ...common, kills: size.kills });
  },
  sending: async (rows, common) => {
    await measureOneReport(rows, common);
    await measurePoison(rows, common);
    await measureClock(rows, common);
    await measureBadLuck(rows, common);
    const phone = await measureThirtyDays(rows, { ...common, reports: size.reports });
    await measureReconnect(rows, { ...common, phone, reports: size.reports });
  },
  updating: async (rows, common) => {
    await measureUpdate(rows, common);
    await measureBlocked(rows, common);
    await measureTwoForms(rows, common);
  },
  turns: async (rows, common) => {
    await measureTakeOver(rows, common);
    await measureOwnHang(rows, common);
    await measureLongAway(rows, common);
  },
  power: async (rows, common) => {
    await measureTornStore(rows, common);
    await measurePowerCuts(rows, { ...common, cuts: size.cuts, upgrades: Number(options.upgrades) });
  },
  pictures: (rows, common) => takePictures(rows, common),
  server: (rows) => measureServerSide(rows),
};

const BROKE_OFF = ': broke off';
const log = (line) => (options.json ? process.stderr : process.stdout).write(`${line}\n`);
const rows = new Rows(log);
const world = await startWorld();
const proxy = await startProxy(world.url);
const browser = await launch();
try {
  const common = { browser, proxy, world, goods: world.goods, slow: slowDown };
  for (const name of options.only.split(',')) {
    await PARTS[name](rows, common).catch((fault) => rows.add(`${name}${BROKE_OFF}`, 1, 'times', { is: 0 }, String(fault).split('\n')[0]));
  }
} finally {
  await browser.close();
  await proxy.close();
  await world.stop();
}
if (options.json) process.stdout.write(`${JSON.stringify(rows.rows)}\n`);
else log(`${rows.rows.filter(({ ok }) => ok === true).length} reached, ${rows.failed.length} not reached`);
// 0: everything could be measured, whatever the figures are.
process.exitCode = rows.rows.some(({ name }) => name.endsWith(BROKE_OFF)) ? 1 : 0;
