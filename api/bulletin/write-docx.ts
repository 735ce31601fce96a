import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { BulletinDocument, DocumentAnnex, DocumentSection } from '../domain/bulletin/bulletin-document.js';
import type { BulletinTable } from '../domain/bulletin/bulletin-template.js';
import { corePropertiesXml } from '../platform/xlsx-parts.js';
import { isRight, PADDING } from './pdf-parts.js';

const FONT = 'Times New Roman';
/** Millimetres in twentieths of a point, the whole numbers of the format. */
const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
const TEXT_WIDTH = 163;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER };

type Block = Paragraph | Table;

/** The same document as the PDF, to be worked on further; the same document gives the same bytes. */
export async function writeDocx(document: BulletinDocument): Promise<Buffer> {
  const file = new Document({
    styles: { default: { document: { run: { font: FONT, size: 26 } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(17), header: mm(10), footer: mm(8) },
          },
        },
        headers: { default: new Header({ children: [line([new TextRun({ children: [PageNumber.CURRENT] })], { alignment: AlignmentType.CENTER })] }) },
        footers: { default: hashFooter(document), first: hashFooter(document) },
        children: [
          heading(document),
          ...title(document),
          ...addressees(document),
          ...document.sections.flatMap(sectionBlocks),
          signature(document),
          ...document.annexes.flatMap(annexBlocks),
        ],
      },
    ],
  });
  const core = corePropertiesXml(document.subject, document.organ, document.datedAt);
  return withoutTimes(await Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: core }]));
}

const run = (text: string, points: number, look: IRunOptions = {}): TextRun => new TextRun({ text, size: points * 2, ...look });
const line = (children: readonly ParagraphChild[], look: IParagraphOptions = {}): Paragraph => new Paragraph({ children, ...look });
const centred = (text: string, points: number, look: IRunOptions = {}): Paragraph => line([run(text, points, look)], { alignment: AlignmentType.CENTER });

/** A thin line under the paragraph, of about that length in a column of that width, in millimetres. */
const ruled = (width: number, length: number): Paragraph =>
  line([run('', 2)], {
    indent: { left: mm((width - length) / 2), right: mm((width - length) / 2) },
    spacing: { before: 60, line: 120, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 1 } },
  });

const hashFooter = ({ sha256 }: BulletinDocument): Footer => new Footer({ children: [centred(`Mã kiểm tra số liệu (SHA-256): ${sha256}`, 7)] });

/** Two columns without lines, their widths in millimetres. */
function columns(left: readonly Block[], right: readonly Block[], leftWidth: number): Table {
  const widths = [mm(leftWidth), mm(TEXT_WIDTH - leftWidth)];
  const cell = (children: readonly Block[], place: number): TableCell =>
    new TableCell({ children, width: { size: widths[place] ?? 0, type: WidthType.DXA }, margins: { left: 0, right: 0 } });
  return new Table({
    borders: NO_BORDERS,
    columnWidths: widths,
    width: { size: mm(TEXT_WIDTH), type: WidthType.DXA },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, 0), cell(right, 1)] })],
  });
}

function heading({ parentOrgan, organ, number, notation, placeAndDate }: BulletinDocument): Table {
  return columns(
    [centred(parentOrgan, 12), centred(organ, 12, { bold: true }), ruled(66, 20), centred(`Số: ${number ?? `        /${notation}`}`, 13)],
    [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, { bold: true }),
      centred('Độc lập - Tự do - Hạnh phúc', 13, { bold: true }),
      ruled(97, 57),
      centred(placeAndDate, 13, { italics: true }),
    ],
    66,
  );
}

const title = ({ title, subject, number }: BulletinDocument): Paragraph[] => [
  centred('', 13),
  ...(number === null ? [centred('(DỰ THẢO)', 13, { bold: true })] : []),
  centred(title, 14, { bold: true }),
  centred(subject, 14, { bold: true }),
  ruled(TEXT_WIDTH, 50),
];

const addressees = ({ addressees }: BulletinDocument): Paragraph[] => [
  line([run('Kính gửi:', 14), new TextRun({ children: [new Tab(), addressees[0] ?? ''], size: 28 })], {
    indent: { left: mm(25) },
    tabStops: [{ type: TabStopType.LEFT, position: mm(47) }],
  }),
  ...addressees.slice(1).map((text) => line([run(text, 14)], { indent: { left: mm(47) } })),
  centred('', 6),
];

function sectionBlocks({ heading, paragraphs, table }: DocumentSection): Block[] {
  return [
    line([run(heading, 13, { bold: true })], { keepNext: true, spacing: { before: 80, after: 80 } }),
    ...paragraphs.map((text) => line([run(text, 13)], { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: mm(10) }, spacing: { after: 120 } })),
    ...(table === null ? [] : [tableBlock(table)]),
  ];
}

/** How wide a letter of a table is about, and the space beside a cell's text, in millimetres. */
const LETTER = 2.1;
const BESIDE = (2 * PADDING * 25.4) / 72;
/** Of the text's width at most this part goes to columns that are as wide as their texts. */
const MOST_FITTED = 0.75;

/** Widths of all columns in millimetres: as given, or the first takes what the texts of the others leave. */
function gridOf({ head, rows, widths }: BulletinTable): number[] {
  const longest = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const fitted = longest.map((letters, column) => (column === 0 ? 0 : letters * LETTER));
  const squeeze = Math.min(1, (TEXT_WIDTH * MOST_FITTED) / fitted.reduce((sum, width) => sum + width + BESIDE, 0));
  const given = widths ?? fitted.map((width, column) => (column === 0 ? null : width * squeeze));
  const free = TEXT_WIDTH - given.reduce<number>((sum, width) => sum + (width === null ? 0 : width + BESIDE), 0);
  const shares = given.filter((width) => width === null).length;
  return given.map((width) => (width === null ? free / shares : width + BESIDE));
}

function tableBlock(table: BulletinTable): Table {
  const widths = gridOf(table).map(mm);
  const cell = (text: string, place: number, isHead: boolean): TableCell => {
    const side = isRight(table, place) ? AlignmentType.RIGHT : AlignmentType.LEFT;
    return new TableCell({
      children: [line([run(text, 11, { bold: isHead })], { alignment: isHead ? AlignmentType.CENTER : side })],
      margins: { left: PADDING * 20, right: PADDING * 20, top: 20, bottom: 20 },
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
    });
  };
  const row = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({ cantSplit: true, tableHeader: isHead, children: texts.map((text, place) => cell(text, place, isHead)) });
  return new Table({
    width: { size: mm(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [row(table.head, true), ...table.rows.map((texts) => row(texts, false))],
  });
}

function signature({ recipients, signerLines, signerName }: BulletinDocument): Table {
  return columns(
    [line([run('Nơi nhận:', 12, { bold: true, italics: true })], { spacing: { before: 200 } }), ...recipients.map((text) => line([run(text, 11)]))],
    [
      ...signerLines.map((text) => line([run(text, 13, { bold: true })], { alignment: AlignmentType.CENTER, spacing: { before: 200 } })),
      line([run('', 13)], { spacing: { before: mm(24) } }),
      centred(signerName, 13, { bold: true }),
    ],
    TEXT_WIDTH * 0.48,
  );
}

const annexBlocks = ({ heading, title, table }: DocumentAnnex): Block[] => [
  line([run(heading, 14, { bold: true })], { alignment: AlignmentType.CENTER, pageBreakBefore: true }),
  centred(title, 14, { bold: true }),
  tableBlock(table),
];

/** 1 January 1980, 00:00, as zip writes it; lengths and places of the zip format. */
const ZIP_EPOCH = 0x00_21_00_00;
const ZIP_END = 22;
const ZIP_ENTRY = 46;

/** The library writes the time of packing into the zip, before each file and in the list at the end; both are set to the zip's own beginning. */
function withoutTimes(zip: Buffer): Buffer {
  const end = zip.length - ZIP_END;
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    zip.writeUInt32LE(ZIP_EPOCH, entry + 12);
    zip.writeUInt32LE(ZIP_EPOCH, zip.readUInt32LE(entry + 42) + 10);
    entry += ZIP_ENTRY + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}
