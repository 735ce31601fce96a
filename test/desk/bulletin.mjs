// Measures the quick report: three slots on the real clock, one of them without a single report, and its files.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawBulletin } from '../../dist/api/bulletin/draw-bulletin.js';
import { printPdf } from '../../dist/api/bulletin/print-pdf.js';
import { bulletinDocument } from '../../dist/api/domain/bulletin/bulletin-document.js';
import { instant } from '../../dist/api/domain/instant.js';
import { uuidV7 } from '../../dist/api/domain/uuid-v7.js';
import { migrate } from '../../dist/db/migrate.js';
import { applySeed } from '../../dist/db/seed/apply-seed.js';
import { startDatabase } from '../bench/database.mjs';
import { ask, signIn, startScript } from '../bench/processes.mjs';
import { createDatabase, withClient } from '../bench/world.mjs';
import { marginsOf, NATIONAL_WORDS, readPdf, row, wordsMissing } from './seen-pdf.mjs';

const MINUTE = 60_000;
const SLOTS = 3;
/** Between two slots; a cut-off is a minute before its slot, so a report for the next slot has a minute to come in. */
const APART = 2 * MINUTE;
const UTC_OFFSET = 7 * 60;
const OUTLET = 'cho-ba-to';
const KINDS = ['pdf', 'to-sign', 'docx', 'xlsx', 'xml', 'data'];

/** @typedef {{ row: string, value: number | string, unit: string, goal: string, ok: boolean | null }} Row */

/**
 * Lets a real server issue three slots that are two minutes apart, each with its cut-off a minute before, and looks at what came. Takes about eight minutes.
 * @returns {Promise<Row[]>}
 */
export async function measureBulletin() {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-'));
  const postgres = await startDatabase(folder);
  const database = await createDatabase(postgres.url);
  const query = (sql, values = []) => withClient(database.url, async (client) => (await client.query(sql, values)).rows);
  try {
    await migrate(database.url);
    await applySeed(database.url);
    const start = Math.ceil(Date.now() / MINUTE) * MINUTE + 2 * MINUTE;
    await query('update deployment set slot_minutes = $1, hand_in_minutes_before = 1', [slotMinutes(start)]);
    const rows = await onTheClock({ database, query, start });
    return [...rows, ...(await filesOf({ database, query }))];
  } finally {
    await database.drop().catch(() => undefined);
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Minutes after local midnight of the slots that begin there; they must lie on one day. */
function slotMinutes(start) {
  const first = Math.floor(start / MINUTE + UTC_OFFSET) % 1440;
  if (first + (SLOTS * APART) / MINUTE > 1440) throw new Error('three slots would run over midnight in Vietnam: try again in some minutes');
  return Array.from({ length: SLOTS }, (_, place) => first + (place * APART) / MINUTE);
}

async function onTheClock({ database, query, start }) {
  const server = await startScript('serve.mjs', settings(database));
  try {
    const inspector = await signIn(server.url, 'INSPECTOR');
    await send(server.url, inspector);
    await until(start + APART + 10_000);
    await send(server.url, inspector);
    await until(start + (SLOTS - 1) * APART + 10_000);
  } finally {
    await server.stop();
  }
  const reports = await query(
    `select extract(epoch from slot_at) * 1000 as slot, extract(epoch from composed_at) * 1000 as composed, extract(epoch from issued_at) * 1000 as issued,
     ordinal, (frozen::jsonb->>'received')::integer as received from bulletin order by slot_at`,
  );
  const late = (time, due) => Math.max(...reports.map((report) => (report[time] - due(report)) / 1000));
  const ordinals = reports.map((report) => report.ordinal).join(',');
  return [
    row('quick reports issued for three slots', reports.filter((report) => report.issued !== null).length, 'reports', { exactly: SLOTS }),
    row('of them for a slot nobody reported', reports.filter((report) => report.received === 0).length, 'reports', { exactly: 1 }),
    row(
      'composed after the cut-off, the latest',
      late('composed', (report) => report.slot - MINUTE),
      's',
      { atMost: 120 },
    ),
    row(
      'issued after the slot struck, the latest',
      late('issued', (report) => Number(report.slot)),
      's',
      { atMost: 60 },
    ),
    row('numbers without a gap', ordinals, '', { exactly: '1,2,3' }),
  ];
}

/** Files of the newest report, from two server processes one after the other and printed once more here; then what other programs see in the PDF. */
async function filesOf({ database, query }) {
  const first = await downloads(database);
  const second = await downloads(database);
  const same = KINDS.filter((kind) => first.get(kind).equals(second.get(kind))).length;
  const [stored] = await query(`select *, encode(frozen_sha256, 'hex') as hash from bulletin order by slot_at desc limit 1`);
  const printed = {
    ...stored,
    slotAt: Number(stored.slot_at),
    composedAt: Number(stored.composed_at),
    issuedAt: Number(stored.issued_at),
    sha256: stored.hash,
  };
  const again = await printPdf(drawBulletin(bulletinDocument(printed, JSON.parse(stored.frozen))));
  const pdf = first.get('pdf');
  return [
    row('files the same bytes from another process', same, `of ${KINDS.length}`, { exactly: KINDS.length }),
    row('PDF printed anew from its data, bytes that differ', again.equals(pdf) ? 0 : 1, 'files', { exactly: 0 }),
    row(
      'data whose SHA-256 is not the one printed',
      createHash('sha256').update(first.get('data')).digest('hex') === stored.hash && pdf.includes(stored.hash) ? 0 : 1,
      'files',
      { exactly: 0 },
    ),
    ...looked(pdf),
  ];
}

async function downloads(database) {
  const server = await startScript('serve.mjs', { ...settings(database), WORKER: 'none' });
  try {
    const token = await signIn(server.url, 'LEADER');
    const { bulletins } = await ask(
      server.url,
      'query ($since: Instant!, $until: Instant!) { bulletins(since: $since, until: $until) { id } }',
      { since: new Date(Date.now() - 1440 * MINUTE).toISOString(), until: new Date(Date.now() + 1440 * MINUTE).toISOString() },
      token,
    );
    const files = new Map();
    for (const kind of KINDS) {
      const response = await fetch(`${server.url}/files/bulletins/${bulletins[0].id}/${kind}`, { headers: { authorization: `Bearer ${token}` } });
      files.set(kind, Buffer.from(await response.arrayBuffer()));
    }
    return files;
  } finally {
    await server.stop();
  }
}

/** Fonts, words and margins as poppler reads them; without it, only that it is not there. */
function looked(pdf) {
  if (spawnSync('pdftotext', ['-v']).error !== undefined)
    return [{ row: 'PDF seen by another program', value: 'poppler-utils is not installed', unit: '', goal: '', ok: null }];
  const fonts = readPdf('pdffonts', pdf).trim().split('\n').slice(2);
  const { left, right, bottom } = marginsOf(pdf);
  return [
    row('fonts of the PDF that are not embedded', fonts.filter((font) => !/ yes yes yes /.test(font)).length, `of ${fonts.length}`, { exactly: 0 }),
    row('words with Vietnamese letters not read back', wordsMissing(pdf).length, `of ${NATIONAL_WORDS.length}`, { exactly: 0 }),
    row('left margin', left, 'mm', { atLeast: 30, atMost: 35 }),
    row('right margin', right, 'mm', { atLeast: 15 }),
    row('bottom margin', bottom, 'mm', { atLeast: 20 }),
  ];
}

const settings = (database) => ({ DATABASE_URL: database.url, PORT: '0', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'production' });
const until = (time) => new Promise((resolve) => setTimeout(resolve, Math.max(0, time - Date.now())));

async function send(url, token) {
  const { outlet } = await ask(url, 'query ($id: ID!) { outlet(id: $id) { commodities } }', { id: OUTLET }, token);
  const at = Date.now() - 1000;
  const lines = outlet.commodities.slice(0, 20).map((commodity, place) => ({ commodity, price: 20_000 + place * 500, availability: 'ENOUGH', stock: 50_000 }));
  const report = { id: uuidV7(instant(at), crypto.getRandomValues(new Uint8Array(10))), outlet: OUTLET, observedAt: new Date(at).toISOString(), lines };
  const answer = await ask(
    url,
    'mutation ($reports: [ReportInput!]!) { submitReports(reports: $reports) { __typename ... on SubmitAnswers { answers { __typename } } } }',
    { reports: [report] },
    token,
  );
  if (answer.submitReports.answers?.[0]?.__typename !== 'ReportAccepted') throw new Error(`a report was not taken: ${JSON.stringify(answer)}`);
}
