import fc from 'fast-check';
import { csvCell, csvText } from './csv-text.js';

const LEADS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

describe('csvCell', () => {
  it.each(LEADS)('a text that begins with %j is led by an apostrophe', (lead) => {
    expect(csvCell(`${lead}cmd|' /C calc'!A0`).replace(/^"/, '')).toMatch(/^'/);
  });

  it.each([
    ['a number', -5.5, '-5.5'],
    ['a number as text', '-18000', '-18000'],
    ['nothing', null, ''],
    ['a comma', 'gạo, nếp', '"gạo, nếp"'],
    ['a quotation mark', 'loại "ngon"', '"loại ""ngon"""'],
    ['a formula in quotes', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['two numbers with a sign between', '-1+2', `'-1+2`],
  ])('%s', (_name, value, cell) => expect(csvCell(value)).toBe(cell));

  it('leaves no cell that begins as a formula, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(fc.constantFrom(...LEADS), fc.string({ unit: 'grapheme' })).map((parts) => parts.join('')),
        ),
        (text) => {
          const inside = csvCell(text).replace(/^"/, '');
          expect(/^[=@＝＋－＠\t\r\n]/.test(inside)).toBe(false);
          if (/^[+-]/.test(inside)) expect(inside).toMatch(/^[+-]\d+([.,]\d+)*"?$/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('csvText', () => {
  it('joins rows by CRLF', () => expect(csvText([['a', 1], [], [null, 'b']])).toBe('a,1\r\n\r\n,b'));
});
