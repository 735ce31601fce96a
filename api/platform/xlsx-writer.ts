import { Readable } from 'node:stream';
import yazl from 'yazl';
import {
  columnLetters,
  contentTypesXml,
  corePropertiesXml,
  HEAD_STYLE,
  packageRelationsXml,
  SHEET_END,
  sheetStart,
  styleOf,
  stylesXml,
  TITLE_STYLE,
  workbookRelationsXml,
  workbookXml,
  type XlsxKind,
  xmlText,
} from './xlsx-parts.js';

/** Null leaves the cell empty. In columns of days and times a number is milliseconds since 1970. */
export type XlsxValue = string | number | null;

/** Cells in the order of the columns; `isBold` for rows that head a group or sum up. */
export type XlsxRow = readonly XlsxValue[] | { readonly cells: readonly XlsxValue[]; readonly isBold: boolean };

export interface XlsxColumn {
  readonly title: string;
  readonly kind: XlsxKind;
  /** In characters; 14 when left out. */
  readonly width?: number;
}

export interface XlsxSheet {
  /** Cut to 31 characters and without those a sheet's name may not have; names that are alike get a number. */
  readonly name: string;
  /** Lines above the head: the first is set as a title. */
  readonly preface: readonly string[];
  readonly columns: readonly XlsxColumn[];
  readonly rows: Iterable<XlsxRow> | AsyncIterable<XlsxRow>;
}

export interface XlsxBook {
  readonly title: string;
  readonly author: string;
  /** Milliseconds since 1970; the only time in the file, so the same figures give the same bytes. */
  readonly at: number;
  /** Days and times are written as this place's clocks show them. */
  readonly utcOffsetMinutes: number;
  readonly sheets: readonly XlsxSheet[];
}

const DAY = 86_400_000;
/** The spreadsheet's day 0, by its own calendar that has a 29 February 1900. */
const EPOCH_DAYS = 25_569;
const MOST_ROWS = 1_048_576;
const LONGEST_TEXT = 32_767;
const CHUNK = 64 * 1024;

/**
 * An XLSX file as a stream: a row is written when the reader takes it, so a large file needs no more memory than a small one.
 * Text is written as inline strings, which a spreadsheet never runs as formulas; numbers, days and times are real ones.
 */
export function writeXlsx(book: XlsxBook): Readable {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  const mtime = new Date(book.at);
  const options = { mtime, forceDosTimestamp: true, compress: true };
  const add = (path: string, text: string): void => zip.addBuffer(Buffer.from(text), path, options);
  const names = sheetNames(book.sheets.map(({ name }) => name));
  const headRows = book.sheets.map(({ preface }) => headRowOf(preface));
  add('[Content_Types].xml', contentTypesXml(book.sheets.length));
  add('_rels/.rels', packageRelationsXml());
  add('docProps/core.xml', corePropertiesXml(book.title, book.author, book.at));
  add('xl/workbook.xml', workbookXml(names.map((name, place) => ({ name, headRow: headRows[place] ?? 1 }))));
  add('xl/_rels/workbook.xml.rels', workbookRelationsXml(book.sheets.length));
  add('xl/styles.xml', stylesXml());
  book.sheets.forEach((sheet, place) => {
    const lines = sheetXml(sheet, book.utcOffsetMinutes);
    zip.addReadStreamLazy(`xl/worksheets/sheet${place + 1}.xml`, options, (ready) => ready(null, sourceFor(output, lines)));
  });
  zip.end();
  return output;
}

/** A source whose fault breaks off the file, and which ends when nobody reads the file any more. */
function sourceFor(output: Readable, lines: AsyncIterable<string>): Readable {
  const source = Readable.from(chunks(lines), { objectMode: false });
  source.on('error', (fault) => output.destroy(fault));
  output.once('close', () => source.destroy());
  return source;
}

const LINE_HEIGHT = 17;
const USUAL_WIDTH = 14;

/** In points: as many lines as the longest title takes in its column; bold letters are wider than figures. */
const headHeight = (columns: readonly XlsxColumn[]): number =>
  LINE_HEIGHT * Math.max(1, ...columns.map(({ title, width = USUAL_WIDTH }) => Math.min(4, Math.ceil((title.length * 1.2) / width))));

/** The head stands below the preface and an empty line. */
const headRowOf = (preface: readonly string[]): number => (preface.length === 0 ? 1 : preface.length + 2);

function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .trim()
        .replace(/^'+|'+$/g, '') || 'Sheet';
    let unique = clean.slice(0, 31);
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${clean.slice(0, 30 - String(number).length)} ${number}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

async function* sheetXml(sheet: XlsxSheet, utcOffsetMinutes: number): AsyncGenerator<string> {
  const { preface, columns } = sheet;
  const letters = columns.map((_, place) => columnLetters(place));
  const headRow = headRowOf(preface);
  yield sheetStart(
    columns.map(({ width }) => width ?? USUAL_WIDTH),
    headRow,
  );
  for (const [place, line] of preface.entries()) yield `<row r="${place + 1}">${textCell(`A${place + 1}`, line, place === 0 ? TITLE_STYLE : 0)}</row>`;
  yield `<row r="${headRow}" ht="${headHeight(columns)}" customHeight="1">${columns.map(({ title }, place) => textCell(`${letters[place]}${headRow}`, title, HEAD_STYLE)).join('')}</row>`;
  let number = headRow;
  for await (const row of sheet.rows) {
    number += 1;
    if (number > MOST_ROWS) throw new RangeError(`a sheet holds no more than ${MOST_ROWS} rows`);
    const [cells, isBold] = 'cells' in row ? [row.cells, row.isBold] : [row, false];
    let written = `<row r="${number}">`;
    for (let place = 0; place < columns.length; place++) {
      const kind = columns[place]?.kind ?? 'text';
      written += cell(cells[place] ?? null, `${letters[place]}${number}`, { kind, style: styleOf(kind, isBold), utcOffsetMinutes });
    }
    yield `${written}</row>`;
  }
  yield SHEET_END;
}

function cell(value: XlsxValue, reference: string, look: { kind: XlsxKind; style: number; utcOffsetMinutes: number }): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
  if (typeof value === 'string') return textCell(reference, value, look.style);
  const number = look.kind === 'day' || look.kind === 'time' ? EPOCH_DAYS + (value + look.utcOffsetMinutes * 60_000) / DAY : value;
  return `<c r="${reference}" s="${look.style}"><v>${number}</v></c>`;
}

const textCell = (reference: string, text: string, style: number): string =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, LONGEST_TEXT))}</t></is></c>`;

/** Gathers small pieces, for each write costs. */
async function* chunks(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let gathered: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield Buffer.from(gathered.join(''));
    gathered = [];
    length = 0;
  }
  yield Buffer.from(gathered.join(''));
}
