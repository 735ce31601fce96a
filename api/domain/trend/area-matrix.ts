import { PACE_DAYS, rateOf, type TrendColumn } from './trend-columns.js';

/** Days that are looked at, the asked one included: a change of a week is told of a figure up to three days old, whose earlier one may be missing. */
export const MATRIX_DAYS = 14;

/** How old, in days, the newest figure may be. */
export const FRESH_DAYS = 7;

/** What one area said on one day; place i of each column belongs to `commodities[i]`. Of days older than FRESH_DAYS only `median` and `sold` are read. */
export interface AreaDay {
  /** 0 is the asked day. */
  readonly daysAgo: number;
  readonly commodities: readonly number[];
  readonly median: TrendColumn;
  readonly sold: TrendColumn;
  readonly stock: TrendColumn;
  readonly outlets: TrendColumn;
  readonly said: TrendColumn;
  readonly out: TrendColumn;
  readonly lastObservedAt: TrendColumn;
}

/** The figure of area a and commodity c is at a * commodities.length + c. */
export interface AreaMatrix {
  readonly median: TrendColumn;
  /** When that median was observed, so that an older price shows its age; without one, when anything was said of the commodity. */
  readonly lastObservedAt: TrendColumn;
  readonly change1Day: TrendColumn;
  readonly change7Days: TrendColumn;
  readonly coverDays: TrendColumn;
  readonly stockOutRate: TrendColumn;
  readonly outlets: TrendColumn;
}

const FIGURES = ['median', 'sold', 'stock', 'outlets', 'said', 'out', 'lastObservedAt'] as const;

/** Figure of cell c on day d at c * MATRIX_DAYS + d; NaN where nobody told it. */
type Shelf = Readonly<Record<(typeof FIGURES)[number], Float64Array>>;

/** The newest figures of one area; place i of each column belongs to `commodities[i]` (ids, in no order). */
export interface AreaRow extends AreaMatrix {
  readonly commodities: readonly number[];
}

const COLUMNS = ['median', 'lastObservedAt', 'change1Day', 'change7Days', 'coverDays', 'stockOutRate', 'outlets'] as const;
type Column = (typeof COLUMNS)[number];

/** The newest figures of an area from its days, whatever their order: all that is to be known of them, and much less. */
export function areaRow(days: readonly AreaDay[]): AreaRow {
  const seen = days.filter(({ daysAgo }) => daysAgo >= 0 && daysAgo < MATRIX_DAYS);
  const commodities = [...new Set(seen.flatMap((day) => day.commodities))];
  const shelf = Object.fromEntries(FIGURES.map((figure) => [figure, new Float64Array(commodities.length * MATRIX_DAYS).fill(Number.NaN)])) as unknown as Shelf;
  const placeOf = new Map(commodities.map((commodity, place) => [commodity, place * MATRIX_DAYS]));
  for (const day of seen) lay(day, shelf, placeOf);
  const matrix = emptyMatrix(commodities.length);
  for (let cell = 0; cell < commodities.length; cell += 1) {
    const found = cellOf(shelf, cell * MATRIX_DAYS);
    for (const column of COLUMNS) matrix[column][cell] = found[column];
  }
  return { commodities, ...matrix };
}

/** Areas one below the other, over these commodities (ids) in the order given. */
export function joinRows(rows: readonly AreaRow[], commodities: readonly number[]): AreaMatrix {
  const columnOf = new Map(commodities.map((commodity, place) => [commodity, place]));
  const matrix = emptyMatrix(rows.length * commodities.length);
  rows.forEach((row, place) => {
    for (let index = 0; index < row.commodities.length; index += 1) {
      const column = columnOf.get(row.commodities[index] ?? Number.NaN);
      if (column === undefined) continue;
      const cell = place * commodities.length + column;
      for (const figure of COLUMNS) matrix[figure][cell] = row[figure][index] ?? null;
    }
  });
  return matrix;
}

const emptyMatrix = (cells: number): Record<Column, (number | null)[]> =>
  Object.fromEntries(COLUMNS.map((column) => [column, new Array<number | null>(cells).fill(null)])) as unknown as Record<Column, (number | null)[]>;

function lay(day: AreaDay, shelf: Shelf, placeOf: ReadonlyMap<number, number>): void {
  const places = day.commodities.map((commodity) => (placeOf.get(commodity) ?? Number.NaN) + day.daysAgo);
  for (const figure of FIGURES) put(day[figure], shelf[figure], places);
  // That the day is there at all is told by its outlets.
  for (const place of places) if (Number.isNaN(shelf.outlets[place])) shelf.outlets[place] = 0;
}

function put(figures: TrendColumn, shelf: Float64Array, places: readonly number[]): void {
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index];
    const place = places[index];
    if (figure !== null && figure !== undefined && place !== undefined) shelf[place] = figure;
  }
}

const orNull = (figure: number | undefined): number | null => (figure === undefined || Number.isNaN(figure) ? null : figure);

function cellOf(shelf: Shelf, first: number): Readonly<Record<Column, number | null>> {
  const priced = firstTold(shelf.median, first, first + FRESH_DAYS);
  const full = fullDay(shelf.outlets, first);
  const seen = priced ?? firstTold(shelf.outlets, first, first + FRESH_DAYS);
  const told = (figure: Float64Array, place: number | null): number | null => (place === null ? null : orNull(figure[place]));
  return {
    median: told(shelf.median, priced),
    lastObservedAt: told(shelf.lastObservedAt, seen),
    change1Day: change(shelf.median, priced, { from: 1, until: 4, end: first + MATRIX_DAYS }),
    change7Days: change(shelf.median, priced, { from: 7, until: 10, end: first + MATRIX_DAYS }),
    coverDays: full === null ? null : cover(shelf, full, first + MATRIX_DAYS),
    stockOutRate: rounded(rateOf(told(shelf.out, full) ?? 0, told(shelf.said, full))),
    outlets: told(shelf.outlets, full),
  };
}

/** The first place in [from, until) that has a figure. */
function firstTold(figures: Float64Array, from: number, until: number): number | null {
  for (let place = from; place < until; place += 1) if (!Number.isNaN(figures[place])) return place;
  return null;
}

/** The newest median against the one about so many days before it: the first known in [from, until) days earlier. */
function change(medians: Float64Array, newest: number | null, { from, until, end }: { from: number; until: number; end: number }): number | null {
  if (newest === null) return null;
  const before = firstTold(medians, newest + from, Math.min(newest + until, end));
  return before === null ? null : rounded((medians[newest] ?? Number.NaN) / (medians[before] ?? Number.NaN) - 1);
}

/** The newest fresh day on which at least half as many outlets reported as on the best of them: a morning's first reports are not the whole area. */
function fullDay(outlets: Float64Array, first: number): number | null {
  let most = 0;
  for (let place = first; place < first + FRESH_DAYS; place += 1) most = Math.max(most, orNull(outlets[place]) ?? 0);
  for (let place = first; place < first + FRESH_DAYS; place += 1) if ((outlets[place] ?? Number.NaN) * 2 >= most) return place;
  return null;
}

/** Stock of that day over the mean daily sales of the seven days up to it; null without either, and when nothing was sold. */
function cover({ stock, sold }: Shelf, day: number, end: number): number | null {
  const held = orNull(stock[day]);
  if (held === null) return null;
  let total = 0;
  let days = 0;
  for (let place = day; place < Math.min(day + PACE_DAYS, end); place += 1) {
    const amount = orNull(sold[place]);
    if (amount === null) continue;
    total += amount;
    days += 1;
  }
  return total === 0 ? null : rounded(held / (total / days));
}

/** Four decimals: the answer holds thousands of these, and nobody reads more of them. */
function rounded(figure: number | null): number | null {
  return figure === null ? null : Math.round(figure * 10_000) / 10_000;
}
