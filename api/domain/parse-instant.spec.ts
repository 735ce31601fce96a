import fc from 'fast-check';
import { formatInstant } from './format-instant.js';
import { instant } from './instant.js';
import { parseInstant } from './parse-instant.js';

describe('parseInstant', () => {
  it.each([
    { text: '1970-01-01T00:00:00Z', at: 0 },
    { text: '1970-01-01T07:00:00+07:00', at: 0 },
    { text: '2026-11-22T06:00:00.000+07:00', at: 1_795_302_000_000 },
    { text: '2026-11-21T23:00Z', at: 1_795_302_000_000 },
    { text: '2026-11-22T06:00:00.5+07:00', at: 1_795_302_000_500 },
    { text: '2026-11-22T06:00:00.123456789+07:00', at: 1_795_302_000_123 },
    { text: '2026-11-21T12:30:00-10:30', at: 1_795_302_000_000 },
    { text: '1969-12-31T23:59:59.999Z', at: -1 },
    { text: '2000-02-29T00:00:00Z', at: 951_782_400_000 },
    { text: '1900-01-01T00:00:00Z', at: -2_208_988_800_000 },
    { text: '2100-01-01T00:00:00Z', at: 4_102_444_800_000 },
    { text: '0000-01-01T00:00:00Z', at: -62_167_219_200_000 },
    { text: '9999-12-31T23:59:59.999Z', at: 253_402_300_799_999 },
  ])('reads $text', ({ text, at }) => expect(parseInstant(text)).toBe(at));

  it.each([
    { name: 'no offset', text: '2026-11-22T06:00:00' },
    { name: 'an offset without colon', text: '2026-11-22T06:00:00+0700' },
    { name: 'an offset of hours alone', text: '2026-11-22T06:00:00+07' },
    { name: 'an offset of 24 hours', text: '2026-11-22T06:00:00+24:00' },
    { name: 'an offset of 60 minutes', text: '2026-11-22T06:00:00+06:60' },
    { name: 'a small z', text: '2026-11-22T06:00:00z' },
    { name: 'a blank for the T', text: '2026-11-22 06:00:00Z' },
    { name: 'text after the Z', text: '2026-11-22T06:00:00Z ' },
    { name: 'a day alone', text: '2026-11-22' },
    { name: '29 February of a year divisible by 100 alone', text: '1900-02-29T00:00:00Z' },
    { name: '29 February of a common year', text: '2026-02-29T00:00:00Z' },
    { name: '31 April', text: '2026-04-31T00:00:00Z' },
    { name: 'month 13', text: '2026-13-01T00:00:00Z' },
    { name: 'month 0', text: '2026-00-01T00:00:00Z' },
    { name: 'day 0', text: '2026-01-00T00:00:00Z' },
    { name: 'hour 24', text: '2026-01-01T24:00:00Z' },
    { name: 'minute 60', text: '2026-01-01T00:60:00Z' },
    { name: 'second 60', text: '2026-01-01T00:00:60Z' },
    { name: 'a point without decimals', text: '2026-01-01T00:00:00.Z' },
    { name: 'ten decimals', text: '2026-01-01T00:00:00.0123456789Z' },
    { name: 'slashes', text: '2026/11/22T06:00:00Z' },
    { name: 'a negative year', text: '-026-11-22T06:00:00Z' },
    { name: 'Arabic digits', text: '٢٠٢٦-11-22T06:00:00Z' },
    { name: 'words', text: 'hôm qua lúc sáu giờ' },
    { name: 'nothing', text: '' },
  ])('refuses $name', ({ text }) => expect(parseInstant(text)).toBeNull());

  it('reads what it writes, as JavaScript itself does', () =>
    fc.assert(
      fc.property(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }), (at) => {
        const text = formatInstant(instant(at));
        expect(text).toBe(new Date(at).toISOString());
        expect(parseInstant(text ?? '')).toBe(at);
      }),
    ));

  it('agrees with JavaScript on every offset', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -1439, max: 1439 }), (at, minutes) => {
        const sign = minutes < 0 ? '-' : '+';
        const size = Math.abs(minutes);
        const offset = `${sign}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
        const text = new Date(at).toISOString().replace('Z', offset);
        expect(parseInstant(text)).toBe(Date.parse(text));
      }),
    ));

  it('never throws', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseInstant(text))));
});

describe('formatInstant', () => {
  it.each([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN, 253_402_300_800_000, -62_167_219_200_001])('has no text for %d', (at) =>
    expect(formatInstant(instant(at))).toBeNull(),
  );
});
