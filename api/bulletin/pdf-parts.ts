import type { BulletinTable } from '../domain/bulletin/bulletin-template.js';

/** A piece of a document in the terms of the printing library; lengths in points. */
export type Part = string | { readonly [key: string]: unknown };

export interface PdfDocument {
  readonly content: readonly Part[];
  readonly [key: string]: unknown;
}

export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A4 within the decree's limits: top and bottom 20–25 mm, left 30–35, right 15–20. */
export const MARGINS = { left: mm(30), top: mm(20), right: mm(17), bottom: mm(20) };
export const TEXT_WIDTH = mm(210) - MARGINS.left - MARGINS.right;

/** The id of the line whose place the signature field takes. */
export const SIGNATURE_PLACE = 'signature';

/** A thin line of that length in the middle of its column. */
export const rule = (length: number, space: readonly [number, number] = [1, 0]): Part => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.6 }],
  alignment: 'center',
  margin: [0, space[0], 0, space[1]],
});

export const paragraph = (text: string): Part => ({ text, alignment: 'justify', leadingIndent: mm(10), margin: [0, 0, 0, 6] });

/** Left and right of a cell's text, in points. */
export const PADDING = 4;

export const isRight = ({ rightFrom, rightTo = Number.POSITIVE_INFINITY }: BulletinTable, column: number): boolean => column >= rightFrom && column < rightTo;

/** A ruled table whose head stands again on each page; a row is never cut by a page. */
export function tablePart(table: BulletinTable): Part {
  const { head, rows, widths, groups = [] } = table;
  const cell = (text: string, column: number): Part => ({ text, alignment: isRight(table, column) ? 'right' : 'left' });
  const group = ([numeral = '', , title = '']: readonly string[]): Part[] => [
    { text: numeral, bold: true },
    '',
    { text: title, bold: true, colSpan: head.length - 2 },
    ...Array<Part>(head.length - 3).fill(''),
  ];
  return {
    fontSize: 11,
    margin: [0, 2, 0, 8],
    layout: {
      ...{ hLineWidth: () => 0.5, vLineWidth: () => 0.5 },
      ...{ paddingLeft: () => PADDING, paddingRight: () => PADDING, paddingTop: () => 1.5, paddingBottom: () => 1.5 },
    },
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: widths === undefined ? head.map((_, column) => (column === 0 ? '*' : 'auto')) : widths.map((width) => (width === null ? '*' : mm(width))),
      body: [
        head.map((text) => ({ text, bold: true, alignment: 'center' })),
        ...rows.map((row, place) => (groups.includes(place) ? group(row) : row.map(cell))),
      ],
    },
  };
}
