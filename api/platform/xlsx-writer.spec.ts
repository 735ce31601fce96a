import { buffer } from 'node:stream/consumers';
import { unzip } from '../../test/support/unzip.js';
import { columnLetters } from './xlsx-parts.js';
import { writeXlsx, type XlsxBook, type XlsxRow } from './xlsx-writer.js';

const AT = Date.UTC(2026, 10, 21, 23, 0);

const bookOf = (rows: Iterable<XlsxRow> | AsyncIterable<XlsxRow>, name = 'Giá'): XlsxBook => ({
  title: 'Giá gạo & muối',
  author: 'Nguyễn Văn A',
  at: AT,
  utcOffsetMinutes: 420,
  sheets: [
    {
      name,
      preface: ['Giá gạo', 'Kỳ 06:00'],
      columns: [
        { title: 'Tên', kind: 'text' },
        { title: 'Giá', kind: 'whole' },
        { title: 'Ngày', kind: 'day' },
      ],
      rows,
    },
  ],
});

const sheetOf = async (book: XlsxBook, place = 1): Promise<string> => unzip(await buffer(writeXlsx(book))).get(`xl/worksheets/sheet${place}.xml`) ?? '';

describe('an XLSX file', () => {
  it('holds text as text, numbers as numbers and days as days of the place; nothing said stays empty', async () => {
    const sheet = await sheetOf(bookOf([['Gạo tẻ', 18_500, AT], [null, null, null], { cells: ['Cộng', 1, null], isBold: true }]));
    expect(sheet).toContain('<c r="A5" s="0" t="inlineStr"><is><t xml:space="preserve">Gạo tẻ</t></is></c><c r="B5" s="1"><v>18500</v></c>');
    // 22 November 2026 06:00 at UTC+7 is day 46348 and a quarter.
    expect(sheet).toContain('<c r="C5" s="6"><v>46348.25</v></c>');
    expect(sheet).toContain('<row r="6"></row><row r="7"><c r="A7" s="8"');
    expect(sheet).toContain('<row r="4" ht="17" customHeight="1"><c r="A4" s="16"');
  });

  it('gives the head as many lines as its longest title takes in its column', async () => {
    const columns = [{ title: 'Giá giữa (đồng)', kind: 'whole', width: 10 } as const, { title: 'STT', kind: 'text' } as const];
    const [sheet] = bookOf([]).sheets;
    if (sheet === undefined) throw new Error('no sheet');
    expect(await sheetOf({ ...bookOf([]), sheets: [{ ...sheet, preface: [], columns }] })).toContain('<row r="1" ht="34" customHeight="1">');
  });

  it.each([
    ['a formula', '=HYPERLINK("http://x")', '=HYPERLINK(&quot;http://x&quot;)'],
    ['markup', '</t><f>1+1</f>', '&lt;/t&gt;&lt;f&gt;1+1&lt;/f&gt;'],
    ['characters XML cannot hold', 'a\u0000b\ud800c\u000bd', 'abcd'],
    ['a pair of surrogates', '🍚', '🍚'],
  ])('keeps %s as plain text', async (_, text, written) => {
    const sheet = await sheetOf(bookOf([[text]]));
    expect(sheet).toContain(`t="inlineStr"><is><t xml:space="preserve">${written}</t></is>`);
    expect(sheet).not.toContain('<f>');
  });

  it('gives sheets names a spreadsheet takes, each once', async () => {
    const one = bookOf([], 'Giá [chợ/siêu thị]: so với kỳ trước và năm trước');
    const files = unzip(await buffer(writeXlsx({ ...one, sheets: [...one.sheets, ...one.sheets] })));
    const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name ?? '');
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  it('is the same bytes for the same figures', async () => {
    const bytes = (): Promise<Buffer> => buffer(writeXlsx(bookOf([['a', 1, AT]])));
    expect((await bytes()).equals(await bytes())).toBe(true);
  });

  it('breaks off when its rows do', async () => {
    async function* broken(): AsyncGenerator<XlsxRow> {
      yield ['a'];
      throw new Error('the line broke');
    }
    await expect(buffer(writeXlsx(bookOf(broken())))).rejects.toThrow('the line broke');
  });

  it('takes rows only as they are read', async () => {
    let taken = 0;
    function* many(): Generator<XlsxRow> {
      for (; taken < 300_000; taken += 1) yield [`dòng ${taken}`, taken, AT];
    }
    const stream = writeXlsx(bookOf(many()));
    await new Promise((resolve) => stream.once('readable', resolve));
    expect(taken).toBeLessThan(30_000);
    stream.destroy();
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('counts columns: place %i is %s', (place, letters) => expect(columnLetters(place)).toBe(letters));
});
