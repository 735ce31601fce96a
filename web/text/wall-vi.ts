/** Words of the display on a wall, in Vietnamese. */
export const wallVi = {
  title: 'Màn hình lớn',
  pages: { map: 'Bản đồ', matrix: 'Mặt hàng đáng chú ý', alerts: 'Cảnh báo ảnh hưởng nhiều nhất', completeness: 'Tình hình báo cáo' },
  lost: 'Mất kết nối',
  dataFrom: (time: string, ago: string) => `số liệu ${time} (${ago})`,
  signedOut: 'Màn hình này chưa đăng nhập. Mở trang thường trên máy này để đăng nhập, rồi mở lại địa chỉ này.',
  keys: '← → đổi trang · phím cách giữ trang · Esc thoát',
  held: 'Đang giữ trang · phím cách để chạy tiếp',
};
