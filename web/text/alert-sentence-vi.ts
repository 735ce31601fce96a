import type { PeerArea } from '@domain/alert/basis.js';
import type { Evidence } from '@domain/alert/evidence.js';
import type { FrozenFigures } from '@domain/alert/outlet-evidence.js';
import { areasInVietnamese } from './area-sentence-vi.js';
import { conductInVietnamese } from './conduct-sentence-vi.js';
import type { Pen, Sentences } from './pen.js';

const PEER_AREAS = { COMMUNE: 'cùng xã, phường', DISTRICT: 'cùng khu vực', PROVINCE: 'trong tỉnh', COUNTRY: 'trong cả nước' } as const satisfies {
  readonly [A in PeerArea]: string;
};
const CEILINGS = { MAXIMUM: 'giá tối đa', DECLARED: 'giá kê khai', POSTED: 'giá niêm yết' } as const satisfies {
  readonly [K in Evidence['G3']['ceilingKind']]: string;
};
const AVAILABILITIES = { NONE: 'hết', LOW: 'ít', ENOUGH: 'đủ', PLENTY: 'dồi dào' } as const;

const moved = (ratio: number, { format }: Pen): string => `${ratio < 0 ? 'giảm' : 'tăng'} ${format.percent(Math.abs(ratio))}`;

/** G5; alerts from before it was recorded have none. */
function sinceEmergency(seen: Partial<FrozenFigures>, pen: Pen): string {
  if (typeof seen.frozenBase !== 'number' || typeof seen.riseSinceFrozen !== 'number') return '';
  return ` So với mức ${pen.format.money(seen.frozenBase)} trước tình trạng khẩn cấp, giá đã ${moved(seen.riseSinceFrozen, pen)}.`;
}

function tellG0(seen: Evidence['G0'], { format, commodity }: Pen): string {
  const times = seen.ratio >= 1 ? `gấp ${format.number(seen.ratio, 1)} lần` : `chỉ bằng ${format.percent(seen.ratio)}`;
  const reference = seen.referenceKind === 'OWN_MEDIAN_30_DAYS' ? 'trung vị 30 ngày của chính điểm bán' : 'trung vị các điểm bán khác';
  const slip = seen.looksLikeTenfold ? ' Có thể nhập thừa hoặc thiếu một số 0.' : '';
  return (
    `Giá ${format.price(seen.price, commodity)} lúc ${format.dateTime(seen.observedAt)}, ${times} mức tham chiếu ${format.money(seen.reference)} (${reference}); ` +
    `lệch quá giới hạn ${format.number(seen.limitRatio, 1)} lần.${slip} Giá này được để riêng, chưa tính vào diễn biến, cho tới khi được xác nhận.`
  );
}

function tellG1(seen: Evidence['G1'], pen: Pen): string {
  const { format, commodity } = pen;
  const peers =
    seen.peers > 0
      ? `trong khi ${format.number(seen.peers)} điểm bán ${PEER_AREAS[seen.peerArea]} ${moved(seen.peerRise, pen)}`
      : 'chưa có điểm bán khác để so sánh';
  const baseline = `${format.money(seen.baseline)}, trung vị ${format.number(seen.baselineReports)} phiếu từ ${format.shortDate(seen.baselineSince)} đến ${format.shortDate(seen.baselineUntil)}`;
  return (
    `Giá ${format.price(seen.price, commodity)} lúc ${format.dateTime(seen.observedAt)}, ${moved(seen.ownRise, pen)} so với mức thường của chính điểm bán (${baseline}), ${peers}. ` +
    `Phần tăng riêng ${format.percent(seen.excess)} vượt ngưỡng ${format.percent(seen.limit)} của cấp độ ${seen.level}; vượt ngưỡng ở ${seen.firedInLast3} trong 3 phiếu gần nhất.` +
    (seen.confirmedTwofold ? ' Mức giá gấp đôi đã được xác nhận.' : '') +
    (seen.costMove?.isExplained === true ? ' Phần tăng không quá mức tăng của giá vốn.' : '') +
    sinceEmergency(seen, pen)
  );
}

function tellG3(seen: Evidence['G3'], { format, commodity }: Pen): string {
  const document = seen.document === '' ? '' : `, theo ${seen.document}`;
  return `Giá ${format.price(seen.price, commodity)} lúc ${format.dateTime(seen.observedAt)}, cao hơn ${CEILINGS[seen.ceilingKind]} ${format.money(seen.ceiling)} là ${format.percent(seen.excess)} (hiệu lực từ ${format.date(seen.validFrom)}${document}).`;
}

function tellS1(seen: Evidence['S1'], { format, commodity }: Pen): string {
  const now =
    seen.stock !== null
      ? `tồn ${format.quantity(seen.stock, commodity)}`
      : `mức hàng: ${seen.availability === null ? 'không rõ' : AVAILABILITIES[seen.availability]}`;
  const before =
    seen.lastStock !== null && seen.lastStockAt !== null
      ? ` Lần còn hàng gần nhất: ${format.quantity(seen.lastStock, commodity)} lúc ${format.dateTime(seen.lastStockAt)}.`
      : '';
  const demand = seen.demandPerDay !== null ? ` Bình thường bán khoảng ${format.quantity(seen.demandPerDay, commodity)}/ngày.` : '';
  return `Hết hàng lúc ${format.dateTime(seen.observedAt)} (${now}).${before}${demand}`;
}

/** Why the stock may not last: few days to spare, a rush, or what its own past sales say. */
function whyS2(seen: Evidence['S2'], { format, commodity }: Pen): string {
  if (seen.sign === 'RUSH' && seen.pacePerDay !== null && seen.usualPerDay !== null && seen.comingStock !== null && seen.followingInDays !== null) {
    return (
      `đang bán ${format.quantity(seen.pacePerDay, commodity)}/ngày, gấp ${format.number(seen.pacePerDay / seen.usualPerDay, 1)} lần mức thường ${format.quantity(seen.usualPerDay, commodity)}/ngày; ` +
      `kể cả ${format.quantity(seen.comingStock, commodity)} sắp về cũng chỉ đủ bán ${format.number((seen.stock + seen.comingStock) / seen.pacePerDay, 1)} ngày, mà ${format.number(seen.followingInDays, 1)} ngày bán nữa mới có thể có chuyến sau đó`
    );
  }
  if (seen.sign === 'CHANCE' && seen.runOutChance !== null) {
    return (
      `trong 30 ngày qua, ${format.percent(seen.runOutChance)} số lần lượng bán của ${format.number(seen.sellingDays, 1)} ngày đã bằng hoặc vượt mức tồn này ` +
      `(ngưỡng ${format.percent(seen.limitChance)})`
    );
  }
  const short = seen.marginDays < 0 ? `thiếu ${format.number(-seen.marginDays, 1)} ngày` : `chỉ dư ${format.number(seen.marginDays, 1)} ngày`;
  return `${short}, dưới ngưỡng ${format.number(seen.limitDays, 1)} ngày của cấp độ ${seen.level}`;
}

function tellS2(seen: Evidence['S2'], pen: Pen): string {
  const { format, commodity } = pen;
  const delivery = seen.deliveryConfirmed
    ? `chuyến hàng đã hẹn, còn ${format.number(seen.sellingDays, 1)} ngày bán`
    : 'chưa hẹn chuyến, tính theo thời gian nhập hàng thường lệ';
  return (
    `Còn ${format.quantity(seen.stock, commodity)}, bán khoảng ${format.quantity(seen.demandPerDay, commodity)}/ngày, đủ bán ${format.number(seen.coverDays, 1)} ngày; ` +
    `${format.number(seen.deliveryInDays, 1)} ngày nữa mới có hàng (${delivery}): ${whyS2(seen, pen)}. ` +
    `Dự báo hết hàng trước kỳ ${format.dateTime(seen.runsOutSlot)} (khoảng 80%: từ ${format.dateTime(seen.runsOutEarliest)} đến ${format.dateTime(seen.runsOutLatest)}).`
  );
}

function tellG2(seen: Evidence['G2'], { format, commodity }: Pen): string {
  return (
    `Giá ${format.price(seen.price, commodity)} lúc ${format.dateTime(seen.observedAt)}, cao hơn ${format.percent(seen.rise)} so với giá giữa ${format.money(seen.peerMedian)} ` +
    `của ${format.number(seen.peers)} điểm bán ${PEER_AREAS[seen.peerArea]}; vượt ngưỡng ${format.percent(seen.limit)} của cấp độ ${seen.level} và hiếm gặp (độ lệch chuẩn hóa ${format.number(seen.robustZ, 1)}, ngưỡng ${format.number(seen.limitZ, 1)}).`
  );
}

function tellG4(seen: Evidence['G4'], { format, commodity }: Pen): string {
  return (
    `Giá ${format.price(seen.price, commodity)} lúc ${format.dateTime(seen.observedAt)}, giá vốn ${format.money(seen.inputPrice)}; cao hơn ${format.percent(seen.excess)} so với mức ${format.money(seen.allowed)} ` +
    `mà giá vốn và mức lãi ${format.percent(seen.markupBefore)} trước tình trạng khẩn cấp (từ ${format.date(seen.emergencySince)}) giải thích được.` +
    (seen.costMove?.isExplained === true ? ' Giá bán tăng không quá mức tăng của giá vốn.' : '')
  );
}

function tellS5(seen: Evidence['S5'], { format }: Pen): string {
  const last = seen.emptied.at(-1);
  const latest = last === undefined ? '' : ` Gần nhất: lúc ${format.dateTime(last.hadAt)} còn hàng, lúc ${format.dateTime(last.goneAt)} đã hết.`;
  return `Đầu ngày còn hàng nhưng hết trong ngày ở ${seen.emptied.length} trong ${seen.judgedDays} ngày gần nhất (ngưỡng ${seen.need} ngày).${latest}`;
}

export const sentencesInVietnamese: Sentences = {
  G0: tellG0,
  G1: tellG1,
  G2: tellG2,
  G3: tellG3,
  G4: tellG4,
  S1: tellS1,
  S2: tellS2,
  S5: tellS5,
  ...conductInVietnamese,
  ...areasInVietnamese,
};
