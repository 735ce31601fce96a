import { MARKET_HEAD, type MarketRow, marketTable, marketWords } from '../domain/bulletin/market-table.js';
import type { XlsxBook, XlsxColumn, XlsxRow } from '../platform/xlsx-writer.js';
import type { MarketMonth } from './market-price.view.js';
import { mm, type PdfDocument, rule, tablePart } from './pdf-parts.js';

const FORM = 'Phụ lục II (kèm theo Thông tư số 29/2024/TT-BTC)';
const KINDS: readonly XlsxColumn['kind'][] = ['text', 'text', 'text', 'text', 'text', 'text', 'whole', 'whole', 'fall', 'fallShare', 'text', 'text'];
const WIDTHS = [6, 14, 30, 36, 12, 14, 14, 14, 14, 12, 28, 24];

/** `BẢNG GIÁ THỊ TRƯỜNG THÁNG 11 NĂM 2026`. */
const titleOf = ({ month }: MarketMonth): string => `BẢNG GIÁ THỊ TRƯỜNG THÁNG ${month.slice(5)} NĂM ${month.slice(0, 4)}`;

/** The table as a spreadsheet with real figures. */
export function marketBook(market: MarketMonth): XlsxBook {
  const { groups, currencyDecimals, until, utcOffsetMinutes, template } = market;
  const money = (value: number | null): number | null => (value === null ? null : value / 10 ** currencyDecimals);
  const line = (row: MarketRow, place: number): XlsxRow => {
    const { priceKind, source, note } = marketWords(row);
    const { nationalCode, name, specification, unit, before, now, change, share } = row;
    return [String(place + 1), nationalCode, name, specification, unit, priceKind, money(before), money(now), money(change), share, source, note];
  };
  const rows = groups.flatMap(({ numeral, title, rows: lines }): XlsxRow[] => [
    { cells: [numeral, null, title.toUpperCase()], isBold: true },
    ...lines.map(line),
  ]);
  const columns = MARKET_HEAD.map((title, place): XlsxColumn => ({ title, kind: KINDS[place] ?? 'text', width: WIDTHS[place] ?? 14 }));
  const sheet = { name: 'Giá thị trường', preface: [titleOf(market), `${template.organ}. ${FORM}`], columns, rows };
  return { title: titleOf(market), author: template.organ, at: until, utcOffsetMinutes, sheets: [sheet] };
}

/** The table on paper, across, as an annex to the department's report. */
export function drawMarket(market: MarketMonth): PdfDocument {
  const { template, groups, currencyDecimals, until } = market;
  const table = tablePart(marketTable(groups, currencyDecimals));
  const none = { text: 'Chưa có giá nào trong kỳ này và kỳ trước.', alignment: 'center', italics: true };
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [mm(15), mm(20), mm(15), mm(15)],
    defaultStyle: { font: 'Tinos', fontSize: 12 },
    language: 'vi-VN',
    info: { title: titleOf(market), author: template.organ, creator: 'Cung Cầu', producer: 'Cung Cầu', creationDate: new Date(until) },
    header: (page: number) => (page === 1 ? '' : { text: String(page), alignment: 'center', fontSize: 13, margin: [0, mm(10), 0, 0] }),
    content: [
      {
        columns: [
          {
            width: mm(90),
            stack: [
              { text: template.parentOrgan.toUpperCase(), alignment: 'center' },
              { text: template.organ.toUpperCase(), bold: true, alignment: 'center' },
              rule(mm(20), [1, 8]),
            ],
          },
          { width: '*', text: FORM, italics: true, alignment: 'right' },
        ],
      },
      { text: titleOf(market), fontSize: 14, bold: true, alignment: 'center', margin: [0, 0, 0, 8] },
      groups.length === 0 ? none : { ...(table as object), fontSize: 9 },
    ],
  };
}
