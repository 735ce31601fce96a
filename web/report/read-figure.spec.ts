import { readFigure, readPrice, readQuantity } from './read-figure.js';

const dong = { language: 'vi', currency: 'VND', minorPerUnit: 1 } as const;
const rupee = { language: 'en', currency: 'LKR', minorPerUnit: 100 } as const;

describe('a number as it is typed', () => {
  it.each([
    { text: '', language: 'vi', value: null },
    { text: '  ', language: 'vi', value: null },
    { text: '12', language: 'vi', value: 12 },
    { text: '12,5', language: 'vi', value: 12.5 },
    { text: '12.5', language: 'vi', value: 12.5 },
    { text: '25.000', language: 'vi', value: 25_000 },
    { text: '25 000', language: 'vi', value: 25_000 },
    { text: '1.250.000,5', language: 'vi', value: 1_250_000.5 },
    { text: '25.000', language: 'en', value: 25 },
    { text: '25,000', language: 'en', value: 25_000 },
    { text: '-3', language: 'vi', value: -3 },
    { text: 'mười', language: 'vi', value: Number.NaN },
    { text: '1.2.3', language: 'vi', value: Number.NaN },
    { text: '1e5', language: 'vi', value: Number.NaN },
  ] as const)('"$text" in $language is $value', ({ text, language, value }) => {
    expect(readFigure(text, language)).toBe(value);
  });
});

describe('a price as it is typed', () => {
  it.each([
    { text: '25', value: 25_000 },
    { text: '25,5', value: 25_500 },
    { text: '999', value: 999_000 },
    { text: '1000', value: 1000 },
    { text: '25.000', value: 25_000 },
    { text: '25k', value: 25_000 },
    { text: '1,2tr', value: 1_200_000 },
    { text: '500đ', value: 500 },
    { text: '500 đ', value: 500 },
    { text: '', value: null },
    { text: 'k', value: Number.NaN },
    { text: '25 quả', value: Number.NaN },
  ])('"$text" in đồng is $value', ({ text, value }) => {
    expect(readPrice(text, dong)).toBe(value);
  });

  it('another currency is taken as it stands, in its smallest unit', () => {
    expect(readPrice('25', rupee)).toBe(2500);
    expect(readPrice('25.5', rupee)).toBe(2550);
  });
});

describe('a quantity as it is typed', () => {
  it('counts whole base units', () => {
    expect(readQuantity('12,5', 1000, 'vi')).toBe(12_500);
    expect(readQuantity('0', 1000, 'vi')).toBe(0);
    expect(readQuantity('', 1000, 'vi')).toBeNull();
  });
});
