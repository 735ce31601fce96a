import type { Severity } from '../alert/severity.js';
import type { Rule } from '../alert/verdict.js';
import { type Calendar, DAY, dayOf, HOUR, type Instant, MINUTE, startOfDay } from '../instant.js';

/** Words of the official document, which is Vietnamese whatever language the page speaks. */
export const SIGNS: { readonly [R in Rule]: string } = {
  G0: 'giá cần xác nhận',
  G1: 'tăng giá riêng, vượt mức tăng chung',
  G2: 'giá cao hơn hẳn các điểm bán khác',
  G3: 'vượt giá quy định',
  G4: 'giá tăng quá chi phí đầu vào',
  S1: 'hết hàng',
  S2: 'nguy cơ hết hàng trước khi có hàng về',
  S3: 'địa bàn thiếu hàng',
  S4: 'phân bổ không đều',
  S5: 'hết hàng trong ngày',
  H1: 'dự trữ tăng bất thường',
  H2: 'dự trữ tăng trong khi bán ra giảm',
  H3: 'hạn chế bán chưa đăng ký',
  H4: 'gom hàng cùng chủ',
  A: 'giá địa bàn tăng',
  P: 'sức mua tăng vọt',
  N1: 'ngừng báo cáo',
  N2: 'địa bàn thiếu báo cáo',
  L: 'nguy cơ ứ đọng nông sản',
};

export const SEVERITY_WORDS: { readonly [S in Severity]: string } = { CRISIS: 'khủng hoảng', ALERT: 'báo động', WARN: 'cảnh báo', WATCH: 'theo dõi' };
export const LEVEL_WORDS = ['', 'nguy cơ thấp', 'nguy cơ trung bình', 'nguy cơ cao', 'nguy cơ rất cao'] as const;

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const calendarOf = (utcOffsetMinutes: number): Calendar => ({ utcOffsetMinutes, slotMinutes: [] });

/** `1234567.8` as `1.234.567,8`; `places` decimals at most. */
export function numberVi(value: number, places = 0): string {
  const [whole = '0', part = ''] = Math.abs(value).toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const decimals = part.replace(/0+$/, '');
  const text = decimals === '' ? grouped : `${grouped},${decimals}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** `0.052` as `+5,2 %`. */
export function changeVi(change: number): string {
  const text = numberVi(change * 100, 1);
  return `${change > 0 && text !== '0' ? '+' : ''}${text} %`;
}

export const percentVi = (share: number): string => `${numberVi(share * 100, 1)} %`;

/** `05 giờ 30 phút`. */
export function clockVi(at: Instant, utcOffsetMinutes: number): string {
  const time = at - startOfDay(at, calendarOf(utcOffsetMinutes));
  return `${twoDigits(Math.floor(time / HOUR))} giờ ${twoDigits(Math.floor((time % HOUR) / MINUTE))} phút`;
}

/** Day, month and year as the decree writes them: days below 10 and months 1 and 2 with a leading zero. */
export function datePartsVi(at: Instant, utcOffsetMinutes: number): { readonly day: string; readonly month: string; readonly year: string } {
  const [year = '', month = '', day = ''] = dayOf(at, calendarOf(utcOffsetMinutes)).split('-');
  return { day, month: Number(month) <= 2 ? month : String(Number(month)), year };
}

/** `ngày 05 tháng 02 năm 2026`. */
export function dateVi(at: Instant, utcOffsetMinutes: number): string {
  const { day, month, year } = datePartsVi(at, utcOffsetMinutes);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** `21/11 06:00`. */
export function shortTimeVi(at: Instant, utcOffsetMinutes: number): string {
  const [, month = '', day = ''] = dayOf(at, calendarOf(utcOffsetMinutes)).split('-');
  const time = at + utcOffsetMinutes * MINUTE - Math.floor((at + utcOffsetMinutes * MINUTE) / DAY) * DAY;
  return `${day}/${month} ${twoDigits(Math.floor(time / HOUR))}:${twoDigits(Math.floor((time % HOUR) / MINUTE))}`;
}
