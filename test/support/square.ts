/** A GeoJSON polygon: a square with its south-west corner at [west, south], sides of `size` degrees. */
export interface Square {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly (readonly [longitude: number, latitude: number])[])[];
}

export function square(west: number, south: number, size = 0.1): Square {
  const [east, north] = [west + size, south + size];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return { type: 'Polygon', coordinates: [ring] };
}
