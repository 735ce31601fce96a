import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { signIn } from '../bench/processes.mjs';
import { deskWorld } from './desk-world.mjs';
import { marginsOf, NATIONAL_WORDS, readPdf, row, wordsMissing } from './seen-pdf.mjs';

const FOLDER = process.env.PICTURES ?? join(tmpdir(), 'cungcau-office');
const MOST_SECONDS = 120;
const NEWEST = `query ($since: Instant!, $until: Instant!) { bulletins(since: $since, until: $until) { id } }`;
const DAY = 86_400_000;

const isThere = (program) => spawnSync(program, ['--version']).error === undefined;

/** What an office program prints of a file. */
function print(file, profile) {
  const { status, stderr } = spawnSync(
    'soffice',
    [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--convert-to', 'pdf', '--outdir', FOLDER, file],
    { timeout: MOST_SECONDS * 1000 },
  );
  if (status !== 0) throw new Error(`${basename(file)} was not opened: ${stderr}`);
  return readFileSync(file.replace(/\.\w+$/, '.pdf'));
}

async function take(url, address, token, name) {
  const response = await fetch(`${url}/files/${address}`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const file = join(FOLDER, name);
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  return file;
}

function rowsOfText(pdf, report) {
  const { left, right, bottom } = marginsOf(pdf);
  const pages = readPdf('pdfinfo', pdf).match(/Pages:\s+(\d+)/)?.[1];
  const wanted = readPdf('pdfinfo', report).match(/Pages:\s+(\d+)/)?.[1];
  return [
    row('DOCX in an office program: words not read back', wordsMissing(pdf).length, `of ${NATIONAL_WORDS.length}`, { exactly: 0 }),
    row('DOCX in an office program: pages', Number(pages), `PDF: ${wanted}`, { atLeast: Number(wanted) - 1, atMost: Number(wanted) + 1 }),
    row('DOCX in an office program: left margin', left, 'mm', { atLeast: 29.5, atMost: 35 }),
    row('DOCX in an office program: right margin', right, 'mm', { atLeast: 15 }),
    row('DOCX in an office program: bottom margin', bottom, 'mm', { atLeast: 20 }),
  ];
}

/** Figures that a column is too narrow for are printed as ###. */
function rowsOfSheet(name, pdf) {
  const text = readPdf('pdftotext', pdf);
  return [
    row(`${name} in an office program: figures that do not fit their column`, text.match(/###/g)?.length ?? 0, '', { exactly: 0 }),
    row(`${name} in an office program: error values`, text.match(/#(REF|NAME|VALUE|DIV\/0)[!?]?|Err:\d+/g)?.length ?? 0, '', { exactly: 0 }),
  ];
}

/** The files people work on further, opened and printed by an office program (LibreOffice); pictures of the pages are left in $PICTURES or the temporary folder. */
export async function measureOffice() {
  if (!isThere('soffice') || !isThere('pdftotext'))
    return [{ row: 'DOCX and XLSX in an office program', value: 'LibreOffice or poppler-utils is not installed', unit: '', goal: '', ok: null }];
  const world = await deskWorld();
  mkdirSync(FOLDER, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const token = await signIn(world.url, 'LEADER');
    const { bulletins } = await world.ask('LEADER', NEWEST, {
      since: new Date(Date.now() - 2 * DAY).toISOString(),
      until: new Date(Date.now() + DAY).toISOString(),
    });
    const report = await take(world.url, `bulletins/${bulletins[0].id}/pdf`, token, 'report-as-issued.pdf');
    const text = print(await take(world.url, `bulletins/${bulletins[0].id}/docx`, token, 'report.docx'), profile);
    const sheet = print(await take(world.url, `bulletins/${bulletins[0].id}/xlsx`, token, 'report-tables.xlsx'), profile);
    const month = new Date(Date.now() - 5 * DAY).toISOString().slice(0, 7);
    const prices = print(await take(world.url, `market-prices/${month}/xlsx`, token, 'market-prices.xlsx'), profile);
    await take(world.url, `market-prices/${month}/pdf`, token, 'market-prices-as-printed.pdf');
    const rows = [...rowsOfText(text, readFileSync(report)), ...rowsOfSheet('tables of the report', sheet), ...rowsOfSheet('market prices', prices)];
    return rows.map((one, place) => (place === 0 ? { ...one, note: FOLDER } : one));
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
