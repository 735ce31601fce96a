import type { Boundary, Position } from './draw-outlines.js';

/** The centre of gravity of the largest polygon of a boundary, in degrees: good enough for a label on a map, also where small islands lie far away. */
export function centreOf(geometry: Boundary): { readonly latitude: number; readonly longitude: number } {
  const outlines = geometry.type === 'Polygon' ? geometry.coordinates.slice(0, 1) : geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1));
  const [largest] = outlines.map(gravity).sort((a, b) => b.area - a.area);
  return { latitude: round(largest?.y ?? 0), longitude: round(largest?.x ?? 0) };
}

/** Area and centre of gravity of a closed line by the shoelace formula. */
function gravity(ring: readonly Position[]): { readonly area: number; readonly x: number; readonly y: number } {
  let twice = 0;
  let x = 0;
  let y = 0;
  ring.forEach(([x0, y0], index) => {
    const [x1, y1] = ring[(index + 1) % ring.length] ?? [x0, y0];
    const cross = x0 * y1 - x1 * y0;
    twice += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  });
  if (twice === 0) return { area: 0, x: ring[0]?.[0] ?? 0, y: ring[0]?.[1] ?? 0 };
  return { area: Math.abs(twice / 2), x: x / (3 * twice), y: y / (3 * twice) };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
