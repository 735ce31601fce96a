import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { ChainCheck, linksBy } from '../../dist/api/audit/chain.js';
import { cpuSeconds, loadHttp } from '../bench/load.mjs';
import { startCluster } from './cluster.mjs';
import { newReport, SUBMIT } from './phones.mjs';
import { below } from './random.mjs';
import { signIn, startServer } from './server.mjs';

const WRITERS = 16;
/** int8 as a number, as the product reads it. */
const WHOLE = { getTypeParser: (oid, format) => (oid === 20 ? Number : pg.types.getTypeParser(oid, format)) };

async function withClient(cluster, work) {
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Transactions a second, each a change with its entry, of so many writers. */
async function appendRate(cluster, seconds) {
  let made = 0;
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: WRITERS }, (_, writer) =>
      withClient(cluster, async (client) => {
        while (performance.now() < until) {
          await client.query({
            name: 'change',
            text: `select audit_write('UPDATE', 'outlet', $1, null, $2, $3, null)`,
            values: [String(writer), { name: made }, { name: made + 1 }],
          });
          made += 1;
        }
      }),
    ),
  );
  return made / seconds;
}

async function readChain(client) {
  const { rows } = await client.query('select seq::int as seq, body::text as body, detail, hash from audit_entry order by seq');
  const head = (await client.query('select seq::int as seq, hash from audit_head')).rows[0];
  return { links: rows, head: { seq: head.seq, hash: head.hash.toString('hex') } };
}

function findingsOf(links, head, heads = []) {
  const check = new ChainCheck(heads);
  for (const link of links) check.take(link);
  return check.finish(head);
}

const flipped = (text, place) => text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ 1) + text.slice(place + 1);

/** One random way to tamper: a flipped bit of a text or hash, a deleted row, two rows in each other's place, a cut tail. Answers with the rows and the entry to be named. */
function tamper(links, dice) {
  const at = below(dice, links.length - 1);
  const link = links[at];
  const kind = below(dice, 5);
  if (kind === 0) return { named: link.seq, links: links.with(at, { ...link, body: flipped(link.body, below(dice, link.body.length)) }) };
  if (kind === 1 && link.detail !== null)
    return { named: link.seq, links: links.with(at, { ...link, detail: flipped(link.detail, below(dice, link.detail.length)) }) };
  if (kind === 2) {
    const hash = Buffer.from(link.hash);
    hash[below(dice, 32)] ^= 1 << below(dice, 8);
    return { named: link.seq, links: links.with(at, { ...link, hash }) };
  }
  if (kind === 3) return { named: link.seq, links: links.with(at, { ...links[at + 1], seq: link.seq }).with(at + 1, { ...link, seq: link.seq + 1 }) };
  const first = below(dice, 4) === 0 ? links.length - 1 : at;
  return { named: links[first].seq, links: links.toSpliced(first, 1) };
}

/** R14: appends and verifies a second; of random tamperings, those that were found at the very entry. */
export async function measureChain(rows, { long, database, dice, log }) {
  const cluster = await startCluster({ database });
  try {
    const rate = await appendRate(cluster, long ? 20 : 5);
    rows.add(`entries appended a second by ${WRITERS} writers, each durable`, rate, '/s', { atLeast: 500 });
    await withClient(cluster, async (client) => {
      const wanted = long ? 1_000_000 : 200_000;
      await client.query(
        `insert into audit_pending (at, action, entity, key, detail) select now(), 'UPDATE', 'outlet', n::text, '{"salt":"' || n || '"}' from generate_series(1, $1::int) n`,
        [wanted],
      );
      await measureVerify(rows, client, wanted);
      const { links, head } = await readChain(client);
      const part = links.slice(0, 200);
      const partHead = { seq: 200, hash: part.at(-1).hash.toString('hex') };
      const clean = findingsOf(links, head).length;
      let named = 0;
      for (let i = 0; i < 1000; i += 1) {
        const bad = tamper(part, dice);
        const found = findingsOf(bad.links, partHead);
        if (found[0]?.seq === bad.named) named += 1;
        else log(`  not named: entry ${bad.named}, found ${JSON.stringify(found.slice(0, 3))}`);
      }
      rows.add(
        'of 1,000 flips, deletes, reorders and cuts found and named',
        named,
        'of 1000',
        { is: 1000 },
        { text: `control: ${clean} findings in the chain nobody touched`, ok: clean === 0 },
      );
      await measureInDatabase(rows, client, dice);
    });
  } finally {
    await cluster.end();
  }
}

async function measureVerify(rows, client, wanted) {
  const since = performance.now();
  const cpu = process.cpuUsage();
  const check = new ChainCheck();
  const chunkAfter = async (after) =>
    (
      await client.query({
        name: 'links',
        text: 'select seq, body::text as body, detail, hash from audit_entry where seq > $1 order by seq limit 5000',
        values: [after],
        types: WHOLE,
      })
    ).rows;
  for await (const chunk of linksBy(chunkAfter)) for (const link of chunk) check.take(link);
  const seconds = (performance.now() - since) / 1000;
  rows.add(`entries verified a second, of ${wanted}`, check.last.seq / seconds, '/s', { atLeast: 100_000 });
  const { user, system } = process.cpuUsage(cpu);
  rows.add('entries verified in a second of processor time of the one who verifies', (check.last.seq / (user + system)) * 1e6, '/s');
}

/** Tampering in the table itself, past the triggers, undone each time. */
async function measureInDatabase(rows, client, dice) {
  const tries = 20;
  let named = 0;
  for (let i = 0; i < tries; i += 1) {
    const seq = 1 + below(dice, 1000);
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    await client.query(`update audit_entry set detail = coalesce(detail, '') || ' ' where seq = $1`, [seq]);
    const { rows: links } = await client.query('select seq::int as seq, body::text as body, detail, hash from audit_entry where seq <= 1000 order by seq');
    const found = findingsOf(links, null);
    if (found.length === 1 && found[0].seq === seq) named += 1;
    await client.query('rollback');
  }
  const refused = await client.query('delete from audit_entry where seq = 1').then(
    () => 0,
    () => 1,
  );
  rows.add(
    `of ${tries} rows changed in the table past its triggers named`,
    named,
    `of ${tries}`,
    { is: tries },
    { text: `control: ${refused} delete through the triggers refused`, ok: refused === 1 },
  );
}

/** As long as the reports of W1. */
const fullReport = (dice, goods) => ({
  ...newReport(dice),
  lines: goods.map((commodity) => ({ commodity, price: 10_000 + below(dice, 5000), stock: 50_000, sold: 1000, availability: 'ENOUGH' })),
});

/** The price of the chain for W1: reports a second with it and without, in turn. */
export async function measureSubmitCost(rows, { long, database, dice }) {
  const cluster = await startCluster({ database });
  const server = await startServer(cluster);
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const goods = (await cluster.query('select code from commodity where retired_at is null order by id limit 40')).map(({ code }) => code);
    const body = () => JSON.stringify({ query: SUBMIT, variables: { reports: [fullReport(dice, goods)] } });
    const load = async (seconds) => {
      const began = cpuSeconds(cluster.child.pid) + cpuSeconds(server.pid);
      const { rate, count } = await loadHttp({
        url: `${server.url}/graphql`,
        token,
        connections: 32,
        seconds,
        body,
        isGood: (text) => text.includes('"ReportAccepted"'),
      });
      return { rate, cost: ((cpuSeconds(cluster.child.pid) + cpuSeconds(server.pid) - began) * 1000) / count };
    };
    await load(3);
    const runs = { enable: [], disable: [] };
    for (let round = 0; round < (long ? 8 : 4); round += 1) {
      for (const mode of round % 2 === 0 ? ['enable', 'disable'] : ['disable', 'enable']) {
        await cluster.query(`alter table report ${mode} trigger audit_accept`);
        runs[mode].push(await load(long ? 8 : 4));
      }
    }
    const middle = (list, part) => list.map((run) => run[part]).toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
    const lost = 100 * (1 - middle(runs.enable, 'rate') / middle(runs.disable, 'rate'));
    const dearer = 100 * (middle(runs.enable, 'cost') / middle(runs.disable, 'cost') - 1);
    const told = (part, unit) => `${middle(runs.enable, part).toPrecision(3)} ${unit} with, ${middle(runs.disable, part).toPrecision(3)} without`;
    rows.add('W1 reports a second lost to the chain (middle of rounds in turn)', lost, '%', { atMost: 5 }, { text: told('rate', '/s'), ok: true });
    rows.add('processor time of server and database the chain adds to a report', dearer, '%', { atMost: 5 }, { text: told('cost', 'ms'), ok: true });
  } finally {
    await server.stop();
    await cluster.end();
  }
}

/** R15: while the audit cannot be written, nothing else is; control: with the trigger off, the same reports are stored. */
export async function measureUnwritable(rows, { long, database, dice }) {
  const cluster = await startCluster({ database });
  const server = await startServer(cluster);
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const tries = long ? 500 : 50;
    const count = async () => Number((await cluster.query('select count(*) as n from report'))[0].n);
    await cluster.query('alter table audit_entry add constraint unwritable check (false) not valid');
    const before = await count();
    const answers = await submitAll(server.url, token, tries, dice);
    const during = (await count()) - before;
    await cluster.query('alter table report disable trigger audit_accept');
    await submitAll(server.url, token, tries, dice);
    const control = (await count()) - before - during;
    rows.add(
      `reports stored of ${tries} sent while the audit was unwritable`,
      during,
      '',
      { is: 0 },
      { text: `control: ${control} stored without the trigger`, ok: control === tries },
    );
    rows.add('of these acknowledged', answers, '', { is: 0 });
  } finally {
    await server.stop();
    await cluster.end();
  }
}

async function submitAll(url, token, tries, dice) {
  let acknowledged = 0;
  for (let i = 0; i < tries; i += 1) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: SUBMIT, variables: { reports: [newReport(dice)] } }),
    });
    if ((await response.text()).includes('"ReportAccepted"')) acknowledged += 1;
  }
  return acknowledged;
}
