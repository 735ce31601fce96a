import { readDecimal, readInstant, scaleFigure } from './read-cell.js';

describe('readDecimal', () => {
  it.each([
    ['0', 0],
    ['500.00', 500],
    ['-12', -12],
    ['0012.5', 12.5],
    ['999999999999999', 999_999_999_999_999],
  ])('reads %s', (text, value) => expect(readDecimal(text)).toBe(value));

  it.each(['', '-', '.', '1.', '.5', '1.2.3', '1e5', '1,000', ' 1', '+1', 'NaN', 'Infinity', '0x1f', '１'])('takes "%s" for no number', (text) =>
    expect(readDecimal(text)).toBeNaN(),
  );
});

describe('scaleFigure', () => {
  it.each<[string, [number, number, boolean], number]>([
    ['cents of 1011.72, in spite of float dust', [1011.72, 100, false], 101_172],
    ['a fraction that nobody rounds', [12.345, 100, false], 1234.5],
    ['a fraction that the profile rounds', [12.6923, 100, true], 1269],
    ['tonnes as grams', [89.2, 1_000_000, false], 89_200_000],
  ])('scales %s', (_, sent, expected) => expect(scaleFigure(...sent)).toBeCloseTo(expected, 9));
});

describe('readInstant', () => {
  const local = { utcOffsetMinutes: 420, dayMinutes: 720, order: 'YMD' } as const;

  it.each([
    ['a day alone at its local time', '2022-03-16', '2022-03-16T05:00:00.000Z'],
    ['local minutes', '2022-06-16 05:02', '2022-06-15T22:02:00.000Z'],
    ['local seconds', '2022-06-16T05:02:45', '2022-06-15T22:02:45.000Z'],
    ['an offset of its own', '2020-02-08T19:50:06+08:00', '2020-02-08T11:50:06.000Z'],
    ['UTC with decimals', '2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.678Z'],
    ['a leap day', '2024-02-29', '2024-02-29T05:00:00.000Z'],
    ['the year a spreadsheet begins', '1900-01-01', '1900-01-01T05:00:00.000Z'],
  ])('reads %s', (_, text, iso) => expect(new Date(readInstant(text, local) ?? Number.NaN).toISOString()).toBe(iso));

  it('reads days first where the profile says so', () => {
    expect(readInstant('21/11/2026 06:00', { ...local, order: 'DMY' })).toBe(Date.UTC(2026, 10, 20, 23));
    expect(readInstant('2026-11-21', { ...local, order: 'DMY' })).toBe(Date.UTC(2026, 10, 21, 5));
  });

  it.each(['', 'x', '2022-13-01', '2022-02-30', '2023-02-29', '22-03-16', '2022-03-16T24:00', '2022-03-16 5', '2022-03-16T05:60', '16'])(
    'finds no time in "%s"',
    (text) => expect(readInstant(text, local)).toBeNull(),
  );
});
