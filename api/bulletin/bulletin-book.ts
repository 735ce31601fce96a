import type { BulletinDocument } from '../domain/bulletin/bulletin-document.js';
import { SEVERITY_WORDS, SIGNS } from '../domain/bulletin/bulletin-words.js';
import type { FrozenBulletin } from '../domain/bulletin/frozen-bulletin.js';
import type { XlsxBook, XlsxSheet } from '../platform/xlsx-writer.js';

/** A quick report as a spreadsheet: goods, open alerts, who has not reported; figures are numbers. */
export function bulletinBook(document: BulletinDocument, frozen: FrozenBulletin): XlsxBook {
  const preface = [document.subject, `Số: ${document.number ?? '(dự thảo)'} · Mã kiểm tra số liệu (SHA-256): ${document.sha256}`];
  const sheets = [goodsSheet(frozen), alertsSheet(frozen), missingSheet(frozen)];
  return {
    title: document.subject,
    author: document.organ,
    at: document.datedAt,
    utcOffsetMinutes: frozen.utcOffsetMinutes,
    sheets: sheets.map((sheet) => ({ ...sheet, preface })),
  };
}

type Sheet = Omit<XlsxSheet, 'preface'>;

function goodsSheet({ goods, currency, currencyDecimals }: FrozenBulletin): Sheet {
  return {
    name: 'Giá, dự trữ',
    columns: [
      { title: 'STT', kind: 'whole', width: 6 },
      { title: 'Mã', kind: 'text', width: 20 },
      { title: 'Mặt hàng', kind: 'text', width: 32 },
      { title: 'Đơn vị', kind: 'text' },
      { title: `Giá giữa (${currency === 'VND' ? 'đồng' : currency})`, kind: currencyDecimals === 0 ? 'whole' : 'decimal' },
      { title: 'So 1 ngày', kind: 'percent' },
      { title: 'So 7 ngày', kind: 'percent' },
      { title: 'Số điểm bán', kind: 'whole' },
      { title: 'Ngày đủ bán', kind: 'decimal' },
      { title: 'Tỷ lệ hết hàng', kind: 'percent' },
    ],
    rows: goods.map((good, place) => [
      place + 1,
      good.code,
      good.name,
      good.unit,
      good.median === null ? null : good.median / 10 ** currencyDecimals,
      good.change1Day,
      good.change7Days,
      good.outlets,
      good.coverDays,
      good.stockOutRate,
    ]),
  };
}

function alertsSheet({ alerts }: FrozenBulletin): Sheet {
  return {
    name: 'Cảnh báo',
    columns: [
      { title: 'Mức', kind: 'text' },
      { title: 'Quy tắc', kind: 'text', width: 8 },
      { title: 'Dấu hiệu', kind: 'text', width: 36 },
      { title: 'Mặt hàng', kind: 'text', width: 28 },
      { title: 'Nơi', kind: 'text', width: 36 },
      { title: 'Từ lúc', kind: 'time', width: 18 },
      { title: 'Người phụ trách', kind: 'text', width: 24 },
    ],
    rows: alerts.map(({ severity, rule, commodity, place, openedAt, owner }) => [
      SEVERITY_WORDS[severity],
      rule,
      SIGNS[rule],
      commodity,
      place,
      openedAt,
      owner,
    ]),
  };
}

function missingSheet({ missing }: FrozenBulletin): Sheet {
  return {
    name: 'Chưa báo cáo',
    columns: [
      { title: 'STT', kind: 'whole', width: 6 },
      { title: 'Điểm bán', kind: 'text', width: 48 },
    ],
    rows: missing.map((name, place) => [place + 1, name]),
  };
}
