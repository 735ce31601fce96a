import { bulletinNumber } from '../domain/bulletin/bulletin-life.js';
import type { BulletinSection } from '../domain/bulletin/bulletin-template.js';
import { clockVi, datePartsVi, dateVi } from '../domain/bulletin/bulletin-words.js';
import type { FrozenBulletin } from '../domain/bulletin/frozen-bulletin.js';
import type { StoredBulletin } from './bulletin.view.js';
import { annexes } from './draw-annexes.js';
import { MARGINS, mm, type Part, type PdfDocument, paragraph, rule, TEXT_WIDTH, tablePart } from './pdf-parts.js';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'] as const;
/** Room for the heading's left half; the motto beside it needs the rest at 12 points bold. */
const ORGAN_WIDTH = TEXT_WIDTH - mm(97);
/** How long the motto is, printed at 13 points bold. */
const MOTTO_WIDTH = mm(57);

/** A quick report as Decree 30/2020, Appendix I lays out a document with heading; a draft says that it is one. */
export function drawBulletin(stored: StoredBulletin, frozen: FrozenBulletin): PdfDocument {
  const number = stored.ordinal === null ? null : bulletinNumber(stored.ordinal, stored.template.notation);
  const title = subjectOf(stored, frozen);
  return {
    pageSize: 'A4',
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    defaultStyle: { font: 'Tinos', fontSize: 13, lineHeight: 1.08 },
    language: 'vi-VN',
    info: {
      title: `Báo cáo ${number ?? '(dự thảo)'}: ${title}`,
      author: stored.template.organ,
      subject: title,
      keywords: `sha256:${stored.sha256}`,
      creator: 'Cung Cầu',
      producer: 'Cung Cầu',
      creationDate: new Date(stored.issuedAt ?? stored.composedAt),
    },
    header: (page: number): Part => (page === 1 ? '' : { text: String(page), alignment: 'center', fontSize: 13, margin: [0, mm(10), 0, 0] }),
    ...(number === null ? { watermark: { text: 'DỰ THẢO', opacity: 0.08, bold: true } } : {}),
    content: [
      heading(stored, frozen, number),
      ...titleBlock(title),
      addressees(stored),
      ...stored.sections.flatMap((section, place) => drawSection(section, place, stored.remarks[section.key] ?? null)),
      signature(stored),
      ...annexes(stored, frozen),
    ],
  };
}

function subjectOf({ part, slotAt }: StoredBulletin, { utcOffsetMinutes: offset }: FrozenBulletin): string {
  const slot = `kỳ ${clockVi(slotAt, offset)}, ${dateVi(slotAt, offset)}`;
  return `Nhanh tình hình dự trữ, cung cầu, giá cả mặt hàng thiết yếu (${slot}${part === 0 ? '' : `; bổ sung lần ${part}`})`;
}

function heading({ template, issuedAt, composedAt }: StoredBulletin, { utcOffsetMinutes }: FrozenBulletin, number: string | null): Part {
  const { day, month, year } = datePartsVi(issuedAt ?? composedAt, utcOffsetMinutes);
  return {
    margin: [0, 0, 0, 14],
    columnGap: 0,
    columns: [
      {
        width: ORGAN_WIDTH,
        stack: [
          { text: template.parentOrgan.toUpperCase(), fontSize: 12, alignment: 'center' },
          { text: template.organ.toUpperCase(), fontSize: 12, bold: true, alignment: 'center' },
          rule(mm(20), [1, 8]),
          { text: `Số: ${number ?? `        /${template.notation}`}`, fontSize: 13, alignment: 'center' },
        ],
      },
      {
        width: '*',
        stack: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', fontSize: 12, bold: true, alignment: 'center' },
          { text: 'Độc lập - Tự do - Hạnh phúc', fontSize: 13, bold: true, alignment: 'center' },
          rule(MOTTO_WIDTH, [1, 8]),
          { text: `${template.place}, ngày ${day} tháng ${month} năm ${year}`, fontSize: 13, italics: true, alignment: 'center' },
        ],
      },
    ],
  };
}

const titleBlock = (title: string): Part[] => [
  { text: 'BÁO CÁO', fontSize: 14, bold: true, alignment: 'center' },
  { text: title, fontSize: 14, bold: true, alignment: 'center' },
  rule(mm(50), [3, 10]),
];

function addressees({ template }: StoredBulletin): Part {
  const [only, ...others] = template.addressees;
  const list =
    others.length === 0
      ? [{ text: `${only ?? ''}.` }]
      : template.addressees.map((name, place) => ({ text: `- ${name}${place === others.length ? '.' : ';'}` }));
  return {
    margin: [mm(25), 0, 0, 10],
    fontSize: 14,
    columns: [
      { width: mm(22), text: 'Kính gửi:' },
      { width: '*', stack: list },
    ],
  };
}

function drawSection({ title, paragraphs, table }: BulletinSection, place: number, remark: string | null): Part[] {
  const words = remark === null ? [] : remark.split('\n').filter((line) => line.trim() !== '');
  const texts = [...paragraphs, ...words];
  const head: Part = { text: `${ROMAN[place] ?? place + 1}. ${title.toUpperCase()}`, bold: true, margin: [0, 4, 0, 4], headlineLevel: 1 };
  const [first = 'Không có nội dung báo cáo.', ...rest] = texts;
  return [{ stack: [head, paragraph(first)], unbreakable: true }, ...rest.map(paragraph), ...(table === null ? [] : [tablePart(table)])];
}

function signature({ template }: StoredBulletin): Part {
  const last = template.recipients.length - 1;
  return {
    unbreakable: true,
    margin: [0, 10, 0, 0],
    columns: [
      {
        width: TEXT_WIDTH * 0.48,
        stack: [
          { text: 'Nơi nhận:', fontSize: 12, bold: true, italics: true },
          ...template.recipients.map((name, place) => ({ text: `- ${name}${place === last ? '' : ';'}`, fontSize: 11 })),
        ],
      },
      {
        width: '*',
        stack: [
          ...template.signerLines.map((line) => ({ text: line.toUpperCase(), fontSize: 13, bold: true, alignment: 'center' })),
          { text: template.signerName, fontSize: 13, bold: true, alignment: 'center', margin: [0, mm(26), 0, 0] },
        ],
      },
    ],
  };
}
