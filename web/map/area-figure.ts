import { SEVERITIES, type Severity } from '@domain/alert/verdict.js';
import { DAY, HOUR } from '@domain/instant.js';
import type { Cell, Row } from '../overview/matrix.js';

export const MAP_MEASURES = ['alerts', 'price', 'cover', 'stockout', 'age'] as const;
export type MapMeasure = (typeof MAP_MEASURES)[number];

/** How an area is painted: −2 … −1 fell, 0 nothing to see, 1 … 4 the worse the darker; null = nobody has said. */
export type Shade = -2 | -1 | 0 | 1 | 2 | 3 | 4 | null;

/** What the map says of one area. */
export interface AreaFigure {
  readonly area: string;
  readonly measure: MapMeasure;
  /** Change of price and stock-out rate as a share, cover in days, age in milliseconds, number of open alerts. */
  readonly value: number | null;
  readonly shade: Shade;
  readonly worst: Severity | null;
}

/** Where a darker shade begins. */
export const STEPS = {
  price: [0.01, 0.03, 0.05, 0.1],
  stockout: [0.0001, 0.1, 0.25, 0.5],
  age: [6 * HOUR, 12 * HOUR, DAY, 3 * DAY],
  /** Falling: less cover is worse. */
  cover: [14, 7, 3, 1],
} as const;

const stepsReached = (value: number, steps: readonly number[]): Shade => steps.filter((step) => value >= step).length as Shade;

const middle = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

const told = (cells: readonly Cell[], of: (cell: Cell) => number | null): number[] => cells.flatMap((cell) => of(cell) ?? []);

/** One figure for several commodities: the middle change, the least cover, the mean stock-out rate, the newest report, all open alerts. */
function measured(cells: readonly Cell[], measure: MapMeasure, { change, at }: FigureWish): number | null {
  if (measure === 'price') return middle(told(cells, (cell) => (change === 'day' ? cell.change1Day : cell.change7Days)));
  if (measure === 'alerts') return cells.reduce((sum, { openAlerts }) => sum + openAlerts, 0);
  const values = told(
    cells,
    { cover: (cell: Cell) => cell.coverDays, stockout: (cell: Cell) => cell.stockOutRate, age: (cell: Cell) => cell.lastObservedAt }[measure],
  );
  if (values.length === 0) return null;
  if (measure === 'cover') return Math.min(...values);
  if (measure === 'age') return Math.max(0, at - Math.max(...values));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function shadeOf(value: number | null, measure: MapMeasure, worst: Severity | null): Shade {
  if (measure === 'alerts') return worst === null ? 0 : ((SEVERITIES.indexOf(worst) + 1) as Shade);
  if (value === null) return null;
  if (measure === 'cover') return STEPS.cover.filter((step) => value < step).length as Shade;
  if (measure === 'price' && value < 0) return value > -STEPS.price[0] ? 0 : value > -STEPS.price[2] ? -1 : -2;
  return stepsReached(value, STEPS[measure]);
}

export interface FigureWish {
  readonly change: 'day' | 'week';
  readonly at: number;
}

/** What to say of each area, the parent first, as in `rows`; of one commodity or of all. */
export function areaFigures(rows: readonly Row[], commodity: string | null, measure: MapMeasure, wish: FigureWish): readonly AreaFigure[] {
  const chosen = commodity === null ? rows : rows.filter((row) => row.commodity.id === commodity);
  return (rows[0]?.cells ?? []).map(({ area }, column) => {
    const cells = chosen.flatMap((row) => row.cells[column] ?? []);
    const ranks = cells.map(({ worst }) => (worst === null ? -1 : SEVERITIES.indexOf(worst)));
    const worst = SEVERITIES[Math.max(-1, ...ranks)] ?? null;
    const value = measured(cells, measure, wish);
    return { area, measure, value, worst, shade: shadeOf(value, measure, worst) };
  });
}
