// npm run simulate -- --nation (simulate-options.mjs): a country's phones against processes and a database of their own.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../dist/db/migrate.js';
import { inTransaction } from '../../dist/db/seed/apply-seed.js';
import { seedReference } from '../../dist/db/seed/seed-reference.js';
import { diceOf } from '../faults/random.mjs';
import { startDatabase } from './database.mjs';
import { Figures } from './figures.mjs';
import { Nation, nextSlots } from './nation.mjs';
import { addDay, addMachines, addSlot } from './nation-figures.mjs';
import { playSlot, sizeOf } from './nation-slot.mjs';
import { asked, isJson } from './simulate-options.mjs';
import { buildWorld, createDatabase, PROVINCES } from './world.mjs';

const log = (line) => process.stderr.write(`${line}\n`);
const loadNow = () => loadavg()[0].toFixed(1);

async function simulate(database, server) {
  await migrate(database.url);
  await inTransaction(database.url, seedReference);
  await buildWorld(database.url, { outletsEach: asked.outlets, reports: 2000, days: 7 });
  const nation = new Nation(asked.outlets, diceOf(asked.seed));
  log(
    `${nation.outlets} outlets in ${PROVINCES} provinces, ${asked.servers} servers, ${asked.workers} workers, ${cpus().length} cores, load ${loadNow()}, ${server.what}`,
  );
  const before = await sizeOf(database.url);
  const figures = new Figures();
  const played = [];
  for (const [number, slotAt] of nextSlots(Date.now(), asked.slots).entries()) {
    const batches = nation.visit(slotAt, number, number === asked.slots - 1);
    const slot = await playSlot({ ...asked, slotAt, batches, databaseUrl: database.url, databasePid: server.pid, log });
    played.push({ ...slot, load: loadNow() });
    addSlot(figures, number + 1, played.at(-1));
    log(
      `slot ${number + 1} of ${asked.slots}: ${slot.reports} reports acknowledged after ${slot.acknowledged.toFixed(1)} s, in the trends after ${slot.trends.toFixed(1)} s, judged after ${slot.judged.toFixed(1)} s; load ${loadNow()}`,
    );
  }
  await addDay(figures, { databaseUrl: database.url, before, slots: asked.slots });
  addMachines(figures, played, { outlets: nation.outlets, say: isJson ? log : (line) => process.stdout.write(`${line}\n`) });
  return figures;
}

const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
const server = await startDatabase(folder);
const database = await createDatabase(server.url);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void server.stop().finally(() => process.exit(1)));
}
try {
  const figures = await simulate(database, server);
  if (isJson) process.stdout.write(`${JSON.stringify(figures.rows)}\n`);
  else figures.print();
  process.exitCode = figures.rows.some(({ name, ok }) => ok === false && /refused|missing|twice/.test(name)) ? 1 : 0;
} finally {
  await database.drop().catch(() => undefined);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
