// npm run test:faults (options.mjs): what the house does when something breaks, with a control for each row that must fail.
import { FaultRows } from './fault-rows.mjs';
import { options } from './options.mjs';
import { diceOf } from './random.mjs';
import { ROWS } from './rows.mjs';

const seed = Number(options.seed ?? process.env.FC_SEED ?? Date.now() % 2 ** 31);
const wanted = options.only.split(',');

const log = (line) => process.stderr.write(`${line}\n`);
const rows = new FaultRows(options.json ? log : (line) => process.stdout.write(`${line}\n`));
log(`seed ${seed} (again with --seed ${seed}), ${options.long ? 'long' : 'short'} sizes, ${options.database} PostgreSQL`);
for (const id of wanted) {
  const began = performance.now();
  rows.id = id;
  try {
    for (const measure of await ROWS[id]()) await measure(rows, { long: options.long, database: options.database, dice: diceOf(seed), seed, log });
  } catch (fault) {
    log(String(fault?.stack ?? fault));
    rows.add('the row could be measured to its end', 0, 'yes', { is: 1 });
  }
  log(`  ${id} took ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
if (options.json) process.stdout.write(`${JSON.stringify(rows.rows)}\n`);
const failed = rows.failed.length;
log(failed === 0 ? 'every row is reached and every control fails' : `${failed} rows not reached`);
process.exit(failed === 0 ? 0 : 1);
