// npm run test:desk (options.mjs): the desk's acceptance figures in a real Chromium against real servers.
import { existsSync } from 'node:fs';
import { lineOf } from '../phone/figure-rows.mjs';
import { closeWorld } from './desk-world.mjs';
import { options } from './options.mjs';

/** Each part is one function that answers rows {row, value, unit, goal, ok}; `ok` null = not measured here. */
const PARTS = {
  questions: ['questions.mjs', 'measureQuestions'],
  paint: ['paint.mjs', 'measurePaint'],
  trend: ['trend.mjs', 'measureTrend'],
  export: ['export.mjs', 'measureExport'],
  bulletin: ['bulletin.mjs', 'measureBulletin'],
  office: ['office.mjs', 'measureOffice'],
  notices: ['notices.mjs', 'measureNotices'],
  live: ['live.mjs', 'measureLive'],
  axe: ['axe.mjs', 'measureAxe'],
  pictures: ['pictures.mjs', 'measurePictures'],
};

const log = (line) => (options.json ? process.stderr : process.stdout).write(`${line}\n`);
const print = ({ row, note, ...rest }) => log(lineOf({ name: row, ...rest, goal: String(rest.goal ?? ''), note }));

/** A part that breaks off is a row that failed, and the next part goes on. */
async function measure(name) {
  const [file, call] = PARTS[name] ?? [];
  if (file === undefined || !existsSync(new URL(file, import.meta.url)))
    return [{ row: name, value: null, unit: '', goal: '', ok: file === undefined ? false : null, note: 'there is no such part' }];
  try {
    const part = await import(`./${file}`);
    return await part[call]();
  } catch (fault) {
    log(String(fault?.stack ?? fault));
    return [{ row: `${name}: broke off`, value: null, unit: '', goal: '', ok: false, note: String(fault).slice(0, 160) }];
  }
}

const rows = [];
for (const name of options.only.split(',')) {
  const found = await measure(name);
  for (const row of found) print(row);
  rows.push(...found);
}
await closeWorld();
const failed = rows.filter(({ ok }) => ok === false);
if (options.json) process.stdout.write(`${JSON.stringify({ rows, failed: failed.length }, null, 2)}\n`);
else log(`${rows.length} rows, ${failed.length} not reached`);
process.exit(failed.length === 0 ? 0 : 1);
