import { type Boundary, extentOf, type Position, type Ring, ringsOf, simplify } from './draw-outlines.js';

/** An area is drawn at most this many units wide: a corner nearer than one of them to the line without it is never seen. */
const UNITS = 1000;
/** Five decimals are about a metre. */
const PLACES = 1e5;
/** A ring smaller than this part of the area's frame in each direction is left out, unless it is the largest. */
const LEAST_PART = 1 / 500;
/** A closed ring of three corners. */
export const LEAST_POSITIONS = 4;

interface Frame {
  readonly wide: number;
  readonly high: number;
}

function frameOf(positions: readonly Position[]): Frame {
  const { west, east, south, north } = extentOf(positions);
  return { wide: east - west, high: north - south };
}

const sizeOf = ({ wide, high }: Frame): number => Math.max(wide, high);
const round = (degrees: number): number => Math.round(degrees * PLACES) / PLACES;

/** A closed ring in two halves that meet at the corner furthest from its first one; each half is a line with two ends. */
function halves(ring: Ring): readonly [Ring, Ring] {
  const [x, y] = ring[0] as Position;
  let [far, most] = [0, -1];
  ring.forEach(([longitude, latitude], place) => {
    const distance = (longitude - x) ** 2 + (latitude - y) ** 2;
    if (distance > most) [far, most] = [place, distance];
  });
  return [ring.slice(0, far + 1), ring.slice(far)];
}

function lightenRing(ring: Ring, tolerance: number): Ring {
  const [there, back] = halves(ring.map(([longitude, latitude]): Position => [round(longitude), round(latitude)]));
  return [...simplify(there, tolerance), ...simplify(back, tolerance).slice(1)];
}

/** As few corners as still tell no other line; a ring that would cross itself with less keeps more. */
function withoutCrossing(ring: Ring, tolerance: number): Ring {
  for (const finer of [tolerance, tolerance / 4, tolerance / 16]) {
    const light = lightenRing(ring, finer);
    if (light.length >= LEAST_POSITIONS && !crossesItself(light)) return light;
  }
  return ring;
}

interface Stretch {
  readonly place: number;
  readonly from: Position;
  readonly to: Position;
  readonly west: number;
  readonly east: number;
}

const side = ([x1, y1]: Position, [x2, y2]: Position, [x, y]: Position): number => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));

/** Whether two stretches cross in a spot inside both of them; lines that only touch do not. */
const cross = (one: Stretch, other: Stretch): boolean =>
  side(one.from, one.to, other.from) * side(one.from, one.to, other.to) < 0 && side(other.from, other.to, one.from) * side(other.from, other.to, one.to) < 0;

/** Whether the line of a closed ring crosses itself; stretches are met from west to east, each with those that still reach it. */
export function crossesItself(ring: Ring): boolean {
  const stretches = ring.slice(1).map((to, place): Stretch => {
    const from = ring[place] as Position;
    return { place, from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) };
  });
  let open: Stretch[] = [];
  for (const next of stretches.sort((a, b) => a.west - b.west)) {
    open = open.filter(({ east }) => east >= next.west);
    if (open.some((one) => cross(one, next))) return true;
    open.push(next);
  }
  return false;
}

/**
 * A boundary with as many corners as any screen can show, in degrees with five decimals. `coarseness` 1 keeps what the whole width of a screen can tell, 2 half of it.
 * Corners are chosen as Douglas and Peucker do (1973); specks beside the largest ring are left out.
 */
export function lightenBoundary(boundary: Boundary, coarseness = 1): Boundary {
  const extent = sizeOf(frameOf(ringsOf(boundary).flat()));
  const tolerance = (extent / UNITS) * coarseness;
  const polygons = boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates;
  const largest = Math.max(...polygons.map(([outside]) => sizeOf(frameOf(outside ?? []))));
  const isSeen = (ring: Ring): boolean => {
    const size = sizeOf(frameOf(ring));
    return size >= extent * LEAST_PART || size === largest;
  };
  const kept = polygons
    .filter(([outside]) => outside !== undefined && isSeen(outside))
    .map((rings) => rings.filter((ring, place) => place === 0 || isSeen(ring)).map((ring) => withoutCrossing(ring, tolerance)));
  const [only] = kept;
  return kept.length === 1 && only !== undefined ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: kept };
}

/** How many corners are drawn. */
export const cornersOf = (boundary: Boundary): number => ringsOf(boundary).reduce((sum, ring) => sum + ring.length - 1, 0);
