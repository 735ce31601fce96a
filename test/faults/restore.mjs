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

/** Reports of fifty lines each, past the door: the bulk of a province's years. */
const BULK = `
insert into report (id, province_id, outlet_id, account_id, origin, observed_at, received_at, day, slot_at, content_sha256, commodity_ids, prices, stocks, solds, availabilities)
select overlay(gen_random_uuid()::text placing substr(uuid_floor(at)::text, 1, 13) || '-7' from 1 for 15)::uuid, r.province_id, r.outlet_id, r.account_id, 'IMPORT', at, at,
  (at at time zone 'Asia/Ho_Chi_Minh')::date, r.slot_at, sha256(i::text::bytea), ids, lines.prices, lines.stocks, lines.solds, lines.availabilities
from (select * from report limit 1) r, (select array_agg(id order by id) as ids from (select id from commodity where retired_at is null order by id limit 50) c) goods,
  generate_series(1, $1::integer) i, lateral (select now() - i * interval '10 seconds' as at) t,
  lateral (select array_agg((8000 + (i * 31 + c * 17) % 9000)::bigint) as prices, array_agg(((i * 13 + c * 7) % 500 * 1000)::bigint) as stocks,
    array_agg((((i * 7 + c) % 60) * 1000)::bigint) as solds, array_agg(((i + c) % 3)::smallint) as availabilities from generate_series(1, cardinality(ids)) c) lines`;
const BULK_REPORTS = 100_000;

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
    if (long) await addBulk(rows, cluster);
    await measureEqual(rows, { cluster, other, folder });
    await measureCuts(rows, { other, file: during.file, dice, tries: long ? 200 : 40, log });
  } finally {
    await server.stop();
    await cluster.end();
    await other.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function addBulk(rows, cluster) {
  await cluster.query("select ensure_report_partitions(now() - interval '13 months', now() + interval '1 month')");
  await cluster.query(BULK, [BULK_REPORTS]);
  const [{ lines }] = await cluster.query('select sum(cardinality(commodity_ids))::integer as lines from report');
  rows.add('lines of reports to save', lines, 'lines', { atLeast: 5_000_000 });
}

async function measureEqual(rows, { cluster, other, folder }) {
  const began = performance.now();
  const { file, rows: count } = await backup(cluster.url, folder);
  rows.add('backup', (performance.now() - began) / 1000, 's');
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
