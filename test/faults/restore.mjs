import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { backup } from '../../dist/db/backup.js';
import { restore } from '../../dist/db/restore.js';
import { sumsOf } from '../../dist/db/table-text.js';
import { startCluster } from './cluster.mjs';
import { runPhones } from './phones.mjs';
import { below } from './random.mjs';
import { signIn, startServer } from './server.mjs';

async function sums(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await sumsOf(client);
  } finally {
    await client.end();
  }
}

async function freshDatabase(cluster, name) {
  await cluster.query(`create database ${name}`);
  const url = new URL(cluster.url);
  url.pathname = `/${name}`;
  return url.href;
}

const differing = (one, other) => Object.keys({ ...one, ...other }).filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name])).length;

/** R11: a backup taken while phones send is whole; restored into another cluster every table has the sum it had; a stream that was cut or damaged is refused. */
export async function measureRestore(rows, { long, database, dice, log }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'backups-'));
  const [cluster, other] = [await startCluster({ database }), await startCluster({ database })];
  const server = await startServer(cluster);
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const wanted = long ? 20_000 : 400;
    await runPhones({ url: server.url, token, count: 4, dice, isDone: (done) => done.size >= wanted });
    let isWriting = true;
    const writing = runPhones({ url: server.url, token, count: 2, dice, isDone: () => !isWriting });
    const during = await backup(cluster.url, folder);
    isWriting = false;
    await writing;
    await restore(await freshDatabase(other, 'during'), during.file);
    rows.add('a backup taken while phones send comes back whole', 1, 'yes', { is: 1 });
    await measureEqual(rows, { cluster, other, folder });
    await measureCuts(rows, { other, file: during.file, dice, tries: long ? 200 : 40, log });
  } finally {
    await server.stop();
    await cluster.end();
    await other.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureEqual(rows, { cluster, other, folder }) {
  const { file, rows: count } = await backup(cluster.url, folder);
  const before = await sums(cluster.url);
  const since = performance.now();
  const url = await freshDatabase(other, 'equal');
  await restore(url, file);
  const seconds = (performance.now() - since) / 1000;
  const differ = differing(before, await sums(url));
  await cluster.query(`update report set note = note || '.' where id = (select id from report limit 1)`);
  const control = differing(before, await sums(cluster.url));
  rows.add(
    `tables of ${Object.keys(before).length} that differ after the restore into another cluster`,
    differ,
    '',
    { is: 0 },
    { text: `control: ${control} differ after one changed note (report and the audit)`, ok: control >= 1 },
  );
  rows.add(`restore of ${count} rows with all sums compared`, seconds, 's', { atMost: 1800 });
}

async function measureCuts(rows, { other, file, dice, tries, log }) {
  const whole = readFileSync(file);
  let refused = 0;
  const url = await freshDatabase(other, 'cut');
  for (let i = 0; i < tries; i += 1) {
    const at = 10 + below(dice, whole.length - 10);
    writeFileSync(file, whole);
    if (i % 2 === 0) truncateSync(file, at);
    else writeFileSync(file, whole.with(at, whole[at] ^ (1 << below(dice, 8))));
    const outcome = await restore(url, file).then(
      () => 'restored',
      (fault) => fault.message,
    );
    if (/cannot be used|is no backup/.test(outcome)) refused += 1;
    else {
      log(`  ${i % 2 === 0 ? 'cut' : 'flipped'} at ${at}: ${outcome}`);
      await other.query('drop database cut with (force)').then(() => other.query('create database cut'));
    }
  }
  writeFileSync(file, whole);
  const control = await restore(url, file).then(
    () => 1,
    () => 0,
  );
  rows.add(
    `of ${tries} backups cut off or with one bit flipped refused`,
    refused,
    `of ${tries}`,
    { is: tries },
    { text: `control: the same file whole: ${control} restored`, ok: control === 1 },
  );
}
