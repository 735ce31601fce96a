import type { Evidence } from '@domain/alert/evidence.js';
import type { Advice } from './advice.js';
import { areaAdviceInVietnamese } from './area-advice-vi.js';

const reports = (fired: number): string =>
  fired >= 2 ? `khá chắc, vượt ngưỡng ở ${fired} trong 3 phiếu gần nhất` : 'mới thấy ở một phiếu, cần phiếu sau xác nhận';

function sureOfRunOut({ sign, deliveryConfirmed }: Evidence['S2']): string {
  if (sign === 'CHANCE') return 'vừa phải, suy từ các lần bán trước của chính điểm bán';
  if (sign === 'RUSH') return 'khá chắc, sức bán đang vượt nhịp nhập hàng';
  return deliveryConfirmed ? 'khá chắc, đã biết ngày hàng về' : 'vừa phải, chưa biết ngày hàng về';
}

/** What is said of how sure a rule about one outlet is, and of what to do next. */
export const adviceInVietnamese: Advice = {
  G0: (seen) => ({
    sure: seen.looksLikeTenfold ? 'nhiều khả năng nhập sai một số 0' : 'chưa rõ là nhập sai hay giá thật',
    next: 'hỏi lại người báo về giá và đơn vị tính, rồi xác nhận hoặc đính chính phiếu',
  }),
  G1: (seen, { format }) => ({
    sure: `${seen.confirmedTwofold ? 'khá chắc, giá đã được xác nhận' : reports(seen.firedInLast3)}; ${seen.peers > 0 ? `so với ${format.number(seen.peers)} điểm bán` : 'không có điểm bán nào để so nên độ chắc thấp hơn'}`,
    next:
      seen.costMove?.isExplained === true
        ? 'xem hóa đơn nhập hàng để xác nhận giá tăng do giá vốn'
        : 'đến điểm bán xem giá niêm yết và hóa đơn nhập hàng, hỏi lý do tăng giá',
  }),
  G2: (seen, { format }) => ({
    sure: `${reports(seen.firedInLast3)}; so với ${format.number(seen.peers)} điểm bán`,
    next: 'đối chiếu loại hàng, chất lượng và đơn vị tính với các điểm bán khác, rồi kiểm tra giá niêm yết',
  }),
  G3: () => ({ sure: 'chắc theo giá đã báo, vì so thẳng với mức quy định', next: 'kiểm tra giá niêm yết tại chỗ và đối chiếu với văn bản quy định' }),
  G4: (seen, { format }) => ({
    sure: `khá chắc, mức lãi trước đó tính từ ${format.number(seen.markupReports)} phiếu`,
    next: 'đề nghị điểm bán giải trình giá vốn, đối chiếu với hóa đơn nhập hàng',
  }),
  S1: (seen) => ({
    sure: seen.stock !== null ? 'chắc theo số đếm' : 'theo quan sát, chưa đếm',
    next: 'hỏi ngày hàng về; nếu chưa có thì tìm nguồn bổ sung và chỉ người mua sang điểm bán gần đó còn hàng',
  }),
  S2: (seen, { format }) => ({
    sure: sureOfRunOut(seen),
    next: `${seen.deliveryConfirmed ? 'đề nghị giao sớm hơn' : 'hỏi ngày hàng về và đặt bổ sung'} trước ${format.partOfDay(seen.runsOutAt)}`,
  }),
  S5: (seen, { format }) => ({
    sure: `khá chắc, thấy ở ${format.number(seen.emptied.length)} trong ${format.number(seen.judgedDays)} ngày`,
    next: 'tăng lượng giao buổi sáng hoặc giao thêm một chuyến trong ngày',
  }),
  H1: (seen, { format }) => ({
    sure: `vừa phải, mốc so sánh gồm ${format.number(seen.baselineDays)} ngày`,
    next: 'hỏi lý do tăng dự trữ, xem có chuyến hàng mới về hay hợp đồng dự trữ không',
  }),
  H2: (seen, { format }) => ({
    sure: `khá chắc, dự trữ tăng cùng lúc với bán ra giảm; mốc so sánh gồm ${format.number(seen.baselineDays)} ngày`,
    next: 'kiểm tra kho và việc bán hàng tại chỗ, đối chiếu sổ nhập xuất',
  }),
  H3: () => ({
    sure: 'chắc là có hành vi, vì người đi kiểm tra ghi nhận; chưa rõ lý do',
    next: 'đến kiểm tra, hỏi lý do và đối chiếu với đăng ký của điểm bán',
  }),
  H4: (seen, { format }) => ({
    sure: `khá chắc, thấy ở ${format.number(seen.outletsOver.length)} điểm bán`,
    next: 'kiểm tra các điểm bán cùng chủ trong một lượt, đối chiếu tổng dự trữ',
  }),
  N1: (seen) => ({
    sure: 'chắc là không có phiếu, chưa rõ vì sao',
    next: seen.callNow ? 'gọi ngay cho điểm bán' : 'gọi cho điểm bán, hoặc phân công người khác đi thay',
  }),
  ...areaAdviceInVietnamese,
};
