import type { Rule } from '../alert/verdict.js';
import { proposalsOf } from './bulletin-proposals.js';
import type { BulletinSection, BulletinTable, BulletinTemplate, ComposedSection } from './bulletin-template.js';
import { changeVi, clockVi, dateVi, LEVEL_WORDS, numberVi, percentVi, SEVERITY_WORDS, SIGNS, shortTimeVi } from './bulletin-words.js';
import type { FrozenAlert, FrozenBulletin, FrozenGood } from './frozen-bulletin.js';

type Body = Pick<BulletinSection, 'paragraphs' | 'table'>;

const SHORTAGE: ReadonlySet<Rule> = new Set<Rule>(['S1', 'S2', 'S3', 'S4', 'S5', 'P']);
const CONDUCT: ReadonlySet<Rule> = new Set<Rule>(['G1', 'G2', 'G3', 'G4', 'H1', 'H2', 'H3', 'H4', 'A']);
const MOST_ROWS = 12;
const MOST_NAMES = 15;
/** A median that moved this much against a week ago is told in the body; the annex holds all. */
const MOVED = 0.03;
/** Below so many days of cover a commodity is told in the body. */
const THIN_COVER = 3;

/** Writes the sections of a quick report from frozen data alone, in the order of the template; also when there is nothing to tell. */
export function composeBulletin(frozen: FrozenBulletin, template: BulletinTemplate): BulletinSection[] {
  return template.sections.map(({ key, title, composed }) => ({
    key,
    title,
    ...(composed === null ? { paragraphs: [], table: null } : WRITERS[composed](frozen)),
  }));
}

const WRITERS: { readonly [S in ComposedSection]: (frozen: FrozenBulletin) => Body } = {
  SITUATION: situation,
  PRICES: prices,
  STOCK: stock,
  SHORTAGES: (frozen) => signs(frozen, SHORTAGE, 'Không có dấu hiệu thiếu hàng đang mở.'),
  CONDUCT: conduct,
  COMPLETENESS: completeness,
  PROPOSALS: (frozen) => ({ paragraphs: proposalsOf(frozen), table: null }),
};

function situation(frozen: FrozenBulletin): Body {
  const { at, utcOffsetMinutes: offset, alerts, level, province } = frozen;
  const counts = (['CRISIS', 'ALERT', 'WARN', 'WATCH'] as const)
    .map((severity) => ({ severity, count: alerts.filter((alert) => alert.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${numberVi(count)} mức ${SEVERITY_WORDS[severity]}`);
  const standing = alerts.length === 0 ? 'Không có cảnh báo đang mở.' : `Có ${numberVi(alerts.length)} cảnh báo đang mở: ${counts.join(', ')}.`;
  return {
    paragraphs: [
      `Tính đến ${clockVi(at, offset)}, ${dateVi(at, offset)}, ${province.charAt(0).toLowerCase()}${province.slice(1)} ở cấp độ ${level} (${LEVEL_WORDS[level] ?? ''}). ${received(frozen)}`,
      `${standing} Từ giờ chốt trước có thêm ${numberVi(frozen.opened)} cảnh báo, kết thúc ${numberVi(frozen.closed)}.`,
      ...lateNote(frozen),
    ],
    table: null,
  };
}

function lateNote({ lateAt, at, utcOffsetMinutes: offset }: FrozenBulletin): string[] {
  if (lateAt === undefined) return [];
  return [`Báo cáo lập muộn lúc ${clockVi(lateAt, offset)}, ${dateVi(lateAt, offset)}, theo số liệu giờ chốt ${clockVi(at, offset)}.`];
}

function received({ expected, received }: FrozenBulletin): string {
  if (expected === 0) return 'Không có điểm bán nào phải báo cáo.';
  return `Đã có ${percentVi(received / expected)} báo cáo (${numberVi(received)}/${numberVi(expected)} điểm bán).`;
}

function prices(frozen: FrozenBulletin): Body {
  const priced = frozen.goods.filter((good) => good.median !== null);
  if (priced.length === 0) return { paragraphs: ['Chưa có giá nào được báo trong bảy ngày qua.'], table: null };
  const moved = priced
    .filter((good) => Math.abs(good.change7Days ?? 0) >= MOVED)
    .sort((a, b) => Math.abs(b.change7Days ?? 0) - Math.abs(a.change7Days ?? 0) || a.code.localeCompare(b.code));
  const up = moved.filter((good) => (good.change7Days ?? 0) > 0).length;
  const calm = moved.length === 0;
  const text = calm
    ? `Giá ${numberVi(priced.length)} mặt hàng ổn định: không mặt hàng nào thay đổi từ ${percentVi(MOVED)} trở lên so với 7 ngày trước.`
    : `Trong ${numberVi(priced.length)} mặt hàng có giá, ${numberVi(up)} mặt hàng tăng và ${numberVi(moved.length - up)} mặt hàng giảm từ ${percentVi(MOVED)} trở lên so với 7 ngày trước.`;
  return { paragraphs: [`${text} Giá đầy đủ ở Phụ lục I.`], table: calm ? null : priceTable(moved.slice(0, MOST_ROWS), frozen) };
}

/** Prices of these goods as the body and the annex show them. */
export function priceTable(goods: readonly FrozenGood[], { currency, currencyDecimals }: FrozenBulletin): BulletinTable {
  const money = (value: number | null): string => (value === null ? '' : numberVi(value / 10 ** currencyDecimals, currencyDecimals));
  const change = (value: number | null): string => (value === null ? '' : changeVi(value));
  return {
    head: ['Mặt hàng', 'Đơn vị', `Giá giữa (${currency === 'VND' ? 'đồng' : currency})`, 'So 1 ngày', 'So 7 ngày', 'Số điểm bán'],
    rows: goods.map((good) => [good.name, good.unit, money(good.median), change(good.change1Day), change(good.change7Days), numberVi(good.outlets)]),
    rightFrom: 2,
  };
}

function stock(frozen: FrozenBulletin): Body {
  const known = frozen.goods.filter((good) => good.coverDays !== null);
  const out = frozen.goods.filter((good) => (good.stockOutRate ?? 0) > 0);
  if (known.length === 0 && out.length === 0) return { paragraphs: ['Chưa có đủ số liệu dự trữ và bán ra để tính số ngày đủ bán.'], table: null };
  const thin = frozen.goods
    .filter((good) => (good.coverDays ?? THIN_COVER) < THIN_COVER || (good.stockOutRate ?? 0) > 0.1)
    .sort((a, b) => (a.coverDays ?? THIN_COVER) - (b.coverDays ?? THIN_COVER) || a.code.localeCompare(b.code));
  const text = `Tính được số ngày đủ bán của ${numberVi(known.length)} mặt hàng; ${numberVi(known.filter((good) => (good.coverDays ?? 0) < THIN_COVER).length)} mặt hàng dưới ${THIN_COVER} ngày.`;
  return { paragraphs: [text], table: thin.length === 0 ? null : stockTable(thin.slice(0, MOST_ROWS)) };
}

function stockTable(goods: readonly FrozenGood[]): BulletinTable {
  return {
    head: ['Mặt hàng', 'Số ngày đủ bán', 'Tỷ lệ điểm bán hết hàng'],
    rows: goods.map((good) => [
      good.name,
      good.coverDays === null ? '' : numberVi(good.coverDays, 1),
      good.stockOutRate === null ? '' : percentVi(good.stockOutRate),
    ]),
    rightFrom: 1,
  };
}

function conduct(frozen: FrozenBulletin): Body {
  const body = signs(frozen, CONDUCT, 'Không có dấu hiệu đẩy giá hoặc găm hàng đang mở.');
  return body.table === null ? body : { ...body, paragraphs: [...body.paragraphs, 'Đây là dấu hiệu cần kiểm tra, chưa phải kết luận vi phạm.'] };
}

function signs(frozen: FrozenBulletin, rules: ReadonlySet<Rule>, none: string): Body {
  const mine = frozen.alerts.filter((alert) => rules.has(alert.rule));
  if (mine.length === 0) return { paragraphs: [none], table: null };
  const rest = mine.length - MOST_ROWS;
  const text = `Có ${numberVi(mine.length)} dấu hiệu đang mở${rest > 0 ? `; ${MOST_ROWS} dấu hiệu nặng nhất như sau, ${numberVi(rest)} dấu hiệu khác xem trên hệ thống` : ''}.`;
  return { paragraphs: [text], table: alertTable(mine.slice(0, MOST_ROWS), frozen) };
}

function alertTable(alerts: readonly FrozenAlert[], { utcOffsetMinutes }: FrozenBulletin): BulletinTable {
  return {
    head: ['Mức', 'Mặt hàng', 'Nơi', 'Dấu hiệu', 'Từ lúc', 'Người phụ trách'],
    rows: alerts.map((alert) => [
      SEVERITY_WORDS[alert.severity],
      alert.commodity ?? 'tất cả',
      alert.place,
      SIGNS[alert.rule],
      shortTimeVi(alert.openedAt, utcOffsetMinutes),
      alert.owner ?? 'chưa giao',
    ]),
    rightFrom: 6,
    widths: [18, 26, null, null, 22, 26],
  };
}

function completeness(frozen: FrozenBulletin): Body {
  const { missing } = frozen;
  const named = missing.slice(0, MOST_NAMES).join('; ');
  const rest = missing.length - MOST_NAMES;
  const late = missing.length === 0 ? [] : [`Chưa báo cáo: ${named}${rest > 0 ? `; và ${numberVi(rest)} điểm bán khác` : ''}.`];
  return { paragraphs: [received(frozen), ...late], table: null };
}
