import { DAY, HOUR, MINUTE } from '@domain/instant.js';

export type Language = 'vi' | 'en';

/** What formats depend on; money and time belong to the deployment, separators and month names to the language. */
export interface FormatSetting {
  readonly language: Language;
  readonly currency: string;
  /** Decimals of the amounts kept; left out, those the currency has today. */
  readonly currencyDecimals?: number;
  readonly timeZone: string;
}

/** The unit a commodity is priced in, and how many base units it holds. */
export interface UnitOfCommodity {
  readonly unit: string;
  readonly basePerUnit: number;
}

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies { readonly [L in Language]: string };
const AGE_WORDS = {
  vi: { now: 'vừa xong', ago: 'trước', minute: 'phút', hour: 'giờ', day: 'ngày' },
  en: { now: 'just now', ago: 'ago', minute: 'min', hour: 'h', day: 'd' },
} as const satisfies { readonly [L in Language]: unknown };
const UNITS_IN_ENGLISH: { readonly [unit: string]: string } = {
  quả: 'piece',
  bánh: 'bar',
  lít: 'litre',
  hộp: 'box',
  gói: 'pack',
  chai: 'bottle',
  bình: 'cylinder',
  bó: 'bunch',
  cái: 'piece',
  chiếc: 'piece',
  vỉ: 'blister',
  viên: 'tablet',
  bao: 'bag',
  tấn: 'tonne',
  lon: 'can',
  thùng: 'carton',
  túi: 'bag',
  cuộn: 'roll',
  bịch: 'pack',
  bộ: 'kit',
  tuýp: 'tube',
  lọ: 'jar',
  ổ: 'loaf',
  con: 'head',
  tờ: 'sheet',
  đôi: 'pair',
  kWh: 'kWh',
  'bình 12 kg': '12 kg cylinder',
};

const minorDigits = (currency: string): number => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0;

/** Numbers, money and quantities in the words of one language. Money goes in as whole smallest units, quantities as whole base units, ratios plain (0.05 = 5 %). */
function createNumberFormat({ language, currency, currencyDecimals }: FormatSetting) {
  const locale = LOCALES[language];
  const digits = currencyDecimals ?? minorDigits(currency);
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'negative' });
  const decimals = [0, 1, 2].map((maximumFractionDigits) => new Intl.NumberFormat(locale, { maximumFractionDigits, signDisplay: 'negative' }));
  const money = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const change = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const sign = currency === 'VND' ? 'đ' : currency;
  const number = (value: number, places: 0 | 1 | 2 = 0): string => (decimals[places] ?? whole).format(value);
  const unit = (name: string): string => (language === 'vi' ? name : (UNITS_IN_ENGLISH[name] ?? name));
  const inUnit = (base: number, of: UnitOfCommodity): number => base / of.basePerUnit;
  const amount = (value: number): string => number(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
  return {
    number,
    unit,
    inUnit,
    moneySign: sign,
    /** From smallest units to the unit people say. */
    majorMoney: (value: number): number => value / 10 ** digits,
    amount: (value: number): string => money.format(value / 10 ** digits),
    money: (value: number): string => `${money.format(value / 10 ** digits)}\u00a0${sign}`,
    price: (value: number, of: UnitOfCommodity): string => `${money.format(value / 10 ** digits)}\u00a0${sign}/${unit(of.unit)}`,
    quantity: (base: number, of: UnitOfCommodity): string => `${amount(inUnit(base, of))}\u00a0${unit(of.unit)}`,
    quantityFigure: (base: number, of: UnitOfCommodity): string => amount(inUnit(base, of)),
    compact: (value: number): string => compact.format(value),
    percent: (ratio: number): string => percent.format(ratio),
    change: (ratio: number): string => change.format(Math.round(ratio * 1000) / 1000),
    days: (value: number): string => number(value, value >= 10 ? 0 : 1),
  };
}

const PARTS_OF_DAY = {
  vi: { night: 'đêm', morning: 'sáng', noon: 'trưa', afternoon: 'chiều', evening: 'tối' },
  en: { night: 'night', morning: 'morning', noon: 'noon', afternoon: 'afternoon', evening: 'evening' },
} as const satisfies { readonly [L in Language]: unknown };

/** The part of the day that begins last before this hour of 0 … 23. */
function partOfDay(hour: number): keyof (typeof PARTS_OF_DAY)['vi'] {
  if (hour < 5) return 'night';
  if (hour < 11) return 'morning';
  if (hour < 13) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** Instants in the deployment's time zone, in the words of one language. */
function createTimeFormat({ language, timeZone }: FormatSetting) {
  const locale = LOCALES[language];
  const make = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', ...options });
  const month = language === 'vi' ? '2-digit' : 'short';
  const time = make({ hour: '2-digit', minute: '2-digit' });
  const shortDate = make({ day: '2-digit', month });
  const date = make({ day: '2-digit', month, year: 'numeric' });
  const weekday = make({ weekday: language === 'vi' ? 'long' : 'short' });
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit' });
  const words = AGE_WORDS[language];
  const short = (at: number): string => (language === 'vi' ? shortDate.format(at).replace('-', '/') : shortDate.format(at));
  const age = (milliseconds: number): string => {
    if (milliseconds < MINUTE) return words.now;
    if (milliseconds < HOUR) return `${Math.floor(milliseconds / MINUTE)}\u00a0${words.minute}`;
    if (milliseconds < 2 * DAY) return `${Math.floor(milliseconds / HOUR)}\u00a0${words.hour}`;
    return `${Math.floor(milliseconds / DAY)}\u00a0${words.day}`;
  };
  return {
    time: (at: number): string => time.format(at),
    date: (at: number): string => date.format(at),
    shortDate: short,
    dateTime: (at: number): string => `${time.format(at)}\u00a0${short(at)}`,
    fullDateTime: (at: number): string => `${time.format(at)}\u00a0${date.format(at)}`,
    weekday: (at: number): string => weekday.format(at),
    /** As people say it of days that are near: `chiều 23/11`. */
    partOfDay: (at: number): string => `${PARTS_OF_DAY[language][partOfDay(Number(hour.format(at)))]}\u00a0${short(at)}`,
    /** How old: minutes under an hour, hours under two days, then days. */
    age,
    ago: (milliseconds: number): string => (milliseconds < MINUTE ? words.now : `${age(milliseconds)}\u00a0${words.ago}`),
  };
}

/** Every format a screen uses, bound to one language and one deployment. */
export function createFormat(setting: FormatSetting) {
  return { setting, ...createNumberFormat(setting), ...createTimeFormat(setting) };
}

export type Format = ReturnType<typeof createFormat>;
