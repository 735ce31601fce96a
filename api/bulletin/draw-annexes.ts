import type { BulletinDocument, DocumentAnnex } from '../domain/bulletin/bulletin-document.js';
import { mm, type Part, tablePart } from './pdf-parts.js';

/** Half the room of the bars: falls to the left, rises to the right. */
const HALF = mm(38);

/** The annexes, each from a new page on. */
export const drawAnnexes = ({ annexes }: BulletinDocument): Part[] =>
  annexes.flatMap((annex) => [...annexHead(annex), annex.bars === null ? tablePart(annex.table) : bars(annex, annex.bars)]);

const annexHead = ({ heading, title }: DocumentAnnex): Part[] => [
  { text: heading, fontSize: 14, bold: true, alignment: 'center', pageBreak: 'before' },
  { text: title, fontSize: 14, bold: true, alignment: 'center', margin: [0, 0, 0, 8] },
];

/** A bar a row, drawn as lines and not as a picture, so that it is sharp on paper and the same on every machine. */
function bars({ table }: DocumentAnnex, shares: readonly number[]): Part {
  return {
    fontSize: 11,
    layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingTop: () => 2, paddingBottom: () => 2 },
    table: {
      widths: ['*', HALF * 2, mm(18)],
      body: table.rows.map(([name = '', change = ''], place) => [name, bar(shares[place] ?? 0), { text: change, alignment: 'right' }]),
    },
  };
}

function bar(share: number): Part {
  const length = Math.max(0.5, Math.abs(share) * HALF);
  const rect = { type: 'rect', x: share < 0 ? HALF - length : HALF, y: 3, w: length, h: 9, color: share < 0 ? '#9a9a9a' : '#333333' };
  const axis = { type: 'line', x1: HALF, y1: 0, x2: HALF, y2: 15, lineWidth: 0.5 };
  return { canvas: [{ type: 'line', x1: 0, y1: 15, x2: HALF * 2, y2: 15, lineWidth: 0.1, lineColor: '#cccccc' }, rect, axis] };
}
