import type { Format } from '../text/format.js';
import type { Text } from '../text/vi.js';
import { type Cell, type Measure, type Row, STALE_AFTER } from './matrix.js';

/** What a cell says: a figure, what stands under it, and how full a bar is drawn (0 … 1). */
export interface CellFace {
  readonly value: string | null;
  readonly change: number | null;
  readonly share: number | null;
  readonly grave: boolean;
  readonly stale: boolean;
  readonly age: string | null;
}

export interface FaceWish {
  readonly measure: Measure;
  readonly change: 'day' | 'week';
  readonly at: number;
  readonly format: Format;
}

/** Cover is drawn against two weeks; below three days it is grave (METHODS, area cover at level 1). */
const FULL_COVER_DAYS = 14;
const GRAVE_COVER_DAYS = 3;
const GRAVE_STOCK_OUT_RATE = 0.25;

const isStale = ({ lastObservedAt }: Cell, at: number): boolean => lastObservedAt !== null && at - lastObservedAt > STALE_AFTER;

/** A cell under the measure chosen; an old figure is grey and carries its age. */
export function cellFace(cell: Cell, { measure, change, at, format }: FaceWish): CellFace {
  const stale = isStale(cell, at);
  const age = cell.lastObservedAt === null ? null : format.age(at - cell.lastObservedAt);
  const bare = { value: null, change: null, share: null, grave: false, stale, age };
  if (measure === 'price') {
    if (cell.median === null) return bare;
    return { ...bare, value: format.amount(cell.median), change: change === 'day' ? cell.change1Day : cell.change7Days };
  }
  if (measure === 'cover') {
    if (cell.coverDays === null) return bare;
    return { ...bare, value: format.days(cell.coverDays), share: Math.min(1, cell.coverDays / FULL_COVER_DAYS), grave: cell.coverDays < GRAVE_COVER_DAYS };
  }
  if (measure === 'stockout') {
    if (cell.stockOutRate === null) return bare;
    return { ...bare, value: format.percent(cell.stockOutRate), share: cell.stockOutRate, grave: cell.stockOutRate >= GRAVE_STOCK_OUT_RATE };
  }
  return { ...bare, value: age, age: null };
}

/** The whole cell in words, for the pointer and for a screen reader. */
export function cellWords(
  row: Row,
  cell: Cell,
  names: { readonly commodity: string; readonly area: string },
  { at, format, t }: { at: number; format: Format; t: Text },
): string {
  const seen = cell.lastObservedAt;
  const parts = [
    t.overview.cell(names.commodity, names.area),
    cell.median === null ? null : format.price(cell.median, row.commodity),
    cell.change1Day === null ? null : `${t.overview.areaColumns.change1}: ${format.change(cell.change1Day)}`,
    cell.change7Days === null ? null : `${t.overview.areaColumns.change7}: ${format.change(cell.change7Days)}`,
    cell.coverDays === null ? null : `${t.overview.areaColumns.cover}: ${format.days(cell.coverDays)}`,
    cell.stockOutRate === null ? null : `${t.overview.areaColumns.stockout}: ${format.percent(cell.stockOutRate)}`,
    seen === null ? t.overview.noData : `${t.common.updatedAt(format.dateTime(seen))} (${format.ago(at - seen)})`,
    cell.worst === null ? null : t.overview.cellAlerts(format.number(cell.openAlerts), t.severities[cell.worst]),
  ];
  return parts.filter((part) => part !== null).join('\n');
}
