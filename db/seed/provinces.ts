export interface ProvinceSeed {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly nameEn: string;
}

/** The day the two-tier structure of provinces and communes took effect (Resolution 202/2025/QH15). */
export const TWO_TIER_SINCE = '2025-07-01';

const tinh = (code: string, name: string, nameEn: string): ProvinceSeed => ({ code, name, fullName: `Tỉnh ${name}`, nameEn });
const thanhPho = (code: string, name: string, nameEn: string): ProvinceSeed => ({ code, name, fullName: `Thành phố ${name}`, nameEn });

/** The 34 province-level units with the codes of Decision 19/2025/QĐ-TTg; Đồng Nai is a city since 2026-04-30. */
export const PROVINCES: readonly ProvinceSeed[] = [
  thanhPho('01', 'Hà Nội', 'Hanoi'),
  tinh('04', 'Cao Bằng', 'Cao Bang'),
  tinh('08', 'Tuyên Quang', 'Tuyen Quang'),
  tinh('11', 'Điện Biên', 'Dien Bien'),
  tinh('12', 'Lai Châu', 'Lai Chau'),
  tinh('14', 'Sơn La', 'Son La'),
  tinh('15', 'Lào Cai', 'Lao Cai'),
  tinh('19', 'Thái Nguyên', 'Thai Nguyen'),
  tinh('20', 'Lạng Sơn', 'Lang Son'),
  tinh('22', 'Quảng Ninh', 'Quang Ninh'),
  tinh('24', 'Bắc Ninh', 'Bac Ninh'),
  tinh('25', 'Phú Thọ', 'Phu Tho'),
  thanhPho('31', 'Hải Phòng', 'Hai Phong'),
  tinh('33', 'Hưng Yên', 'Hung Yen'),
  tinh('37', 'Ninh Bình', 'Ninh Binh'),
  tinh('38', 'Thanh Hoá', 'Thanh Hoa'),
  tinh('40', 'Nghệ An', 'Nghe An'),
  tinh('42', 'Hà Tĩnh', 'Ha Tinh'),
  tinh('44', 'Quảng Trị', 'Quang Tri'),
  thanhPho('46', 'Huế', 'Hue'),
  thanhPho('48', 'Đà Nẵng', 'Da Nang'),
  tinh('51', 'Quảng Ngãi', 'Quang Ngai'),
  tinh('52', 'Gia Lai', 'Gia Lai'),
  tinh('56', 'Khánh Hoà', 'Khanh Hoa'),
  tinh('66', 'Đắk Lắk', 'Dak Lak'),
  tinh('68', 'Lâm Đồng', 'Lam Dong'),
  thanhPho('75', 'Đồng Nai', 'Dong Nai'),
  thanhPho('79', 'Hồ Chí Minh', 'Ho Chi Minh City'),
  tinh('80', 'Tây Ninh', 'Tay Ninh'),
  tinh('82', 'Đồng Tháp', 'Dong Thap'),
  tinh('86', 'Vĩnh Long', 'Vinh Long'),
  tinh('91', 'An Giang', 'An Giang'),
  thanhPho('92', 'Cần Thơ', 'Can Tho'),
  tinh('96', 'Cà Mau', 'Ca Mau'),
];
