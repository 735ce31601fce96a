import { inflateRawSync, inflateSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { playDemo } from '../desk/desk-world.mjs';
import { startCluster } from './cluster.mjs';
import { FORMULA_TEXTS, plantNames, plantNotes } from './planted-texts.mjs';
import { signIn, startServer } from './server.mjs';

const END = 0x06054b50;

/** The parts of a zip as one text (APPNOTE 4.3). */
export function unzipped(archive) {
  let end = archive.length - 22;
  while (archive.readUInt32LE(end) !== END) end -= 1;
  let place = archive.readUInt32LE(end + 16);
  const texts = [];
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, packed, name] = [archive.readUInt16LE(place + 10), archive.readUInt32LE(place + 20), archive.readUInt16LE(place + 28)];
    const local = archive.readUInt32LE(place + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + packed);
    texts.push((method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'));
    place += 46 + name + archive.readUInt16LE(place + 30) + archive.readUInt16LE(place + 32);
  }
  return texts.join('\n');
}

/** A PDF with its packed parts opened. */
function openedPdf(bytes) {
  const parts = [bytes.toString('latin1')];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(bytes.subarray(at + 7)).toString('latin1'));
    } catch {}
  }
  return parts.join('\n');
}

const OPEN = { pdf: openedPdf, xlsx: unzipped, docx: unzipped };

/** Every file the product hands out, of the demo's newest quick report and of a line of trends: { name, kind, text }. */
export async function exportsOf(url, cluster) {
  const token = await signIn(url, 'ANALYST');
  const [report] = await cluster.query(`select id, to_char(slot_at, 'YYYY-MM') as month from bulletin where state = 'ISSUED' order by slot_at desc limit 1`);
  await cluster.query(`insert into open_clearance (commodity_id, levels) select id, '{COMMUNE,PROVINCE}' from commodity on conflict (commodity_id) do nothing`);
  const goods = await cluster.query('select code from commodity order by id limit 20');
  const series = goods.map(({ code }) => `series=${code}~51`).join('&');
  const span = `since=${new Date(Date.now() - 20 * 86_400_000).toISOString()}&until=${new Date().toISOString()}`;
  const places = [
    ...['pdf', 'docx', 'xlsx', 'xml'].map((kind) => [kind, `/files/bulletins/${report.id}/${kind}`]),
    ...['xlsx', 'pdf'].map((kind) => [kind, `/files/market-prices/${report.month}/${kind}`]),
    ['xlsx', `/files/trends.xlsx?${series}&period=DAY&${span}`],
    ['xlsx', `/files/trends.xlsx?${series}&period=DAY&${span}&day=${new Date(Date.now() - 86_400_000).toISOString()}&lang=en`],
    ['csv', '/open/prices.csv'],
    ['json', '/open/prices.json'],
  ];
  const files = [];
  for (const [kind, path] of places) {
    const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${bytes.toString().slice(0, 200)}`);
    files.push({ name: path.split('?')[0], kind, text: OPEN[kind]?.(bytes) ?? bytes.toString() });
  }
  return files;
}

const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;
const isFormula = (cell) => RUNS.test(cell) && !/^[+-]?\d+([.,]\d+)*$/.test(cell);
const cellsOf = (text) => parse(text.replace(/^\uFEFF/, ''), { relax_column_count: true }).flat();

/** S13: names and notes that a spreadsheet takes for formulae, in every table that can be downloaded. */
export async function measureFormulae(rows, { database, log }) {
  const cluster = await startCluster({ database });
  let server = null;
  try {
    const places = await plantNames(cluster, FORMULA_TEXTS);
    await playDemo(cluster.url);
    await plantNotes(cluster, FORMULA_TEXTS);
    server = await startServer(cluster);
    const files = await exportsOf(server.url, cluster);
    const books = files.filter(({ kind }) => kind === 'xlsx');
    const holding = books.filter(({ text }) => text.includes('HYPERLINK'));
    rows.add('names that begin as formulae, in 14 ways', places, 'places', { atLeast: 100 });
    rows.add(
      'workbooks with a formula',
      books.filter(({ text }) => /<f[ >]/.test(text)).length,
      `of ${books.length}`,
      { is: 0 },
      { text: `control: ${holding.length} hold one as text`, ok: holding.length > 0 },
    );
    const tables = files.filter(({ kind }) => kind === 'csv').flatMap(({ text }) => cellsOf(text));
    const { csvText } = await import('../../dist/api/domain/csv-text.js');
    const written = cellsOf(csvText(FORMULA_TEXTS.map((text) => ['a', text])));
    const cells = [...tables, ...written];
    const bare = cellsOf(FORMULA_TEXTS.map((text) => `"${text.replaceAll('"', '""')}"`).join('\n')).filter(isFormula).length;
    rows.add(
      'cells of CSV that a spreadsheet would run',
      cells.filter(isFormula).length,
      `of ${cells.length}`,
      { is: 0 },
      { text: `control: ${bare} of ${FORMULA_TEXTS.length} where they are written as they are`, ok: bare === FORMULA_TEXTS.length },
    );
    rows.add('… of the feed with names', tables.filter((cell) => cell.includes('HYPERLINK')).length, 'cells', { atLeast: 1 });
  } catch (fault) {
    log(`  ${fault.message}`);
    throw fault;
  } finally {
    await server?.stop();
    await cluster.end();
  }
}
