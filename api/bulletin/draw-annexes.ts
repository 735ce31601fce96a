import { changeVi, numberVi, percentVi } from '../domain/bulletin/bulletin-words.js';
import { priceTable } from '../domain/bulletin/compose-bulletin.js';
import type { FrozenBulletin, FrozenGood } from '../domain/bulletin/frozen-bulletin.js';
import type { StoredBulletin } from './bulletin.view.js';
import { mm, type Part, tablePart } from './pdf-parts.js';

const MOST_BARS = 20;
/** Half the room of the bars: falls to the left, rises to the right. */
const HALF = mm(38);

/** Annex I: every commodity; annex II: the widest changes drawn; then the hash of the data. */
export function annexes(stored: StoredBulletin, frozen: FrozenBulletin): Part[] {
  const priced = frozen.goods.filter((good) => good.median !== null);
  const check: Part = { text: `Mã kiểm tra số liệu (SHA-256): ${stored.sha256}`, fontSize: 9, margin: [0, 10, 0, 0] };
  if (priced.length === 0) return [check];
  const moved = priced
    .filter((good) => good.change7Days !== null && good.change7Days !== 0)
    .sort((a, b) => Math.abs(b.change7Days ?? 0) - Math.abs(a.change7Days ?? 0) || a.code.localeCompare(b.code))
    .slice(0, MOST_BARS);
  const chart = moved.length === 0 ? [] : [...annexHead('II', 'Mức thay đổi giá so với 7 ngày trước', true), bars(moved)];
  return [...annexHead('I', 'Giá, dự trữ các mặt hàng thiết yếu', true), fullTable(frozen), ...chart, check];
}

const annexHead = (number: string, title: string, newPage: boolean): Part[] => [
  { text: `Phụ lục ${number}`, fontSize: 14, bold: true, alignment: 'center', ...(newPage ? { pageBreak: 'before' } : {}) },
  { text: title.toUpperCase(), fontSize: 14, bold: true, alignment: 'center', margin: [0, 0, 0, 8] },
];

function fullTable(frozen: FrozenBulletin): Part {
  const { head, rows, rightFrom } = priceTable(frozen.goods, frozen);
  const more = (good: FrozenGood | undefined): string[] => [
    good === undefined || good.coverDays === null ? '' : numberVi(good.coverDays, 1),
    good === undefined || good.stockOutRate === null ? '' : percentVi(good.stockOutRate),
  ];
  return tablePart(
    {
      head: ['STT', ...head, 'Ngày đủ bán', 'Hết hàng'],
      rows: rows.map((row, place) => [String(place + 1), ...row, ...more(frozen.goods[place])]),
      rightFrom: rightFrom + 1,
    },
    [mm(8), '*', mm(12), mm(18), mm(14), mm(14), mm(12), mm(12), mm(14)],
  );
}

/** A bar a commodity, drawn as lines and not as a picture, so that it is sharp on paper and the same on every machine. */
function bars(goods: readonly FrozenGood[]): Part {
  const widest = Math.max(...goods.map((good) => Math.abs(good.change7Days ?? 0)));
  return {
    fontSize: 11,
    layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingTop: () => 2, paddingBottom: () => 2 },
    table: {
      widths: ['*', HALF * 2, mm(18)],
      body: goods.map((good) => [good.name, bar((good.change7Days ?? 0) / widest), { text: changeVi(good.change7Days ?? 0), alignment: 'right' }]),
    },
  };
}

function bar(share: number): Part {
  const length = Math.max(0.5, Math.abs(share) * HALF);
  const rect = { type: 'rect', x: share < 0 ? HALF - length : HALF, y: 3, w: length, h: 9, color: share < 0 ? '#9a9a9a' : '#333333' };
  const axis = { type: 'line', x1: HALF, y1: 0, x2: HALF, y2: 15, lineWidth: 0.5 };
  return { canvas: [{ type: 'line', x1: 0, y1: 15, x2: HALF * 2, y2: 15, lineWidth: 0.1, lineColor: '#cccccc' }, rect, axis] };
}
