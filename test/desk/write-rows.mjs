// Writes so many rows of twelve columns through the spreadsheet writer into nothing and prints what it took as JSON. Started by export.mjs.
import { writeXlsx } from '../../dist/api/platform/xlsx-writer.js';

const count = Number(process.argv[2]);
const columns = ['time', 'text', 'text', 'text', ...new Array(8).fill('decimal')].map((kind, place) => ({ title: `Cột ${place}`, kind }));

function* rows() {
  for (let row = 0; row < count; row += 1) {
    yield [
      1_760_000_000_000 + row * 60_000,
      `Mặt hàng ${row % 60}`,
      `Xã số ${row % 96}`,
      'Chợ',
      ...Array.from({ length: 8 }, (_, place) => (row * 7919 + place * 613) % 100_000),
    ];
  }
}

const started = performance.now();
const book = { title: 'Thử', author: 'Thử', at: 0, utcOffsetMinutes: 420, sheets: [{ name: 'Giá', preface: ['Thử'], columns, rows: rows() }] };
let bytes = 0;
for await (const chunk of writeXlsx(book)) bytes += chunk.length;
process.stdout.write(JSON.stringify({ bytes, seconds: (performance.now() - started) / 1000, peak: process.resourceUsage().maxRSS / 1024 }));
