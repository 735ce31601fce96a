import { romanOf } from './bulletin-document.js';
import type { BulletinTable } from './bulletin-template.js';
import { numberVi } from './bulletin-words.js';

/** One commodity of a province over a month and the one before: means of the daily medians, in smallest units of the currency; null without a price. */
export interface MarketGood {
  readonly group: string;
  readonly nationalCode: string | null;
  readonly name: string;
  readonly specification: string;
  readonly unit: string;
  readonly priceKind: 'RETAIL' | 'WHOLESALE' | 'FARM_GATE';
  readonly before: number | null;
  readonly now: number | null;
  /** Days of the month that had a price. */
  readonly days: number;
}

/** A line of the table; change and share of it are null where one of the two months has no price. */
export interface MarketRow extends MarketGood {
  readonly change: number | null;
  /** Plain: 0.05 = 5 %. */
  readonly share: number | null;
}

export interface MarketGroup {
  /** Roman. */
  readonly numeral: string;
  readonly title: string;
  readonly rows: readonly MarketRow[];
}

const GROUPS: readonly (readonly [key: string, title: string])[] = [
  ['STAPLE', 'Lương thực'],
  ['PROTEIN', 'Thịt, cá, trứng'],
  ['FRESH', 'Rau, củ, quả'],
  ['MEDICAL', 'Vật tư y tế'],
  ['ENERGY', 'Nhiên liệu'],
  ['RAW_MATERIAL', 'Nguyên liệu, vật tư sản xuất'],
];
const PRICE_KINDS = { RETAIL: 'Bán lẻ', WHOLESALE: 'Bán buôn', FARM_GATE: 'Tại nơi sản xuất' } as const;
const SOURCE = 'Do cơ quan trực tiếp thu thập';

/** The columns of Circular 29/2024/TT-BTC, Appendix II, in order. */
export const MARKET_HEAD = [
  'STT',
  'Mã hàng hóa',
  'Tên hàng hóa, dịch vụ',
  'Đặc điểm kinh tế, kỹ thuật, quy cách',
  'Đơn vị tính',
  'Loại giá',
  'Giá kỳ trước',
  'Giá kỳ này',
  'Mức tăng (giảm)',
  'Tỷ lệ tăng (giảm) (%)',
  'Nguồn thông tin',
  'Ghi chú',
] as const;

/** Groups of commodities that had a price in one of the two months; groups without one are left out and not numbered. */
export function marketGroups(goods: readonly MarketGood[]): MarketGroup[] {
  return GROUPS.map(([key, title]) => ({
    title,
    rows: goods.filter((good) => good.group === key && (good.now !== null || good.before !== null)).map(marketRow),
  }))
    .filter((group) => group.rows.length > 0)
    .map((group, place) => ({ numeral: romanOf(place + 1), ...group }));
}

function marketRow(good: MarketGood): MarketRow {
  const { before, now } = good;
  const change = before === null || now === null ? null : now - before;
  return { ...good, change, share: change === null || before === null || before === 0 ? null : change / before };
}

/** Texts of a line beside its figures, as both files write them. */
export const marketWords = ({ priceKind, days, now }: MarketRow): { readonly priceKind: string; readonly source: string; readonly note: string } => ({
  priceKind: PRICE_KINDS[priceKind],
  source: SOURCE,
  note: now === null ? 'Kỳ này chưa có giá' : `Bình quân ${numberVi(days)} ngày`,
});

/** `1.200`; a fall in brackets, as the circular writes it. */
export const inBrackets = (text: string, value: number): string => (value < 0 ? `(${text.replace('-', '')})` : text);

/** The price of the period before, the price now, and two changes. */
const FIRST_FIGURE = 6;

/** The table as texts, groups as lines of their own. */
export function marketTable(groups: readonly MarketGroup[], decimals: number): BulletinTable {
  const money = (value: number | null): string => (value === null ? '' : numberVi(value / 10 ** decimals, decimals));
  const line = (row: MarketRow, place: number): string[] => {
    const { priceKind, source, note } = marketWords(row);
    const share = row.share === null ? '' : inBrackets(numberVi(row.share * 100, 2), row.share);
    const change = row.change === null ? '' : inBrackets(money(row.change), row.change);
    return [
      String(place + 1),
      row.nationalCode ?? '',
      row.name,
      row.specification,
      row.unit,
      priceKind,
      money(row.before),
      money(row.now),
      change,
      share,
      source,
      note,
    ];
  };
  const rows = groups.flatMap(({ numeral, title, rows: lines }) => [[numeral, '', title.toUpperCase(), ...Array<string>(9).fill('')], ...lines.map(line)]);
  return {
    head: MARKET_HEAD,
    rows,
    rightFrom: FIRST_FIGURE,
    rightTo: FIRST_FIGURE + 4,
    groups: rows.flatMap((row, place) => (row[FIRST_FIGURE - 1] === '' ? [place] : [])),
    widths: [8, 14, null, 36, 13, 17, 17, 17, 15, 14, 24, 18],
  };
}
