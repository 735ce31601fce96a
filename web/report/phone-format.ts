import { DAY, HOUR, MINUTE } from '@domain/instant.js';

/** Formats of the phone's screens in one language and one deployment's money and zone. */
export interface PhoneFormat {
  readonly price: (smallest: number) => string;
  readonly time: (at: number) => string;
  readonly date: (at: number) => string;
  readonly dateTime: (at: number) => string;
  readonly span: (milliseconds: number) => string;
  readonly change: (ratio: number) => string;
  readonly distance: (metres: number) => string;
  readonly bytes: (count: number) => string;
}

const WORDS = { vi: { day: 'ngày', hour: 'giờ', minute: 'phút' }, en: { day: 'd', hour: 'h', minute: 'min' } } as const;

export function phoneFormat(language: 'vi' | 'en', deployment: { readonly currency: string; readonly timeZone: string }): PhoneFormat {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const { currency, timeZone } = deployment;
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0;
  const money = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const date = new Intl.DateTimeFormat(locale, { timeZone, day: '2-digit', month: '2-digit' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const one = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const words = WORDS[language];
  const span = (milliseconds: number): string => {
    const length = Math.abs(milliseconds);
    if (length >= 2 * DAY) return `${Math.floor(length / DAY)} ${words.day}`;
    const minutes = Math.floor((length % HOUR) / MINUTE);
    return length >= HOUR ? `${Math.floor(length / HOUR)} ${words.hour} ${minutes} ${words.minute}` : `${minutes} ${words.minute}`;
  };
  const dayOf = (at: number): string => date.format(at).replace('-', '/');
  return {
    price: (smallest) => `${money.format(smallest / 10 ** digits)}\u00a0${currency === 'VND' ? 'đ' : currency}`,
    time: (at) => time.format(at),
    date: dayOf,
    dateTime: (at) => `${time.format(at)} ${dayOf(at)}`,
    span,
    change: (ratio) => percent.format(ratio),
    distance: (metres) => (metres < 1000 ? `${Math.round(metres)} m` : `${one.format(metres / 1000)} km`),
    bytes: (count) => (count < 1_000_000_000 ? `${one.format(count / 1_000_000)} MB` : `${one.format(count / 1_000_000_000)} GB`),
  };
}
