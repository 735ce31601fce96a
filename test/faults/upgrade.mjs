import { readFileSync } from 'node:fs';
import pg from 'pg';
import { migrationFiles } from '../../dist/db/data-source.js';
import { migrate, revertNewest } from '../../dist/db/migrate.js';
import { startCluster } from './cluster.mjs';
import { freshId, newReport, runPhones } from './phones.mjs';
import { signIn, startServer } from './server.mjs';

/** What every release has had: reports with their figures, and who and where they are of. */
const KEPT = {
  report: `select md5(string_agg(row(id, outlet_id, account_id, observed_at, content_sha256, commodity_ids, prices, stocks, solds, note)::text, ',' order by id)) as sum from report`,
  account: `select md5(string_agg(row(id, code, full_name, locality_id)::text, ',' order by id)) as sum from account`,
  outlet: `select md5(string_agg(row(id, code, name)::text, ',' order by id)) as sum from outlet`,
};

async function kept(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const sums = {};
    for (const [name, sql] of Object.entries(KEPT)) sums[name] = (await client.query(sql)).rows[0].sum;
    return sums;
  } finally {
    await client.end();
  }
}

const differ = (one, other) => Object.keys(KEPT).filter((name) => one[name] !== other[name]);

const beside = (cluster, name) => {
  const url = new URL(cluster.url);
  url.pathname = `/${name}`;
  return url.href;
};

async function copy(cluster, from, name) {
  await cluster.query(`create database ${name} template ${from}`);
  return beside(cluster, name);
}

/** R13: a database with reports is taken back to the tables of every earlier migration; from each of them it comes forward to today's with nothing lost. */
export async function measureForward(rows, { database, dice, log }) {
  const cluster = await startCluster({ database });
  try {
    const server = await startServer(cluster);
    const token = await signIn(server.url, 'INSPECTOR');
    await runPhones({ url: server.url, token, count: 2, dice, isDone: (done) => done.size >= 40 });
    await server.stop();
    await copy(cluster, 'cungcau', 'old');
    const old = beside(cluster, 'old');
    const releases = migrationFiles().length;
    let reached = 0;
    let lost = 0;
    for (let back = 1; back < releases - 2; back += 1) {
      const isBack = await revertNewest(old).then(
        () => true,
        (fault) => log(`  ${back} back: ${fault.message}`) ?? false,
      );
      if (!isBack) break;
      reached += 1;
      const before = await kept(old);
      const url = await copy(cluster, 'old', 'forward');
      await migrate(url);
      const broken = differ(before, await kept(url));
      if (broken.length > 0) log(`  from ${back} back: ${broken.join(', ')} differ`);
      lost += broken.length;
      await cluster.query('drop database forward with (force)');
    }
    const before = await kept(old);
    const url = await copy(cluster, 'old', 'forward');
    await cluster.query('select 1');
    await migrate(url);
    await change(url);
    const control = differ(before, await kept(url)).length;
    rows.add('earlier tables with data that came forward to today’s', reached, '', { is: releases - 3 });
    rows.add(
      'of their reports, people and outlets: tables that differ afterwards',
      lost,
      '',
      { is: 0 },
      { text: `control: ${control} differ after one changed note`, ok: control === 1 },
    );
    await measureOldPhone(rows, { ...cluster, url }, cluster);
  } finally {
    await cluster.end();
  }
}

async function change(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`update report set note = 'changed' where id = (select id from report order by id limit 1)`);
  await client.end();
}

/** Something for each variable that a released operation declares. Nobody bears that name, so a way in answers with its refusal, which is an answer. */
function variablesOf(query) {
  const given = { r: [{ ...newReport(Math.random), id: freshId() }], name: 'nobody', password: 'a password of nobody', ticket: 'none', code: '000000' };
  const declared = [...query.matchAll(/\$(\w+)\s*:/g)].map(([, name]) => name);
  return Object.fromEntries(declared.map((name) => [name, given[name]]));
}

/** Operations that phones in the field send, as they were released; a phone may be weeks behind. */
async function measureOldPhone(rows, upgraded, cluster) {
  const released = JSON.parse(readFileSync(new URL('../../api/released-operations.json', import.meta.url), 'utf8'));
  const server = await startServer({ url: upgraded.url, folder: cluster.folder });
  try {
    let refused = 0;
    // Each by somebody just signed in: one of them signs out.
    const ask = async (query) => {
      const token = await signIn(server.url, 'INSPECTOR');
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables: variablesOf(query) }),
      });
      return response.status === 200 && (await response.json()).errors === undefined;
    };
    for (const query of released) if (!(await ask(query))) refused += 1;
    const changed = released.filter((query) => query.includes('answers')).map((query) => query.replace('answers', 'replies'));
    let control = 0;
    for (const query of changed) if (!(await ask(query))) control += 1;
    rows.add(
      `of ${released.length} released operations of phones refused by today’s server over yesterday’s data`,
      refused,
      '',
      { is: 0 },
      { text: `control: ${control} of ${changed.length} refused with another field name`, ok: changed.length > 0 && control === changed.length },
    );
  } finally {
    await server.stop();
  }
}
