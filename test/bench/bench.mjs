// npm run bench (options.mjs): the product's figures beside the raw limits of the same database in the same run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../dist/db/migrate.js';
import { inTransaction } from '../../dist/db/seed/apply-seed.js';
import { seedReference } from '../../dist/db/seed/seed-reference.js';
import { benchAlertLatency } from './alert-latency.mjs';
import { startDatabase } from './database.mjs';
import { Figures } from './figures.mjs';
import { benchGrowth } from './growth.mjs';
import { benchHot } from './hot.mjs';
import { benchImport } from './import.mjs';
import { benchKill } from './kill.mjs';
import { options } from './options.mjs';
import { benchOverview } from './overview.mjs';
import { benchPeerReads, benchPeerSubmit } from './peers.mjs';
import { benchSheet } from './sheet.mjs';
import { benchSlot } from './slot.mjs';
import { benchSubmit } from './submit.mjs';
import { benchTrend } from './trend.mjs';
import { buildWorld, COMMODITIES, createDatabase } from './world.mjs';

const size = options.quick ? { reports: 40_000, seconds: 5, rounds: 1 } : { reports: 250_000, seconds: 10, rounds: 3 };
const parts = options.only.split(',');
if (options.lines !== undefined) size.reports = Math.ceil(Number(options.lines) / COMMODITIES);
const log = (line) => process.stderr.write(`${line}\n`);

/** Tables, kinds and thresholds; the rest of the world is the benchmark's own. */
async function prepare(url) {
  await migrate(url);
  await inTransaction(url, seedReference);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const server = await startDatabase(folder);
// Interrupted, it leaves no server behind.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void server.stop().finally(() => process.exit(1)));
}

/** Every part over a database of its own. */
async function benchParts(figures) {
  const database = await createDatabase(server.url);
  try {
    await prepare(database.url);
    const begun = performance.now();
    const world = { outletsEach: 300, days: 90, reports: parts.some((part) => /^(w|hot)/.test(part)) ? size.reports : 2000 };
    await buildWorld(database.url, world);
    log(`${(world.reports * 40) / 1e6} M lines in ${((performance.now() - begun) / 1000).toFixed(0)} s on ${server.what}`);
    const common = { databaseUrl: database.url, databasePid: server.pid, ...size, ...world, log };
    // Before W1, which puts weeks of reports into one day.
    if (parts.includes('alert')) await benchAlertLatency(figures, { ...common, rate: 20, seconds: options.quick ? 20 : 60 });
    if (parts.includes('pages')) await benchAlertLatency(figures, { ...common, rate: 5, seconds: options.quick ? 10 : 60, pages: 200 });
    if (parts.includes('slot')) await benchSlot(figures, { ...common, clients: 64 });
    if (parts.includes('w2')) await benchTrend(figures, { ...common, clients: 8 });
    if (parts.includes('w3')) await benchOverview(figures, { ...common, clients: 8 });
    if (parts.includes('w4')) await benchSheet(figures, { ...common, clients: 8 });
    if (options.peers) await benchPeerReads(figures, { ...common, clients: 8, folder });
    if (parts.includes('hot')) await benchHot(figures, { ...common, clients: 8 });
    // Two thousand alerts that open and close keep a worker busy for a while: after what asks how soon a chart follows.
    if (parts.includes('alert')) await benchAlertLatency(figures, { ...common, rate: 200, seconds: 10 });
    if (parts.includes('w5')) await benchImport(figures, { ...common, folder, lines: options.quick ? 200_000 : 1_000_000 });
    if (parts.includes('w1')) await benchSubmit(figures, { ...common, clients: 32 });
    if (options.peers) await benchPeerSubmit(figures, { ...common, clients: 32, folder });
    if (parts.includes('kill')) await benchKill(figures, { ...common, kills: options.quick ? 5 : 20, reports: 1000 });
  } finally {
    await database.drop().catch(() => undefined);
  }
}

function benchSizes(figures) {
  const sizes = options.growth.split(',').map(Number);
  return benchGrowth(figures, { sizes, server, prepare, seconds: size.seconds, rounds: 3, clients: 32, log });
}

try {
  const figures = new Figures();
  await (options.growth === undefined ? benchParts(figures) : benchSizes(figures));
  if (options.json) process.stdout.write(`${JSON.stringify(figures.rows)}\n`);
  else figures.print();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
