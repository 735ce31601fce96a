import type { Evidence } from '@domain/alert/evidence.js';
import type { HoardingAct } from '@domain/figures.js';
import type { Pen, Sentences } from './pen.js';

const ACTS = {
  SHORTER_HOURS: 'rút ngắn giờ bán',
  NEW_BUYER_LIMIT: 'mới hạn chế lượng mua',
  STOPPED_SELLING: 'ngừng bán',
  OPEN_NOT_SELLING: 'mở cửa nhưng không bán',
  TIED_SALE: 'ép mua kèm hàng khác',
  GOODS_MOVED_AWAY: 'chuyển hàng đi nơi khác',
} as const satisfies { readonly [A in HoardingAct]: string };

function stockAboveUsual(seen: Evidence['H1'] | Evidence['H2'], { format, commodity }: Pen): string {
  const exempt = seen.exemptStock > 0 ? ` (đã trừ ${format.quantity(seen.exemptStock, commodity)} được miễn trừ)` : '';
  return (
    `Dự trữ ${format.quantity(seen.stock, commodity)} lúc ${format.dateTime(seen.observedAt)}, gấp ${format.number(seen.ratio, 1)} lần mức bình quân ` +
    `${format.quantity(seen.meanDailyStock, commodity)} của ${format.number(seen.baselineDays)} ngày trước${exempt}; ngưỡng ${format.number(seen.limitRatio, 1)} lần, vượt ở ${seen.overInLastReports} phiếu gần nhất.`
  );
}

const withPrice = (hasPriceAlert: boolean): string => (hasPriceAlert ? ' Điểm bán này đang có cảnh báo giá.' : '');

const tellH1 = (seen: Evidence['H1'], pen: Pen): string => `${stockAboveUsual(seen, pen)}${withPrice(seen.hasPriceAlert)}`;

function tellH2(seen: Evidence['H2'], pen: Pen): string {
  const { format, commodity } = pen;
  return (
    `${stockAboveUsual(seen, pen)} Trong khi đó bán ra còn ${format.quantity(seen.soldPerDay, commodity)}/ngày, ` +
    `giảm ${format.percent(seen.salesFall)} so với thường ngày ${format.quantity(seen.usualPerDay, commodity)} (ngưỡng ${format.percent(seen.limitFall)}).${withPrice(seen.hasPriceAlert)}`
  );
}

function tellH3(seen: Evidence['H3'], { format, commodity }: Pen): string {
  const stock = seen.stock === null ? '' : ` Dự trữ khi đó: ${format.quantity(seen.stock, commodity)}.`;
  return `Ghi nhận lúc ${format.dateTime(seen.observedAt)}: ${seen.newActs.map((act) => ACTS[act]).join(', ')}, chưa từng đăng ký.${stock}`;
}

function tellH4(seen: Evidence['H4'], { format, commodity }: Pen): string {
  return (
    `${format.number(seen.outletsOver.length)} trong ${format.number(seen.outletsJudged)} điểm bán của ${seen.owner} dự trữ cao bất thường; tổng ${format.quantity(seen.stock, commodity)}, ` +
    `gấp ${format.number(seen.ratio, 1)} lần mức thường ${format.quantity(seen.meanDailyStock, commodity)} (ngưỡng ${format.number(seen.limitRatio, 1)} lần).`
  );
}

function tellN1(seen: Evidence['N1'], { format }: Pen): string {
  const last = seen.lastReportAt === null ? ' Chưa từng có phiếu.' : ` Phiếu gần nhất lúc ${format.dateTime(seen.lastReportAt)}.`;
  return `Không có phiếu ${format.number(seen.silentSlots)} kỳ liền, từ kỳ ${format.dateTime(seen.missingSince)} (ngưỡng ${format.number(seen.limitSlots)} kỳ của cấp độ ${seen.level}).${last}`;
}

/** What is said of how an outlet behaves: holding goods back, keeping silent. */
export const conductInVietnamese: Pick<Sentences, 'H1' | 'H2' | 'H3' | 'H4' | 'N1'> = { H1: tellH1, H2: tellH2, H3: tellH3, H4: tellH4, N1: tellN1 };
