import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { instant } from '../../dist/api/domain/instant.js';
import { uuidV7 } from '../../dist/api/domain/uuid-v7.js';
import { COMMODITIES, PROVINCES, withClient } from './world.mjs';

const COMMAND = fileURLToPath(new URL('../../api/run-command.mjs', import.meta.url));
const HEADER = 'report_id,outlet,observed_at,commodity,price,stock,sold,availability';
/** Spread over so many days before today. */
const DAYS = 20;

/** A file of reports of forty lines each. */
async function writeFile(path, reports, outlets) {
  const file = createWriteStream(path);
  file.write(`${HEADER}\n`);
  const today = Date.now() - (Date.now() % 86_400_000);
  for (let r = 0; r < reports; r += 1) {
    const at = today - (1 + (r % DAYS)) * 86_400_000 + (r % 7200) * 1000;
    const head = `${uuidV7(instant(at), randomBytes(10))},O${1 + ((r * 31) % outlets)},${new Date(at).toISOString()}`;
    let text = '';
    for (let c = 1; c <= COMMODITIES; c += 1)
      text += `${head},C${c},${8000 + ((c * 7919 + r) % 180_000)},${(r * 13 + c * 7) % 500}000,${(r + c) % 60}000,ENOUGH\n`;
    if (!file.write(text)) await new Promise((resolve) => file.once('drain', resolve));
  }
  file.end();
  await finished(file);
}

/** The figures that `npm run import` prints, by the end of their names. */
function importFile(databaseUrl, path, more) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, 'import', path, '--json', ...more], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`import ended with ${code}`));
      else resolve((name) => JSON.parse(out).find((row) => row.name.endsWith(`/${name}`))?.value);
    });
  });
}

/** W5: a file into PostgreSQL, checked and idempotent; then with trends and rules caught up, in a second file; then the first file once more, of which nothing may be stored. */
export async function benchImport(figuresOut, { databaseUrl, folder, outletsEach, lines, log }) {
  const outlets = PROVINCES * outletsEach;
  const reports = Math.ceil(lines / COMMODITIES);
  const [first, second] = [join(folder, 'first.csv'), join(folder, 'second.csv')];
  await writeFile(first, reports, outlets);
  await writeFile(second, reports, outlets);
  await withClient(databaseUrl, (client) => client.query('truncate outbox'));
  const plain = await importFile(databaseUrl, first, ['--no-drain']);
  await withClient(databaseUrl, (client) => client.query('truncate outbox'));
  const ruled = await importFile(databaseUrl, second, []);
  const again = await importFile(databaseUrl, first, ['--no-drain']);
  const rows = reports * COMMODITIES;
  const caughtUp = rows / (ruled('seconds') + ruled('drain/seconds'));
  log(`W5: ${rows} lines at ${(rows / plain('seconds')).toFixed(0)}/s, caught up at ${caughtUp.toFixed(0)}/s`);
  figuresOut.add('w5.import.rate', rows / plain('seconds'), 'lines/s', { atLeast: 100_000 });
  figuresOut.add('w5.import.memory', plain('peak memory'), 'MB', { atMost: 200 });
  figuresOut.add('w5.import.lost', rows - plain('accepted'), 'lines', { atMost: 0 });
  figuresOut.add('w5.caught-up.rate', caughtUp, 'lines/s', { atLeast: 40_000 });
  figuresOut.add('w5.caught-up.memory', ruled('drain/peak memory'), 'MB', { atMost: 200 });
  figuresOut.add('w5.twice', again('accepted'), 'lines', { atMost: 0 });
}
