import type { Advice, AreaRule } from './advice.js';

/** What is said of how sure a rule about an area is, and of what to do next. */
export const areaAdviceInVietnamese: Pick<Advice, AreaRule> = {
  A: (seen, { format }) => {
    const told = seen.votes.filter((vote) => vote.hasData);
    return {
      sure: `${format.number(told.filter((vote) => vote.hasData && vote.isRaised).length)} trong ${format.number(told.length)} phương pháp đủ số liệu cùng báo bất thường`,
      next: 'xem giá bán buôn và nguồn cung của địa bàn, chuẩn bị hàng bình ổn',
    };
  },
  S3: (seen, { format }) => ({
    sure: `${seen.reported * 5 >= seen.selling * 4 ? 'khá chắc' : 'vừa phải'}, ${format.number(seen.reported)} trong ${format.number(seen.selling)} điểm bán mặt hàng này đã báo`,
    next: 'đề nghị nhà phân phối tăng lượng giao, tìm địa bàn lân cận còn dư để điều chuyển',
  }),
  S4: (seen) => ({
    sure: 'vừa phải, tính từ dự trữ các điểm bán đã báo',
    next: seen.transfers.length > 0 ? 'liên hệ các điểm bán đang dư để điều chuyển' : 'tìm nguồn từ các địa bàn khác trong tỉnh',
  }),
  P: (seen, { format }) => ({
    sure: `khá chắc, ${format.number(seen.outlets)} điểm bán trong ${format.number(seen.slots.length)} kỳ liền`,
    next: 'bổ sung hàng và thông tin để người dân yên tâm',
  }),
  N2: () => ({ sure: 'chắc, đếm từ phiếu đã nhận', next: 'nhắc các điểm bán chưa báo; chưa kết luận về giá và dự trữ của kỳ này' }),
  L: (seen, { format }) => ({
    sure: seen.falls.length > 0 ? `khá chắc, giá thấp ${format.number(seen.falls.length)} tuần liền` : 'vừa phải, theo sản lượng dự kiến',
    next: seen.wantedIn.length > 0 ? 'kết nối tiêu thụ với các địa bàn đang thiếu' : 'tìm siêu thị, kho lạnh, cơ sở chế biến nhận thêm hàng',
  }),
};
