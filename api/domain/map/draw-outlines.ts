/** Degrees, in GeoJSON's order. */
export type Position = readonly [longitude: number, latitude: number];
export type Ring = readonly Position[];

/** The boundary of an area, as GeoJSON has it. */
export type Boundary =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

/** Where degrees lie on a sheet: x = (longitude − west) × perDegreeEast, y = (north − latitude) × perDegreeNorth. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly west: number;
  readonly north: number;
  readonly perDegreeEast: number;
  readonly perDegreeNorth: number;
}

export interface DrawnMap {
  readonly sheet: Sheet;
  /** SVG paths in the order of the boundaries. */
  readonly paths: readonly string[];
}

type Spot = readonly [x: number, y: number];

export const SHEET_WIDTH = 1000;
/** A sheet is never higher than twice its width: a long coast fits a screen. */
const MOST_HEIGHT = 2000;
/** A corner nearer than this to the line without it is left out, in units of the sheet. */
const TOLERANCE = 0.8;
/** A ring of a smaller area than this is left out unless it is all that an area has, in square units. */
const LEAST_AREA = 3;

export const ringsOf = (boundary: Boundary): readonly Ring[] => (boundary.type === 'Polygon' ? boundary.coordinates : boundary.coordinates.flat());

/** The degrees between which all positions lie; `west` is beyond `east` without any. */
export function extentOf(positions: readonly Position[]): { readonly west: number; readonly east: number; readonly south: number; readonly north: number } {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return { west, east, south, north };
}

/** An equirectangular sheet, true to scale at its middle latitude, that holds all positions; null without any. */
export function sheetFor(positions: readonly Position[]): Sheet | null {
  const { west, east, south, north } = extentOf(positions);
  if (west > east) return null;
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [Math.max((east - west) * squeeze, 1e-4), Math.max(north - south, 1e-4)];
  const scale = Math.min(SHEET_WIDTH / wide, MOST_HEIGHT / high);
  return { width: Math.round(wide * scale), height: Math.round(high * scale), west, north, perDegreeEast: scale * squeeze, perDegreeNorth: scale };
}

export const placeOn = (sheet: Sheet, [longitude, latitude]: Position): Spot => [
  (longitude - sheet.west) * sheet.perDegreeEast,
  (sheet.north - latitude) * sheet.perDegreeNorth,
];

/** The square of the distance of a spot from a stretch. */
function distance2([x, y]: Spot, [x1, y1]: Spot, [x2, y2]: Spot): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length2));
  return (x - x1 - along * dx) ** 2 + (y - y1 - along * dy) ** 2;
}

/** The line with only those corners that are further than `tolerance` from it without them (Douglas and Peucker, 1973); both ends stay. */
export function simplify(line: readonly Spot[], tolerance: number): readonly Spot[] {
  const keep = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const [from, to] = stretch;
    let [furthest, most] = [-1, tolerance * tolerance];
    for (let place = from + 1; place < to; place++) {
      const far = distance2(line[place] as Spot, line[from] as Spot, line[to] as Spot);
      if (far > most) [furthest, most] = [place, far];
    }
    if (furthest < 0) continue;
    keep.add(furthest);
    open.push([from, furthest], [furthest, to]);
  }
  return line.filter((_, place) => keep.has(place));
}

function areaOf(ring: readonly Spot[]): number {
  let twice = 0;
  ring.forEach(([x, y], place) => {
    const [x2, y2] = ring[(place + 1) % ring.length] as Spot;
    twice += x * y2 - x2 * y;
  });
  return Math.abs(twice / 2);
}

/** A closed ring is simplified in two halves, for its ends are one spot and would stay alone. */
function simplifyRing(ring: readonly Spot[]): readonly Spot[] {
  const half = Math.floor(ring.length / 2);
  return [...simplify(ring.slice(0, half + 1), TOLERANCE), ...simplify(ring.slice(half), TOLERANCE).slice(1)];
}

const textOf = (ring: readonly Spot[]): string => `M${ring.map(([x, y]) => `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`).join('L')}Z`;

function pathOf(boundary: Boundary, sheet: Sheet): string {
  const rings = ringsOf(boundary)
    .map((ring) => ring.map((position) => placeOn(sheet, position)))
    .map((ring) => ({ ring, area: areaOf(ring) }))
    .sort((a, b) => b.area - a.area);
  return rings
    .filter(({ area }, place) => place === 0 || area >= LEAST_AREA)
    .map(({ ring }) => textOf(simplifyRing(ring)))
    .join('');
}

/** Draws boundaries on one sheet, few enough corners for a screen; null when there are none. */
export function drawOutlines(boundaries: readonly Boundary[]): DrawnMap | null {
  const sheet = sheetFor(boundaries.flatMap((boundary) => ringsOf(boundary).flat()));
  return sheet === null ? null : { sheet, paths: boundaries.map((boundary) => pathOf(boundary, sheet)) };
}
