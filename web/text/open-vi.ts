/** Words of the public page, in Vietnamese. */
export const openVi = {
  title: 'Dữ liệu mở về giá hàng thiết yếu',
  about:
    'Giá trung vị mỗi ngày của những mặt hàng và địa bàn mà cơ quan quản lý cho công bố. Mỗi con số có từ 3 điểm bán trở lên đứng sau; chỉ gồm những ngày đã qua.',
  files: 'Tham số: since, until (YYYY-MM-DD), commodity, area. Tối đa 60 lượt mỗi phút.',
  nothing: 'Chưa có số liệu nào được công bố',
  nothingHint: 'Quản trị viên chọn mặt hàng và cấp địa bàn được công bố.',
  newest: 'Giá gần nhất',
  commodity: 'Mặt hàng',
  area: 'Địa bàn',
  price: 'Giá trung vị',
  outlets: 'Số điểm bán',
  day: 'Ngày',
};
