// npm run test:faults (options.mjs): what the house does when something breaks, with a control for each row that must fail.
import { FaultRows } from './fault-rows.mjs';
import { options } from './options.mjs';
import { diceOf } from './random.mjs';

/** Rows by id, in order; each makes servers and clusters of its own and leaves none. */
const ROWS = {
  R1: async () => [(await import('./server-kills.mjs')).measureServerKills],
  R2: async () => {
    const { measureClusterRestarts, measureForgetful } = await import('./cluster-restarts.mjs');
    return [measureClusterRestarts, measureForgetful];
  },
  R3: async () => [(await import('./disk-full.mjs')).measureDiskFull],
  R4: async () => [(await import('./cuts.mjs')).measureCuts],
  R5: async () => [(await import('./narrow-line.mjs')).measureNarrowLine],
  R6: async () => [(await import('./reorder.mjs')).measureReorder],
  R7: async () => [(await import('./clocks.mjs')).measureClocks],
  R8: async () => [(await import('./scheduled-reports.mjs')).measureScheduledReports],
  R9: async () => [(await import('./killed-evaluations.mjs')).measureKilledEvaluations],
  R10: async () => [(await import('./listening.mjs')).measureListening],
  CLUSTER: async () => [(await import('./two-and-two.mjs')).measureKilledFour, (await import('./rolling.mjs')).measureRolling],
  STANDBY: async () => [(await import('./standby.mjs')).measureStandby],
  R12: async () => [(await import('./soak.mjs')).measureSoak],
  S2: async () => [(await import('./bombs.mjs')).measureDepth],
  S3: async () => [(await import('./bombs.mjs')).measureFloods],
  S4: async () => [(await import('./bombs.mjs')).measureWidths],
  S5: async () => [(await import('./sign-in.mjs')).measureBatches],
  S6: async () => [(await import('./operations.mjs')).measureUnknown],
  S7: async () => [(await import('./forgery.mjs')).measureForgery],
  S8: async () => [(await import('./bodies.mjs')).measureBodies],
  S9: async () => [(await import('./files.mjs')).measureCsv],
  S10: async () => [(await import('./files.mjs')).measureWorkbooks],
  S11: async () => [(await import('./uploads.mjs')).measureUploads],
  S12: async () => [(await import('./stored-scripts.mjs')).measureStoredScripts],
  S13: async () => [(await import('./exports.mjs')).measureFormulae],
  S18: async () => [(await import('./canaries.mjs')).measureCanaries],
  OVERLOAD: async () => {
    const { measureOverload, measureStarved } = await import('./overload.mjs');
    return [measureOverload, measureStarved];
  },
  FUZZ: async () => [(await import('./fuzz.mjs')).measureFuzz, (await import('./fuzz-rows.mjs')).measureFuzzedRows],
  R11: async () => [(await import('./restore.mjs')).measureRestore],
  R13: async () => [(await import('./upgrade.mjs')).measureForward],
  R14: async () => {
    const { measureChain, measureSubmitCost } = await import('./audit.mjs');
    return [measureChain, measureSubmitCost];
  },
  R15: async () => [(await import('./audit.mjs')).measureUnwritable],
  S1: async () => [(await import('./scope.mjs')).measureScope],
  S14: async () => [(await import('./sign-in.mjs')).measureSessions],
  S15: async () => [(await import('./sign-in.mjs')).measureGuessing],
  S16: async () => [(await import('./sign-in.mjs')).measureCodes],
  S17: async () => [(await import('./sign-in.mjs')).measurePasswords],
};

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
