import { PROVINCE_TILES, type Tile } from './province-tiles.js';

/** An area and where its centre is; null = nobody has said. */
export interface Placed {
  readonly id: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

interface Cell {
  readonly column: number;
  readonly row: number;
}

const byKey = ({ column, row }: Cell): string => `${column} ${row}`;

/** All cells of the grid that are free, the nearest to the wish first; of equally near ones the north-west one. */
function nearestFree(wish: Cell, columns: number, taken: ReadonlySet<string>): Cell {
  for (let reach = 0; ; reach++) {
    const ring: Cell[] = [];
    for (let row = Math.floor(wish.row) - reach; row <= Math.floor(wish.row) + reach + 1; row++) {
      for (let column = Math.floor(wish.column) - reach; column <= Math.floor(wish.column) + reach + 1; column++) {
        if (column >= 0 && column < columns && row >= 0 && !taken.has(byKey({ column, row }))) ring.push({ column, row });
      }
    }
    const far = ({ column, row }: Cell): number => (column - wish.column) ** 2 + (row - wish.row) ** 2;
    const [nearest] = ring.toSorted((a, b) => far(a) - far(b) || a.row - b.row || a.column - b.column);
    if (nearest !== undefined) return nearest;
  }
}

/** Gives each area the free tile nearest to its centre, those of the north first; areas without a centre fill up what is left at the end. */
export function tilesFromCentres(areas: readonly Placed[]): readonly Tile[] {
  const known = areas.flatMap(({ id, latitude, longitude }) => (latitude === null || longitude === null ? [] : [{ id, latitude, longitude }]));
  const latitudes = known.map(({ latitude }) => latitude);
  const longitudes = known.map(({ longitude }) => longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const columns = Math.max(1, Math.min(12, Math.ceil(Math.sqrt(areas.length * 1.6))));
  const rows = Math.max(1, Math.ceil((areas.length * 1.35) / columns));
  const taken = new Set<string>();
  const put = (id: string, wish: Cell): Tile => {
    const cell = nearestFree(wish, columns, taken);
    taken.add(byKey(cell));
    return { area: id, part: null, ...cell };
  };
  const share = (value: number, from: number, to: number): number => (to === from ? 0.5 : (value - from) / (to - from));
  const placed = known
    .toSorted((a, b) => b.latitude - a.latitude || a.longitude - b.longitude)
    .map(({ id, latitude, longitude }) =>
      put(id, { column: share(longitude, west, east) * (columns - 1), row: (1 - share(latitude, south, north)) * (rows - 1) }),
    );
  const rest = areas.filter(({ latitude, longitude }) => latitude === null || longitude === null);
  return withoutEmptyEdges([...placed, ...rest.map(({ id }) => put(id, { column: 0, row: rows }))]);
}

/** Rows and columns that nobody stands in are taken out. */
function withoutEmptyEdges(tiles: readonly Tile[]): readonly Tile[] {
  const used = (of: (tile: Tile) => number): Map<number, number> =>
    new Map([...new Set(tiles.map(of))].sort((a, b) => a - b).map((place, rank) => [place, rank]));
  const columns = used(({ column }) => column);
  const rows = used(({ row }) => row);
  return tiles.map((tile) => ({ ...tile, column: columns.get(tile.column) ?? 0, row: rows.get(tile.row) ?? 0 }));
}

/** The tiles of these areas: the map of the country when they are its provinces, else by their centres. */
export function tilesOf(areas: readonly Placed[]): readonly Tile[] {
  const here = new Set(areas.map(({ id }) => id));
  const drawn = PROVINCE_TILES.filter(({ area }) => here.has(area));
  return new Set(drawn.map(({ area }) => area)).size === areas.length && areas.length > 1 ? drawn : tilesFromCentres(areas);
}
