import type { BulletinDocument, DocumentSection } from '../domain/bulletin/bulletin-document.js';
import { drawAnnexes } from './draw-annexes.js';
import { MARGINS, mm, type Part, type PdfDocument, paragraph, rule, SIGNATURE_PLACE, TEXT_WIDTH, tablePart } from './pdf-parts.js';

/** Room for the heading's left half; the motto beside it needs the rest at 12 points bold. */
const ORGAN_WIDTH = TEXT_WIDTH - mm(97);
/** How long the motto is, printed at 13 points bold. */
const MOTTO_WIDTH = mm(57);

/** A quick report as Decree 30/2020, Appendix I lays out a document with heading; a draft says that it is one. */
export function drawBulletin(document: BulletinDocument): PdfDocument {
  const { number, subject, organ, sha256, datedAt } = document;
  return {
    pageSize: 'A4',
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    defaultStyle: { font: 'Tinos', fontSize: 13, lineHeight: 1.08 },
    language: 'vi-VN',
    info: {
      title: `Báo cáo ${number ?? '(dự thảo)'}: ${subject}`,
      author: organ,
      subject,
      keywords: `sha256:${sha256}`,
      creator: 'Cung Cầu',
      producer: 'Cung Cầu',
      creationDate: new Date(datedAt),
    },
    header: (page: number): Part => (page === 1 ? '' : { text: String(page), alignment: 'center', fontSize: 13, margin: [0, mm(10), 0, 0] }),
    footer: (): Part => ({ text: `Mã kiểm tra số liệu (SHA-256): ${sha256}`, fontSize: 7, alignment: 'center', margin: [0, mm(9), 0, 0] }),
    ...(number === null ? { watermark: { text: 'DỰ THẢO', opacity: 0.08, bold: true } } : {}),
    content: [
      heading(document),
      { text: document.title, fontSize: 14, bold: true, alignment: 'center' },
      { text: subject, fontSize: 14, bold: true, alignment: 'center' },
      rule(mm(50), [3, 10]),
      addressees(document),
      ...document.sections.flatMap(drawSection),
      signature(document),
      ...drawAnnexes(document),
    ],
  };
}

function heading({ parentOrgan, organ, number, notation, placeAndDate }: BulletinDocument): Part {
  return {
    margin: [0, 0, 0, 14],
    columnGap: 0,
    columns: [
      {
        width: ORGAN_WIDTH,
        stack: [
          { text: parentOrgan, fontSize: 12, alignment: 'center' },
          { text: organ, fontSize: 12, bold: true, alignment: 'center' },
          rule(mm(20), [1, 8]),
          { text: `Số: ${number ?? `        /${notation}`}`, fontSize: 13, alignment: 'center' },
        ],
      },
      {
        width: '*',
        stack: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', fontSize: 12, bold: true, alignment: 'center' },
          { text: 'Độc lập - Tự do - Hạnh phúc', fontSize: 13, bold: true, alignment: 'center' },
          rule(MOTTO_WIDTH, [1, 8]),
          { text: placeAndDate, fontSize: 13, italics: true, alignment: 'center' },
        ],
      },
    ],
  };
}

function addressees({ addressees }: BulletinDocument): Part {
  return {
    margin: [mm(25), 0, 0, 10],
    fontSize: 14,
    columns: [
      { width: mm(22), text: 'Kính gửi:' },
      { width: '*', stack: [...addressees] },
    ],
  };
}

function drawSection({ heading, paragraphs, table }: DocumentSection): Part[] {
  const [first = '', ...rest] = paragraphs;
  const head: Part = { text: heading, bold: true, margin: [0, 4, 0, 4], headlineLevel: 1 };
  return [{ stack: [head, paragraph(first)], unbreakable: true }, ...rest.map(paragraph), ...(table === null ? [] : [tablePart(table)])];
}

function signature({ recipients, signerLines, signerName }: BulletinDocument): Part {
  return {
    unbreakable: true,
    margin: [0, 10, 0, 0],
    columns: [
      {
        width: TEXT_WIDTH * 0.48,
        stack: [{ text: 'Nơi nhận:', fontSize: 12, bold: true, italics: true }, ...recipients.map((text) => ({ text, fontSize: 11 }))],
      },
      {
        width: '*',
        stack: [
          ...signerLines.map((text) => ({ text, fontSize: 13, bold: true, alignment: 'center' })),
          { id: SIGNATURE_PLACE, text: ' ', fontSize: 13, margin: [0, 0, 0, mm(22)] },
          { text: signerName, fontSize: 13, bold: true, alignment: 'center' },
        ],
      },
    ],
  };
}
