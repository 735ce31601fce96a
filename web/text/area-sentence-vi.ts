import type { AreaMethod, MethodVote } from '@domain/alert/area-evidence.js';
import type { Evidence } from '@domain/alert/evidence.js';
import type { Pen, Sentences } from './pen.js';

const METHODS = { ALPS: 'ALPS', IFPA: 'IFPA', EARS: 'EARS C2', INDEX: 'chỉ số địa bàn' } as const satisfies { readonly [M in AreaMethod]: string };

/** A sentence names this many; the others are counted, and listed with the figures. */
const NAMED = 3;

const named = (votes: readonly MethodVote[], wanted: (vote: MethodVote) => boolean): string => {
  const names = votes.filter(wanted).map((vote) => METHODS[vote.method]);
  return names.length === 0 ? 'không có' : names.join(', ');
};

function tellA(seen: Evidence['A'], { format }: Pen): string {
  const outlets = seen.outlets > 0 ? ` (${format.number(seen.outlets)} điểm bán)` : '';
  return (
    `Giá chung của địa bàn${outlets} tăng ${format.percent(seen.rise)} so với mức thường (ngưỡng ${format.percent(seen.minimumRise)}) lúc ${format.dateTime(seen.observedAt)}. ` +
    `Phương pháp báo bất thường: ${named(seen.votes, (vote) => vote.hasData && vote.isRaised)}; chưa đủ số liệu: ${named(seen.votes, (vote) => !vote.hasData)}.`
  );
}

function tellS3(seen: Evidence['S3'], { format, commodity }: Pen): string {
  const cover =
    seen.stock !== null && seen.coverDays !== null
      ? `Tổng dự trữ ${format.quantity(seen.stock, commodity)}, đủ dùng ${format.number(seen.coverDays, 1)} ngày (ngưỡng theo dõi ${format.number(seen.coverLimitDays.watch, 1)}, cảnh báo ${format.number(seen.coverLimitDays.alert, 1)} ngày). `
      : '';
  const rate = seen.stockOutRate === null ? '' : ` (${format.percent(seen.stockOutRate)})`;
  const need =
    seen.needPerDay !== null && seen.needPerDay > (seen.soldPerDay ?? 0)
      ? ` Nhu cầu tính theo dân số và định mức: ${format.quantity(Math.round(seen.needPerDay), commodity)}/ngày.`
      : '';
  const trouble = seen.troubleShare === null ? '' : ` ${format.percent(seen.troubleShare)} điểm bán khó nhập hàng.`;
  return `${cover}${format.number(seen.out)} trong ${format.number(seen.reported)} điểm bán có báo cáo đã hết hàng${rate}, lúc ${format.dateTime(seen.observedAt)}.${need}${trouble}`;
}

function tellS4(seen: Evidence['S4'], { format, commodity }: Pen): string {
  const named = seen.transfers
    .slice(0, NAMED)
    .map((one) => `${format.quantity(one.quantity, commodity)} từ ${one.fromName} đến ${one.toName} (${format.number(one.distanceKm, 1)} km)`);
  const more = seen.transfers.length > NAMED ? `; và ${format.number(seen.transfers.length - NAMED)} chuyến khác` : '';
  const advice = named.length === 0 ? '' : ` Có thể điều chuyển: ${named.join('; ')}${more}.`;
  return (
    `Địa bàn chỉ đủ dùng ${format.number(seen.wardCoverDays, 1)} ngày (ngưỡng ${format.number(seen.shortDays, 1)}) trong khi toàn tỉnh đủ ${format.number(seen.provinceCoverDays, 1)} ngày; ` +
    `thiếu ${format.quantity(seen.missing, commodity)}.${advice}`
  );
}

function tellP(seen: Evidence['P'], { format }: Pen): string {
  const expected = seen.expectedFactor > 1 ? ` Đã tính mức tăng dự kiến ${format.number(seen.expectedFactor, 1)} lần.` : '';
  return (
    `Sức mua gấp ${format.number(seen.medianRatio, 1)} lần cùng kỳ, cùng thứ của bốn tuần trước (${format.number(seen.outlets)} điểm bán, trung vị; ngưỡng ${format.number(seen.limitRatio, 2)} lần), ` +
    `${format.percent(seen.shareAbove)} điểm bán vượt ngưỡng, ${seen.slots.length} kỳ liền đến ${format.dateTime(seen.slots.at(-1) ?? seen.observedAt)}.${expected}`
  );
}

function tellN2(seen: Evidence['N2'], { format }: Pen): string {
  return (
    `Kỳ ${format.dateTime(seen.slotAt)} chỉ có ${format.number(seen.onTimeLines)} trong ${format.number(seen.expectedLines)} dòng báo cáo đến đúng hạn (${format.percent(seen.share)}, ` +
    `yêu cầu ${format.percent(seen.limitShare)} ở cấp độ ${seen.level}); ${format.number(seen.silentOutlets.length)} điểm bán chưa báo.`
  );
}

function tellL(seen: Evidence['L'], { format, commodity }: Pen): string {
  const least = seen.falls.length === 0 ? null : Math.min(...seen.falls);
  const fall =
    least === null
      ? ''
      : `Giá tại nơi sản xuất thấp hơn ít nhất ${format.percent(least)} so với ${seen.referenceKind === 'SAME_MONTH' ? 'cùng tháng các năm trước' : 'các tuần trước'} trong ${seen.falls.length} tuần liền (ngưỡng ${format.percent(seen.limitFall)}). `;
  const surplus =
    seen.surplus === null || seen.surplus <= 0
      ? ''
      : `Sản lượng và dự trữ vượt sức tiêu thụ ${format.quantity(seen.surplus, commodity)} trong ${seen.shelfLifeDays === null ? 'thời gian' : `${format.number(seen.shelfLifeDays)} ngày`} bảo quản. `;
  const takers = seen.wantedIn.slice(0, NAMED).map(({ name, distanceKm }) => (distanceKm === null ? name : `${name} (${format.number(distanceKm, 0)} km)`));
  const wanted = takers.length === 0 ? 'Chưa có địa bàn nào đang thiếu.' : `Nơi đang thiếu, có thể tiếp nhận: ${takers.join(', ')}.`;
  return `${fall}${surplus}${wanted}`;
}

/** What is said of a whole area. */
export const areasInVietnamese: Pick<Sentences, 'A' | 'S3' | 'S4' | 'P' | 'N2' | 'L'> = { A: tellA, S3: tellS3, S4: tellS4, P: tellP, N2: tellN2, L: tellL };
