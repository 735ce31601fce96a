import { DAY, HOUR, MINUTE } from '@domain/instant.js';
import { createFormat } from './format.js';

const vi = createFormat({ language: 'vi', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' });
const en = createFormat({ language: 'en', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' });
const pound = createFormat({ language: 'en', currency: 'SYP', currencyDecimals: 2, timeZone: 'Asia/Damascus' });
const rupee = createFormat({ language: 'en', currency: 'LKR', timeZone: 'Asia/Colombo' });
const rice = { unit: 'kg', basePerUnit: 1000 };
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('figures', () => {
  it.each([
    { name: 'a price in Vietnamese', text: vi.price(25_000, rice), words: '25.000 đ/kg' },
    { name: 'a price in English', text: en.price(25_000, rice), words: '25,000 đ/kg' },
    { name: 'a price kept in hundredths of a currency that has none today', text: pound.money(1269), words: '12.69 SYP' },
    { name: 'a price of a currency with hundredths, from hundredths', text: rupee.money(12_550), words: '125.5 LKR' },
    { name: 'a quantity in the unit of the commodity', text: vi.quantity(1_250_000, rice), words: '1.250 kg' },
    { name: 'a small quantity with decimals', text: vi.quantity(1_250, rice), words: '1,25 kg' },
    { name: 'a unit in English', text: en.quantity(12_000, { unit: 'lít', basePerUnit: 1000 }), words: '12 litre' },
    { name: 'a rise with its sign', text: vi.change(0.042), words: '+4,2%' },
    { name: 'a fall with its sign', text: vi.change(-0.042), words: '-4,2%' },
    { name: 'no change without a sign', text: vi.change(0.0001), words: '0%' },
    { name: 'a share', text: en.percent(0.125), words: '12.5%' },
    { name: 'next to nothing below zero without a sign', text: vi.number(-0.3), words: '0' },
    { name: 'few days with a decimal', text: vi.days(3.24), words: '3,2' },
    { name: 'many days whole', text: vi.days(13.6), words: '14' },
  ])('$name: $words', ({ text, words }) => {
    expect(plain(text)).toBe(words);
  });
});

describe('times', () => {
  it('ago is said of an age, but not of what has just happened', () => {
    expect([0, HOUR].map((age) => plain(vi.ago(age)))).toEqual(['vừa xong', '1 giờ trước']);
  });

  const at = Date.parse('2026-11-22T16:30:00Z');

  it('are told in the time zone of the deployment, whatever the machine thinks', () => {
    expect(plain(vi.fullDateTime(at))).toBe('23:30 22/11/2026');
    expect(plain(en.fullDateTime(at))).toBe('23:30 22 Nov 2026');
    expect(plain(vi.dateTime(at + HOUR))).toBe('00:30 23/11');
  });

  it.each([
    { age: MINUTE - 1, words: 'vừa xong' },
    { age: MINUTE, words: '1 phút' },
    { age: HOUR - 1, words: '59 phút' },
    { age: HOUR, words: '1 giờ' },
    { age: 2 * DAY - 1, words: '47 giờ' },
    { age: 2 * DAY, words: '2 ngày' },
  ])('an age of $age ms is "$words"', ({ age, words }) => {
    expect(plain(vi.age(age))).toBe(words);
  });
});
