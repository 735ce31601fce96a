import { isPlainText } from '../problem-list.js';
import { type Boundary, type Position, type Ring, ringsOf } from './draw-outlines.js';
import { crossesItself, LEAST_POSITIONS, lightenBoundary } from './lighten-boundary.js';

/** Why a feature cannot be drawn. */
export type BoundaryFault = 'CODE_MISSING' | 'TWICE' | 'NOT_POLYGON' | 'TOO_FEW_CORNERS' | 'NOT_CLOSED' | 'OUT_OF_RANGE' | 'CROSSES_ITSELF';
/** Nobody of those who read the file has an area of this code: its shape is not looked at. */
export type NotOurs = 'UNKNOWN';
/** Why a whole file cannot be read. */
export type BoundaryFileFault = 'EMPTY' | 'NOT_GEOJSON' | 'TOO_MANY_AREAS' | 'TOO_LARGE';

export interface ReadFeature {
  /** Of the file, from 1. */
  readonly feature: number;
  /** '' when it has none. */
  readonly code: string;
  readonly reading: { readonly boundary: Boundary } | { readonly fault: BoundaryFault | NotOurs };
}

export type BoundaryReading = { readonly features: readonly ReadFeature[] } | { readonly fault: BoundaryFileFault };

/** Communes of Vietnam are 3,321. */
const MOST_FEATURES = 5000;
/** How long a code of a unit is at most. */
const LONGEST_CODE = 16;
/** What a request can carry, in characters. */
export const LONGEST_BOUNDARIES = 1_900_000;
const COARSENESS = [1, 2, 4] as const;

const isList = (sent: unknown): sent is readonly unknown[] => Array.isArray(sent);
const part = (sent: unknown, name: string): unknown =>
  typeof sent === 'object' && sent !== null && Object.hasOwn(sent, name) ? (sent as Readonly<Record<string, unknown>>)[name] : undefined;

/** Longitude and latitude of a position; a height is let fall. */
function readPosition(sent: unknown): Position | BoundaryFault {
  if (!isList(sent) || typeof sent[0] !== 'number' || typeof sent[1] !== 'number') return 'NOT_POLYGON';
  const [longitude, latitude] = sent as readonly [number, number];
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : 'OUT_OF_RANGE';
}

function hasThreeCorners(ring: Ring): boolean {
  const [first] = ring;
  const second = ring.find(([x, y]) => x !== first?.[0] || y !== first[1]);
  return ring.some(([x, y]) => (x !== first?.[0] || y !== first[1]) && (x !== second?.[0] || y !== second[1]));
}

function readRing(sent: unknown): Ring | BoundaryFault {
  if (!isList(sent)) return 'NOT_POLYGON';
  const ring: Position[] = [];
  for (const one of sent) {
    const position = readPosition(one);
    if (typeof position === 'string') return position;
    ring.push(position);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || ring.length < LEAST_POSITIONS) return 'TOO_FEW_CORNERS';
  if (first[0] !== last[0] || first[1] !== last[1]) return 'NOT_CLOSED';
  return hasThreeCorners(ring) ? ring : 'TOO_FEW_CORNERS';
}

function readRings(sent: unknown): readonly Ring[] | BoundaryFault {
  if (!isList(sent) || sent.length === 0) return 'NOT_POLYGON';
  const rings: Ring[] = [];
  for (const one of sent) {
    const ring = readRing(one);
    if (typeof ring === 'string') return ring;
    rings.push(ring);
  }
  return rings;
}

function readGeometry(sent: unknown): Boundary | BoundaryFault {
  const [type, coordinates] = [part(sent, 'type'), part(sent, 'coordinates')];
  if (type === 'Polygon') {
    const rings = readRings(coordinates);
    return typeof rings === 'string' ? rings : { type, coordinates: rings };
  }
  if (type !== 'MultiPolygon' || !isList(coordinates) || coordinates.length === 0) return 'NOT_POLYGON';
  const polygons: (readonly Ring[])[] = [];
  for (const one of coordinates) {
    const rings = readRings(one);
    if (typeof rings === 'string') return rings;
    polygons.push(rings);
  }
  return { type, coordinates: polygons };
}

function readShape(sent: unknown): ReadFeature['reading'] {
  const boundary = readGeometry(sent);
  if (typeof boundary === 'string') return { fault: boundary };
  const light = lightenBoundary(boundary);
  return ringsOf(light).some(crossesItself) ? { fault: 'CROSSES_ITSELF' } : { boundary: light };
}

function readCode(feature: unknown): string {
  const code = part(part(feature, 'properties'), 'code');
  return typeof code === 'string' && code.trim() !== '' && code.length <= LONGEST_CODE && isPlainText(code) ? code.trim() : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Reads a GeoJSON FeatureCollection (RFC 7946) whose features carry the code of an area as `code`, those that are not ours passed over; boundaries come out as light as a screen needs them. */
export function readBoundaries(text: string, isOurs: (code: string) => boolean): BoundaryReading {
  const features = part(parse(text), 'features');
  if (!isList(features)) return { fault: 'NOT_GEOJSON' };
  if (features.length === 0) return { fault: 'EMPTY' };
  if (features.length > MOST_FEATURES) return { fault: 'TOO_MANY_AREAS' };
  const seen = new Set<string>();
  return {
    features: features.map((sent, place): ReadFeature => {
      const code = readCode(sent);
      const at = { feature: place + 1, code };
      if (code === '') return { ...at, reading: { fault: 'CODE_MISSING' } };
      if (seen.has(code)) return { ...at, reading: { fault: 'TWICE' } };
      seen.add(code);
      return { ...at, reading: !isOurs(code) ? { fault: 'UNKNOWN' } : readShape(part(sent, 'geometry')) };
    }),
  };
}

const textOf = (features: readonly ReadFeature[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(({ code, reading }) => ({ type: 'Feature', properties: { code }, geometry: 'boundary' in reading ? reading.boundary : null })),
  });

const coarser = (feature: ReadFeature, coarseness: number): ReadFeature =>
  'boundary' in feature.reading ? { ...feature, reading: { boundary: lightenBoundary(feature.reading.boundary, coarseness) } } : feature;

/** A file as it is sent: what is right of it and of use here, coarser when it would be too long. */
export function packBoundaries(
  text: string,
  isOurs: (code: string) => boolean,
  longest = LONGEST_BOUNDARIES,
): { readonly features: readonly ReadFeature[]; readonly text: string } | { readonly fault: BoundaryFileFault } {
  const reading = readBoundaries(text, isOurs);
  if ('fault' in reading) return reading;
  for (const coarseness of COARSENESS) {
    const features = coarseness === 1 ? reading.features : reading.features.map((one) => coarser(one, coarseness));
    const packed = textOf(features);
    if (packed.length <= longest) return { features, text: packed };
  }
  return { fault: 'TOO_LARGE' };
}
