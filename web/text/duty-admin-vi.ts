/** Words of assigning outlets and numbers, in Vietnamese. */
export const dutyAdminVi = {
  tab: 'Phân công, số SMS',
  list: 'Người kiểm tra và điểm bán hôm nay',
  today: 'Hôm nay',
  assign: 'Phân công điểm bán',
  since: 'Từ ngày',
  until: 'Đến trước ngày (bỏ trống: mãi)',
  assigned: (count: string) => `Đã phân công ${count} điểm bán.`,
  assignProblems: {
    PERSON_UNKNOWN: 'Không còn người này trong danh sách.',
    OUTLET_UNKNOWN: 'Có điểm bán không thuộc tỉnh.',
    SLOT_UNKNOWN: 'Không có khung giờ này.',
    DAYS_INVALID: 'Ngày bắt đầu từ hôm nay trở đi, ngày kết thúc phải sau đó.',
  },
  mobile: 'Số điện thoại gửi SMS',
  mobileHint: 'Người kiểm tra gửi được phiếu bằng tin nhắn từ số này.',
  number: 'Số điện thoại',
  register: 'Ghi số',
  registered: (mobile: string) => `Đã ghi số ${mobile}.`,
  mobileProblems: { ACCOUNT_UNKNOWN: 'Không có người này.', MOBILE_INVALID: 'Số điện thoại không đúng.', MOBILE_TAKEN: 'Số này đã thuộc người khác.' },
};
