import type { OverviewMatrixQuery } from '../generated/operations.js';
import type { Commodity } from '../shell/catalogue.js';
import { createFormat } from '../text/format.js';
import { cellFace } from './cell-face.js';
import { areasInTrouble, areasShown, toRows, wishedRows } from './matrix.js';

const at = Date.parse('2026-11-22T12:00:00Z');
const hoursAgo = (hours: number): string => new Date(at - hours * 3_600_000).toISOString();
const commodity = (id: string, nameVi: string, kind: Commodity['kind']): Commodity => ({
  id,
  nameVi,
  nameEn: id,
  kind,
  specification: '',
  unit: 'kg',
  baseUnit: 'g',
  basePerUnit: 1000,
  priceKind: 'RETAIL',
  highDemand: false,
});
const catalogue = [commodity('gao', 'Gạo tẻ', 'STAPLE'), commodity('rau', 'Rau muống', 'FRESH')];

/** Two commodities in a province and two communes; the second commune is silent. */
const overview: OverviewMatrixQuery['overview'] = {
  at: new Date(at).toISOString(),
  parent: 'tinh',
  areas: ['tinh', 'xa-1', 'xa-2'],
  commodities: ['rau', 'gao'],
  median: [20_000, 17_000, 21_000, null, null, null],
  lastObservedAt: [hoursAgo(1), hoursAgo(30), hoursAgo(24), null, null, null],
  change1Day: [0.1, -0.02, null, null, null, null],
  change7Days: [null, null, null, null, null, null],
  coverDays: [1.5, 12, null, null, null, null],
  stockOutRate: [0, 0.4, null, null, null, null],
  outlets: [4, 3, 1, 0, 0, 0],
  openAlerts: [0, 2, 0, 0, 0, 0],
  worstSeverity: [0, 3, 0, 0, 0, 0],
};
const rows = toRows(overview, areasShown(overview), catalogue);
const wish = { kind: null, query: '', sort: 'catalogue', nameOf: ({ nameVi }: Commodity) => nameVi } as const;
const ids = (of: Partial<Parameters<typeof wishedRows>[1]>): readonly string[] => wishedRows(rows, { ...wish, ...of }).map((row) => row.commodity.id);

describe('the matrix', () => {
  it('has a column for each area that has something to show, and always the parent', () => {
    expect(areasShown(overview)).toEqual(['tinh', 'xa-1']);
  });

  it('takes the children with the worst alerts when there are too many, in their order', () => {
    expect(areasInTrouble(overview, overview.areas, 3)).toEqual(['tinh', 'xa-1', 'xa-2']);
    expect(areasInTrouble({ ...overview, worstSeverity: [0, 3, 0, 1, 2, 0] }, overview.areas, 2)).toEqual(['tinh', 'xa-2']);
    expect(areasInTrouble({ ...overview, openAlerts: [0, 2, 0, 3, 0, 2] }, overview.areas, 2)).toEqual(['tinh', 'xa-1']);
  });

  it('finds the place of each cell although the catalogue has another order', () => {
    expect(rows.map((row) => row.cells.map(({ median }) => median))).toEqual([
      [17_000, null],
      [20_000, 21_000],
    ]);
    expect(rows[0]?.cells[0]).toMatchObject({ openAlerts: 2, worst: 'ALERT' });
  });

  it.each([
    { name: 'all in the order of the catalogue', of: {}, ids: ['gao', 'rau'] },
    { name: 'one kind', of: { kind: 'FRESH' as const }, ids: ['rau'] },
    { name: 'a name without accents', of: { query: 'gao te' }, ids: ['gao'] },
    { name: 'the highest rise first', of: { sort: 'rise' as const }, ids: ['rau', 'gao'] },
    { name: 'the worst alert first', of: { sort: 'alerts' as const }, ids: ['gao', 'rau'] },
    { name: 'the least cover first', of: { sort: 'cover' as const }, ids: ['rau', 'gao'] },
  ])('shows $name', ({ of, ids: expected }) => {
    expect(ids(of)).toEqual(expected);
  });
});

describe('a cell', () => {
  const format = createFormat({ language: 'vi', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' });
  const face = (row: number, column: number, measure: 'price' | 'cover' | 'stockout' | 'age') => {
    const cell = rows[row]?.cells[column];
    if (cell === undefined) throw new Error('no such cell');
    return cellFace(cell, { measure, change: 'day', at, format });
  };

  it('is stale after a day, not at it', () => {
    expect(face(0, 0, 'price').stale).toBe(true);
    expect(face(1, 1, 'price').stale).toBe(false);
  });

  it('of which nobody spoke is empty, not zero', () => {
    expect(face(0, 1, 'price')).toMatchObject({ value: null, stale: false, age: null });
  });

  it('is grave with less than three days of cover or a quarter sold out', () => {
    expect([face(1, 0, 'cover').grave, face(0, 0, 'cover').grave, face(0, 0, 'stockout').grave, face(1, 0, 'stockout').grave]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
