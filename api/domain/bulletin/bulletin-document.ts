import type { Instant } from '../instant.js';
import { bulletinNumber } from './bulletin-life.js';
import type { BulletinSection, BulletinTable, BulletinTemplate } from './bulletin-template.js';
import { changeVi, clockVi, datePartsVi, dateVi, numberVi, percentVi } from './bulletin-words.js';
import { priceTable } from './compose-bulletin.js';
import type { FrozenBulletin, FrozenGood } from './frozen-bulletin.js';

/** A stored report as far as its documents are made from it. */
export interface PrintedBulletin {
  readonly slotAt: Instant;
  readonly part: number;
  readonly composedAt: Instant;
  readonly issuedAt: Instant | null;
  readonly ordinal: number | null;
  /** Hexadecimal SHA-256 of the frozen data. */
  readonly sha256: string;
  readonly template: BulletinTemplate;
  readonly sections: readonly BulletinSection[];
  /** What people wrote, by section. */
  readonly remarks: Readonly<Record<string, string>>;
}

export interface DocumentSection {
  /** With its Roman numeral, in capitals. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table: BulletinTable | null;
}

export interface DocumentAnnex {
  /** `Phụ lục I`. */
  readonly heading: string;
  readonly title: string;
  readonly table: BulletinTable;
  /** A bar a row, from -1 to 1, where the table is drawn as a chart. */
  readonly bars: readonly number[] | null;
}

/** The words of a quick report in their places, whatever file they are written to; nothing else decides what stands in it. */
export interface BulletinDocument {
  /** Null: a draft. */
  readonly number: string | null;
  readonly notation: string;
  readonly parentOrgan: string;
  readonly organ: string;
  readonly placeAndDate: string;
  readonly title: string;
  readonly subject: string;
  /** Lines with their marks, as `recipients` are. */
  readonly addressees: readonly string[];
  readonly sections: readonly DocumentSection[];
  readonly recipients: readonly string[];
  readonly signerLines: readonly string[];
  readonly signerName: string;
  readonly annexes: readonly DocumentAnnex[];
  readonly sha256: string;
  /** The time the files carry. */
  readonly datedAt: Instant;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX'] as const;
const MOST_BARS = 20;

/** `IV`; beyond XX the plain number. */
export const romanOf = (number: number): string => ROMAN[number - 1] ?? String(number);

/** A report as the decree on documents lays it out. */
export function bulletinDocument(printed: PrintedBulletin, frozen: FrozenBulletin): BulletinDocument {
  const { template, ordinal, issuedAt, composedAt, sections, remarks, sha256 } = printed;
  const datedAt = issuedAt ?? composedAt;
  const { day, month, year } = datePartsVi(datedAt, frozen.utcOffsetMinutes);
  return {
    number: ordinal === null ? null : bulletinNumber(ordinal, template.notation),
    notation: template.notation,
    parentOrgan: template.parentOrgan.toUpperCase(),
    organ: template.organ.toUpperCase(),
    placeAndDate: `${template.place}, ngày ${day} tháng ${month} năm ${year}`,
    title: 'BÁO CÁO',
    subject: subjectOf(printed, frozen),
    addressees: addresseeLines(template.addressees),
    sections: sections.map((section, place) => documentSection(section, place, remarks[section.key] ?? null)),
    recipients: template.recipients.map((name, place, all) => `- ${name}${place === all.length - 1 ? '' : ';'}`),
    signerLines: template.signerLines.map((line) => line.toUpperCase()),
    signerName: template.signerName,
    annexes: annexesOf(frozen),
    sha256,
    datedAt,
  };
}

const addresseeLines = (names: readonly string[]): string[] =>
  names.length === 1 ? names.map((name) => `${name}.`) : names.map((name, place) => `- ${name}${place === names.length - 1 ? '.' : ';'}`);

function subjectOf({ part, slotAt }: PrintedBulletin, { utcOffsetMinutes: offset, order }: FrozenBulletin): string {
  if (order !== undefined) return `Đột xuất: ${order.title}`;
  const slot = `kỳ ${clockVi(slotAt, offset)}, ${dateVi(slotAt, offset)}`;
  return `Nhanh tình hình dự trữ, cung cầu, giá cả mặt hàng thiết yếu (${slot}${part === 0 ? '' : `; bổ sung lần ${part}`})`;
}

function documentSection({ title, paragraphs, table }: BulletinSection, place: number, remark: string | null): DocumentSection {
  const words = remark === null ? [] : remark.split('\n').filter((line) => line.trim() !== '');
  const texts = [...paragraphs, ...words];
  return {
    heading: `${romanOf(place + 1)}. ${title.toUpperCase()}`,
    paragraphs: texts.length === 0 ? ['Không có nội dung báo cáo.'] : texts,
    table,
  };
}

/** Annex I: every commodity; annex II: the widest changes. */
function annexesOf(frozen: FrozenBulletin): DocumentAnnex[] {
  if (!frozen.goods.some((good) => good.median !== null)) return [];
  const moved = frozen.goods
    .filter((good) => good.median !== null && good.change7Days !== null && good.change7Days !== 0)
    .sort((a, b) => Math.abs(b.change7Days ?? 0) - Math.abs(a.change7Days ?? 0) || a.code.localeCompare(b.code))
    .slice(0, MOST_BARS);
  const all: DocumentAnnex = { heading: 'Phụ lục I', title: 'GIÁ, DỰ TRỮ CÁC MẶT HÀNG THIẾT YẾU', table: fullTable(frozen), bars: null };
  return moved.length === 0 ? [all] : [all, changesAnnex(moved)];
}

function changesAnnex(goods: readonly FrozenGood[]): DocumentAnnex {
  const changes = goods.map((good) => good.change7Days ?? 0);
  const widest = Math.max(...changes.map(Math.abs));
  return {
    heading: 'Phụ lục II',
    title: 'MỨC THAY ĐỔI GIÁ SO VỚI 7 NGÀY TRƯỚC',
    table: { head: ['Mặt hàng', 'Thay đổi'], rows: goods.map((good, place) => [good.name, changeVi(changes[place] ?? 0)]), rightFrom: 1 },
    bars: changes.map((change) => change / widest),
  };
}

function fullTable(frozen: FrozenBulletin): BulletinTable {
  const { head, rows, rightFrom } = priceTable(frozen.goods, frozen);
  const more = ({ coverDays, stockOutRate }: FrozenGood): string[] => [
    coverDays === null ? '' : numberVi(coverDays, 1),
    stockOutRate === null ? '' : percentVi(stockOutRate),
  ];
  return {
    head: ['STT', ...head, 'Ngày đủ bán', 'Hết hàng'],
    rows: frozen.goods.map((good, place) => [String(place + 1), ...(rows[place] ?? []), ...more(good)]),
    rightFrom: rightFrom + 1,
    widths: [8, null, 12, 18, 14, 14, 12, 12, 14],
  };
}
