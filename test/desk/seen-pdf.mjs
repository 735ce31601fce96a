// What other programs (poppler) see in a PDF, and how a figure of it becomes a row.
import { spawnSync } from 'node:child_process';

/** Vietnamese words every quick report has. */
export const NATIONAL_WORDS = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'BÁO CÁO',
  'Kính gửi:',
  'Ủy ban nhân dân tỉnh Quảng Ngãi',
  'Nơi nhận:',
  'ĐỀ XUẤT, KIẾN NGHỊ',
];
/** What stands in the lowest millimetres of a page is its foot line. */
const FOOT = 12;

const millimetres = (points) => (Number(points) * 25.4) / 72;

/** What a tool says of the PDF. */
export function readPdf(tool, pdf, wishes = []) {
  const input = tool === 'pdftotext' ? [...wishes, '-', '-'] : [...wishes, '-'];
  return spawnSync(tool, input, { input: pdf, maxBuffer: 2 ** 28 }).stdout.toString();
}

export const wordsMissing = (pdf) => {
  const text = readPdf('pdftotext', pdf).normalize('NFC');
  return NATIONAL_WORDS.filter((word) => !text.includes(word));
};

/** The least distances of text from the edges of A4 pages, in mm, foot lines left out. */
export function marginsOf(pdf) {
  const boxes = [...readPdf('pdftotext', pdf, ['-bbox']).matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g)].map((found) =>
    found.slice(1).map(millimetres),
  );
  const body = boxes.filter(([, , , bottom]) => 297 - bottom > FOOT);
  return {
    left: Math.min(...body.map(([left]) => left)),
    right: 210 - Math.max(...body.map(([, , right]) => right)),
    bottom: 297 - Math.max(...body.map(([, , , bottom]) => bottom)),
  };
}

/** @returns {{ row: string, value: number | string, unit: string, goal: string, ok: boolean }} */
export function row(name, value, unit, { exactly, atLeast, atMost }) {
  const rounded = typeof value === 'number' ? Math.round(value * 10) / 10 : value;
  const goal =
    exactly !== undefined
      ? `= ${exactly}`
      : [atLeast === undefined ? '' : `>= ${atLeast}`, atMost === undefined ? '' : `<= ${atMost}`].filter(Boolean).join(', ');
  const ok = exactly !== undefined ? rounded === exactly : (atLeast === undefined || rounded >= atLeast) && (atMost === undefined || rounded <= atMost);
  return { row: name, value: rounded, unit, goal, ok };
}
