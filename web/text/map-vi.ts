/** Words of the map, in Vietnamese. */
export const mapVi = {
  title: 'Bản đồ',
  measure: 'Tô màu theo',
  measures: { alerts: 'Cảnh báo', price: 'Thay đổi giá', cover: 'Số ngày đủ bán', stockout: 'Tỷ lệ hết hàng', age: 'Tuổi số liệu' },
  commodity: 'Mặt hàng trên bản đồ',
  everyCommodity: 'Mọi mặt hàng',
  /** What one figure for every commodity is. */
  ofAll: {
    price: 'Mọi mặt hàng: mức thay đổi ở giữa',
    cover: 'Mọi mặt hàng: mặt hàng ít ngày đủ bán nhất',
    stockout: 'Mọi mặt hàng: tỷ lệ bình quân',
    age: 'Mọi mặt hàng: lần báo cáo mới nhất',
  },
  days: (days: string) => `${days} ngày`,
  nothing: 'chưa có báo cáo',
  noAlert: 'không có',
  worst: (severity: string) => `nặng nhất: ${severity}`,
  outlets: (count: string) => `${count} điểm bán`,
  outletList: 'Điểm bán trong địa bàn',
  noOutlets: 'Địa bàn này chưa có điểm bán.',
  noPlace: 'chưa có tọa độ',
  parts: { HOANG_SA: 'Hoàng Sa', TRUONG_SA: 'Trường Sa' },
};
