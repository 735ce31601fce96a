import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import yazl from 'yazl';
import { FileRows, readFacts } from '../../dist/api/intake/file-rows.js';
import { startCluster } from './cluster.mjs';
import { mustFind } from './fault-rows.mjs';

const MB = 1024 * 1024;
const HEAD = 'outlet,observed_at,commodity,price,note';
const ROWS = 10_000;
const NOON = Date.parse('2026-01-01T05:00:00Z');
const sound = (row, note = '') => `cho-ba-to,${new Date(NOON + row * 60_000).toISOString()},gao-te-thuong,18000,${note}`;
let tables = 0;
/** So many rows at times that no other table has: what is stored already is met in another way. */
function table(line) {
  tables += 1;
  return [HEAD, ...Array.from({ length: ROWS }, (_, row) => line(row + tables * ROWS))].join('\n');
}
const LEADS = ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'];

/** Twelve files: name, content, and what must be said of it: `read` (every bad line with a reason) or words of the refusal. */
const CSVS = [
  ['formulae in every note', () => table((row) => sound(row, `"${LEADS[row % LEADS.length]}cmd|' /C calc'!A0"`)), 'read'],
  ['formulae for prices', () => table((row) => sound(row).replace('18000', '=1+1')), 'read', ROWS],
  ['NUL in every price', () => table((row) => sound(row).replace('18000', '18\u0000000')), 'read', ROWS],
  ['a byte-order mark', () => `\uFEFF${table((row) => sound(row))}`, 'read', 0],
  ['UTF-16', () => Buffer.from(`\uFEFF${table((row) => sound(row))}`, 'utf16le'), 'UTF-16'],
  ['right-to-left marks in codes', () => table((row) => sound(row).replace('cho-ba-to', '\u202Echo-ba-to')), 'read', ROWS],
  ['decomposed Vietnamese', () => table((row) => sound(row, 'gạo nếp'.normalize('NFD'))), 'read', 0],
  [
    'bytes that are no UTF-8',
    () =>
      Buffer.from(
        table((row) => sound(row, 'giá đúng')),
        'latin1',
      ),
    'read',
    null,
  ],
  ['rows of one and of forty cells', () => table((row) => (row % 2 === 0 ? 'cho-ba-to' : sound(row) + ',x'.repeat(35))), 'read', null],
  ['a million columns', () => `${Array.from({ length: 1_000_000 }, (_, place) => `a${place}`).join(',')}\n1`, 'longer than'],
  ['200 MB behind a quotation mark', (file) => fill(file, `${HEAD}\n"`, 200 * MB), 'quotation mark'],
  ['200 MB of one letter, packed', () => gzipSync(Buffer.alloc(200 * MB, 'a')), 'longer than'],
];

function fill(file, head, length) {
  const handle = openSync(file, 'w');
  const piece = Buffer.alloc(8 * MB, 'a');
  writeSync(handle, head);
  for (let written = 0; written < length; written += piece.length) writeSync(handle, piece);
  closeSync(handle);
  return null;
}

/** S9: files that are no table, through `npm run import` in a process of its own. */
export async function measureCsv(rows, { database, log }) {
  const cluster = await startCluster({ database });
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-csv-'));
  try {
    const plain = path.join(folder, 'one.csv');
    writeFileSync(plain, `${HEAD}\n${sound(1)}`);
    const idle = await importFile(cluster, plain);
    const orderly = path.join(folder, 'orderly.csv');
    writeFileSync(
      orderly,
      table((row) => sound(row)),
    );
    const usual = await importFile(cluster, orderly);
    const seen = [];
    for (const [name, content, expected, refused] of CSVS) {
      const file = path.join(folder, `${seen.length}.csv`);
      const bytes = content(file);
      if (bytes !== null) writeFileSync(file, bytes);
      const one = { name, ...(await importFile(cluster, file)), bytes: readFileSync(file).length };
      const [run] = await cluster.query('select * from import_run order by id desc limit 1');
      seen.push({ ...one, isRight: isRight(one, { expected, refused, run }) });
      if (!seen.at(-1).isRight) log(`  ${name}: ${one.code} ${JSON.stringify(run)} ${one.said.slice(0, 400)}`);
      rmSync(file);
    }
    rows.add(
      'files of CSV nobody should make',
      seen.length,
      'files',
      { is: 12 },
      { text: `control: a sound row is taken, code ${idle.code}`, ok: idle.code === 0 },
    );
    rows.add('… not refused, or a bad line without its reason', seen.filter((one) => !one.isRight).length, 'files', { is: 0 });
    const slowest = Math.max(...seen.map(({ seconds }) => seconds)) - usual.seconds;
    rows.add(
      '… slowest, beyond 10,000 orderly rows',
      Math.max(0, slowest),
      's',
      { atMost: 5 },
      { text: `control: those take ${usual.seconds.toFixed(1)} s`, ok: usual.code === 0 },
    );
    rows.add('… a quotation mark never closed is refused after', await secondsToRefuse(path.join(folder, 'open.csv')), 's', { atMost: 1 });
    rows.add('… most memory, above a file of one row', Math.max(...seen.map(({ peak }) => peak)) - idle.peak, 'MB', { atMost: 150 });
  } finally {
    await cluster.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads the 200 MB behind a quotation mark in this process, from the first look to the refusal. */
async function secondsToRefuse(file) {
  fill(file, `${HEAD}\n"`, 200 * MB);
  const began = performance.now();
  const table = new FileRows(await readFacts(file), ',');
  try {
    await table.open();
    while ((await table.next(500)).length > 0);
    return Number.POSITIVE_INFINITY;
  } catch {
    return (performance.now() - began) / 1000;
  } finally {
    table.close();
  }
}

/** A read file tells of every row: taken, known or refused, with a line in the rejects for each refused one. */
function isRight({ code, said, rejects }, { expected, refused, run }) {
  if (/\bat .+\.js:\d+/.test(said)) return false;
  if (expected !== 'read') return code !== 0 && said.includes(expected);
  const counted = Number(run.rows_accepted) + Number(run.rows_already_there) + Number(run.rows_refused);
  const isTold = Number(run.rows_refused) === 0 || rejects === Number(run.rows_refused);
  return code === 0 && counted === Number(run.rows_read) && isTold && (refused === null || refused === undefined || Number(run.rows_refused) === refused);
}

/** Seconds, peak memory in MB, exit code, what it said, and how many lines with a reason its rejects have. */
export async function importFile(cluster, file) {
  const program = fileURLToPath(new URL('../../api/run-command.mjs', import.meta.url));
  const command = [program, 'import', file, '--profile', 'plain', '--rejects', `${file}.rejects`, '--json', '--no-drain', '--no-progress'];
  return { ...(await watch(command, { DATABASE_URL: cluster.url, DEMO: 'off', LOG_LEVEL: 'error' })), rejects: rejectsIn(`${file}.rejects`) };
}

/** Runs that command of Node. Seconds, peak memory in MB, exit code and what it said. */
async function watch(command, environment = {}) {
  const began = performance.now();
  const child = spawn(process.execPath, command, { env: { ...process.env, ...environment } });
  const parts = [];
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 20);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => parts.push(bytes));
  const [code] = await once(child, 'close');
  clearInterval(timer);
  return { code, said: Buffer.concat(parts).toString(), peak, seconds: (performance.now() - began) / 1000 };
}

/** Peak of a process in MB; 0 where the system does not tell. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Lines of the rejects' file that name a line, a code and a reason. */
const rejectsIn = (file) => (existsSync(file) ? (readFileSync(file, 'utf8').match(/^\d+,\d+,[A-Z_]+,.+/gm)?.length ?? 0) : 0);

const XLSX_PARTS = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' };

function zipOf(parts) {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return new Response(zip.outputStream).arrayBuffer().then((bytes) => Buffer.from(bytes));
}

const entries = (count) => Object.fromEntries(Array.from({ length: count }, (_, place) => [`xl/media/${place}.xml`, '<a/>']));
const XXE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><sst>&b;</sst>';
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(504).fill(0)]);

/** Twelve workbooks, as attackers make them. */
const WORKBOOKS = [
  ['an ordinary one', () => zipOf(XLSX_PARTS)],
  ['300 times its size', () => zipOf({ ...XLSX_PARTS, 'xl/worksheets/sheet1.xml': Buffer.alloc(60 * MB, '<c/>') })],
  ['500 MB of strings', () => zipOf({ ...XLSX_PARTS, 'xl/sharedStrings.xml': Buffer.alloc(500 * MB, 'a') })],
  ['16,384 columns', () => zipOf({ ...XLSX_PARTS, 'xl/worksheets/sheet1.xml': `<row>${'<c/>'.repeat(16_384)}</row>` })],
  ['10,000 entries', () => zipOf({ ...XLSX_PARTS, ...entries(10_000) })],
  ['an entity of the disk', () => zipOf({ ...XLSX_PARTS, 'xl/sharedStrings.xml': XXE })],
  [
    'an entity of entities',
    () => zipOf({ ...XLSX_PARTS, 'xl/sharedStrings.xml': `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(9999)}">]><a>${'&b;'.repeat(9999)}</a>` }),
  ],
  ['macros', () => zipOf({ ...XLSX_PARTS, 'xl/vbaProject.bin': OLE })],
  ['a path upwards', async () => Buffer.from((await zipOf({ ...XLSX_PARTS, 'aa/aa/etc/x': 'x' })).toString('latin1').replaceAll('aa/aa/', '../../'), 'latin1')],
  ['encrypted', () => OLE],
  ['cut in half', async () => (await zipOf(XLSX_PARTS)).subarray(0, 60)],
  ['nothing but the end of a zip', () => Buffer.from('PK\u0005\u0006'.padEnd(22, '\0'), 'latin1')],
];

/** S10: nothing here reads workbooks, so a workbook is named and refused before any of it is unpacked; also behind a symbolic link called .csv, and by `npm run import` in a process of its own. */
export async function measureWorkbooks(rows, { database, log }) {
  const cluster = await startCluster({ database });
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-xlsx-'));
  try {
    const sound = await importOneRow(cluster, folder);
    const seen = [];
    for (const [name, make] of WORKBOOKS) {
      const file = path.join(folder, `${seen.length}.xlsx`);
      writeFileSync(file, await make());
      const one = await refusalOf(file);
      const imported = await importFile(cluster, file);
      seen.push({ ...one, peak: imported.peak, isRefused: one.isRefused && imported.code !== 0 && ZIP.test(imported.said) });
      if (!seen.at(-1).isRefused) log(`  ${name}: ${one.words.join(' | ')} | ${imported.code} ${imported.said.slice(0, 300)}`);
      rmSync(file);
    }
    rows.add(
      'workbooks refused by name, by either name of the file',
      seen.filter(({ isRefused }) => isRefused).length,
      'of 12',
      { is: 12 },
      { text: `control: a CSV is ${sound.code === 0 ? 'taken' : 'REFUSED'}`, ok: sound.code === 0 },
    );
    rows.add('… slowest', Math.max(...seen.map(({ milliseconds }) => milliseconds)), 'ms', { atMost: 200 });
    const most = Math.max(...seen.map(({ peak }) => peak));
    rows.add('… most memory of the import that refuses one', most, 'MB', { atMost: sound.peak + 100 }, await control(folder, sound.peak));
  } finally {
    await cluster.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

const UNPACK = `require('node:zlib').gunzipSync(require('node:fs').readFileSync(process.argv[1]))`;

/** The same 500 MB in a program that does unpack them. */
async function control(folder, usual) {
  const file = path.join(folder, 'strings.gz');
  writeFileSync(file, gzipSync(Buffer.alloc(500 * MB, 'a')));
  const { peak } = await watch(['-e', UNPACK, file]);
  rmSync(file);
  return mustFind(Number(peak > usual + 100), `unpacked all the same: ${peak.toFixed(0)} MB, beside ${usual.toFixed(0)} of an import of one row`);
}

function importOneRow(cluster, folder) {
  const file = path.join(folder, 'sound.csv');
  writeFileSync(file, `${HEAD}\n${sound(1)}`);
  return importFile(cluster, file);
}

const ZIP = /is a zip file or a spreadsheet/;

/** What is said of that file by either of its names, and the milliseconds until it is. */
async function refusalOf(file) {
  const link = file.replace('.xlsx', '.csv');
  symlinkSync(file, link);
  const began = performance.now();
  const words = await Promise.all(
    [file, link].map((one) =>
      readFacts(one).then(
        () => 'taken',
        (fault) => String(fault.message),
      ),
    ),
  );
  return { words, milliseconds: performance.now() - began, isRefused: words.every((said) => ZIP.test(said)) };
}
