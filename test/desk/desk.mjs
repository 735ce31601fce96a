// npm run test:desk (options.mjs): the desk's acceptance figures in a real Chromium against real servers.
import { lineOf } from '../phone/figure-rows.mjs';
import { closeWorld } from './desk-world.mjs';
import { options } from './options.mjs';
import { PARTS } from './parts.mjs';

const log = (line) => (options.json ? process.stderr : process.stdout).write(`${line}\n`);
const print = ({ row, note, ...rest }) => log(lineOf({ name: row, ...rest, goal: String(rest.goal ?? ''), note }));

/** A part that breaks off is a row that failed, and the next part goes on. */
async function measure(name) {
  const [file, call] = PARTS[name];
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
