import type { Instant } from '../instant.js';
import { quantile, rising } from '../statistics.js';
import type { BulletinSection, SectionPlan } from './bulletin-template.js';
import { clockVi, dateVi, numberVi, percentVi } from './bulletin-words.js';
import type { FrozenAnswer, FrozenGood, FrozenOrder } from './frozen-bulletin.js';

interface Footing {
  readonly at: Instant;
  readonly utcOffsetMinutes: number;
  readonly currency: string;
  readonly currencyDecimals: number;
  readonly expected: number;
  readonly received: number;
  readonly missing: readonly string[];
}

/** The sections of a report on an order, in the place of those of a slot. */
export const ORDER_SECTIONS = [
  { key: 'ORDER', title: 'Nội dung yêu cầu', composed: null },
  { key: 'ANSWERS', title: 'Kết quả báo cáo', composed: null },
  { key: 'COMPLETENESS', title: 'Tình hình trả lời', composed: null },
  { key: 'PROPOSALS', title: 'Kiến nghị, đề xuất', composed: null },
] as const satisfies readonly SectionPlan[];

const MOST_ROWS = 200;

/** The middle price and the share without stock of each commodity, over the outlets that answered. */
export function goodsOfAnswers(answers: readonly FrozenAnswer[]): FrozenGood[] {
  const codes = [...new Set(answers.map(({ code }) => code))].sort();
  return codes.flatMap((code) => {
    const mine = answers.filter((answer) => answer.code === code);
    const [first] = mine;
    if (first === undefined) return [];
    const prices = mine.flatMap(({ price }) => price ?? []);
    const median = quantile(rising(prices), 0.5);
    return [
      {
        ...{ code, name: first.commodity, unit: first.unit, median: median === null ? null : Math.round(median) },
        ...{ change1Day: null, change7Days: null, coverDays: null, outlets: mine.length },
        stockOutRate: mine.filter(({ isOut }) => isOut).length / mine.length,
      },
    ];
  });
}

/** Writes the sections of the report on an order from its frozen answers alone, also when nobody answered. */
export function composeOrder(order: FrozenOrder, frozen: Footing): BulletinSection[] {
  const bodies = [asked(order, frozen), answered(order, frozen), completeness(order, frozen), { paragraphs: [], table: null }];
  return ORDER_SECTIONS.map(({ key, title }, place) => ({ key, title, ...(bodies[place] ?? { paragraphs: [], table: null }) }));
}

type Body = Pick<BulletinSection, 'paragraphs' | 'table'>;

const timeVi = (at: Instant, offset: number): string => `${clockVi(at, offset)}, ${dateVi(at, offset)}`;

function asked({ title, text, madeAt, deadlineAt }: FrozenOrder, { utcOffsetMinutes: offset }: Footing): Body {
  const said = text.split('\n').filter((line) => line.trim() !== '');
  return { paragraphs: [`${title}.`, ...said, `Yêu cầu lúc ${timeVi(madeAt, offset)}; thời hạn ${timeVi(deadlineAt, offset)}.`], table: null };
}

function answered({ answers }: FrozenOrder, { currency, currencyDecimals }: Footing): Body {
  if (answers.length === 0) return { paragraphs: ['Chưa có báo cáo nào trả lời.'], table: null };
  const rest = answers.length - MOST_ROWS;
  const more = rest > 0 ? ` Bảng nêu ${numberVi(MOST_ROWS)} dòng đầu; ${numberVi(rest)} dòng khác có trong dữ liệu kèm theo.` : '';
  const money = (value: number | null): string => (value === null ? '' : numberVi(value / 10 ** currencyDecimals, currencyDecimals));
  return {
    paragraphs: [`Có ${numberVi(answers.length)} dòng số liệu của ${numberVi(new Set(answers.map(({ outlet }) => outlet)).size)} điểm bán.${more}`],
    table: {
      head: ['Điểm bán', 'Mặt hàng', 'Đơn vị', `Giá (${currency === 'VND' ? 'đồng' : currency})`, 'Dự trữ'],
      rows: answers
        .slice(0, MOST_ROWS)
        .map((one) => [one.outlet, one.commodity, one.unit, money(one.price), one.isOut ? 'hết hàng' : one.stock === null ? '' : numberVi(one.stock, 1)]),
      rightFrom: 3,
      widths: [null, null, 14, 24, 22],
    },
  };
}

function completeness({ late }: FrozenOrder, { expected, received, missing, at, utcOffsetMinutes }: Footing): Body {
  const share = `Đến ${timeVi(at, utcOffsetMinutes)} có ${numberVi(received)}/${numberVi(expected)} điểm bán trả lời (${percentVi(received / expected)}), trong đó ${numberVi(late)} trả lời sau thời hạn.`;
  return { paragraphs: [share, ...(missing.length === 0 ? [] : [`Chưa trả lời: ${missing.join('; ')}.`])], table: null };
}
