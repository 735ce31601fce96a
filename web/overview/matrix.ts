import type { Severity } from '@domain/alert/verdict.js';
import { SEVERITIES } from '@domain/alert/verdict.js';
import { DAY } from '@domain/instant.js';
import type { OverviewMatrixQuery } from '../generated/operations.js';
import type { Commodity } from '../shell/catalogue.js';
import { matchesQuery } from '../text/fold.js';

export const MEASURES = ['price', 'cover', 'stockout', 'age'] as const;
export type Measure = (typeof MEASURES)[number];

export const SORTS = ['catalogue', 'alerts', 'rise', 'cover'] as const;
export type Sort = (typeof SORTS)[number];

/** A figure older than this is shown grey with its age. */
export const STALE_AFTER = DAY;

/** One commodity in one area; null = nobody has said. */
export interface Cell {
  readonly area: string;
  readonly median: number | null;
  readonly change1Day: number | null;
  readonly change7Days: number | null;
  readonly coverDays: number | null;
  readonly stockOutRate: number | null;
  readonly outlets: number;
  readonly lastObservedAt: number | null;
  readonly openAlerts: number;
  readonly worst: Severity | null;
}

export interface Row {
  readonly commodity: Commodity;
  readonly cells: readonly Cell[];
}

export interface RowWish {
  readonly kind: Commodity['kind'] | null;
  readonly query: string;
  readonly sort: Sort;
  readonly nameOf: (commodity: Commodity) => string;
}

type Overview = OverviewMatrixQuery['overview'];

function cellAt(overview: Overview, area: string, place: number): Cell {
  const seen = overview.lastObservedAt[place] ?? null;
  const worst = overview.worstSeverity[place] ?? 0;
  return {
    area,
    median: overview.median[place] ?? null,
    change1Day: overview.change1Day[place] ?? null,
    change7Days: overview.change7Days[place] ?? null,
    coverDays: overview.coverDays[place] ?? null,
    stockOutRate: overview.stockOutRate[place] ?? null,
    outlets: overview.outlets[place] ?? 0,
    lastObservedAt: seen === null ? null : Date.parse(seen),
    openAlerts: overview.openAlerts[place] ?? 0,
    worst: SEVERITIES[worst - 1] ?? null,
  };
}

/** Areas worth a column: the parent, and children of which anything is known. */
export function areasShown(overview: Overview): readonly string[] {
  const width = overview.commodities.length;
  return overview.areas.filter((_, area) => {
    if (area === 0) return true;
    const from = area * width;
    const known = (column: ReadonlyArray<unknown>): boolean =>
      column.slice(from, from + width).some((value) => value !== null && value !== undefined && value !== 0);
    return known(overview.lastObservedAt) || known(overview.openAlerts);
  });
}

/** At most `most` of the areas, in their order: the parent, and the children with the worst and most open alerts. */
export function areasInTrouble(overview: Overview, areas: readonly string[], most: number): readonly string[] {
  if (areas.length <= most) return areas;
  const width = overview.commodities.length;
  const placeOfArea = new Map(overview.areas.map((area, place) => [area, place]));
  const troubleOf = (area: string): number => {
    const from = (placeOfArea.get(area) ?? 0) * width;
    const worst = Math.max(0, ...overview.worstSeverity.slice(from, from + width).map((rank) => rank ?? 0));
    const count = overview.openAlerts.slice(from, from + width).reduce<number>((sum, alerts) => sum + (alerts ?? 0), 0);
    return worst * 1_000_000 + count;
  };
  const trouble = new Map(areas.map((area) => [area, troubleOf(area)]));
  const [parent, ...children] = areas;
  const chosen = new Set(children.toSorted((a, b) => (trouble.get(b) ?? 0) - (trouble.get(a) ?? 0)).slice(0, most - 1));
  return areas.filter((area) => area === parent || chosen.has(area));
}

/** The columns of an overview as rows of cells, in the order of the catalogue; areas in the order of `areas`. */
export function toRows(overview: Overview, areas: readonly string[], commodities: readonly Commodity[]): readonly Row[] {
  const width = overview.commodities.length;
  const placeOfArea = new Map(overview.areas.map((area, place) => [area, place]));
  const placeOfCommodity = new Map(overview.commodities.map((commodity, place) => [commodity, place]));
  return commodities.flatMap((commodity) => {
    const column = placeOfCommodity.get(commodity.id);
    if (column === undefined) return [];
    return [{ commodity, cells: areas.map((area) => cellAt(overview, area, (placeOfArea.get(area) ?? 0) * width + column)) }];
  });
}

const severityRank = (row: Row): number => Math.max(...row.cells.map(({ worst }) => (worst === null ? -1 : SEVERITIES.indexOf(worst))));
const alertCount = (row: Row): number => row.cells[0]?.openAlerts ?? 0;
const orLast = (value: number | null | undefined): number => value ?? Number.NEGATIVE_INFINITY;

const ORDERS = {
  catalogue: () => 0,
  alerts: (a, b) => severityRank(b) - severityRank(a) || alertCount(b) - alertCount(a),
  rise: (a, b) => compare(orLast(b.cells[0]?.change1Day), orLast(a.cells[0]?.change1Day)),
  cover: (a, b) => compare(a.cells[0]?.coverDays ?? Number.POSITIVE_INFINITY, b.cells[0]?.coverDays ?? Number.POSITIVE_INFINITY),
} as const satisfies { readonly [S in Sort]: (a: Row, b: Row) => number };

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** The rows a person asked for: of one kind, whose name or specification matches without accents, in the order wished; unknown figures come last. */
export function wishedRows(rows: readonly Row[], wish: RowWish): readonly Row[] {
  return rows
    .filter(({ commodity }) => wish.kind === null || commodity.kind === wish.kind)
    .filter(({ commodity }) => matchesQuery(`${wish.nameOf(commodity)} ${commodity.nameVi} ${commodity.specification} ${commodity.id}`, wish.query))
    .toSorted(ORDERS[wish.sort]);
}
