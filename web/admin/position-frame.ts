/** Degrees. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** A piece of the world on a sheet: equirectangular, true to scale at its middle latitude. Pixels. */
export interface Frame {
  readonly west: number;
  readonly north: number;
  /** Pixels of a degree of latitude. */
  readonly scale: number;
  /** How much narrower a degree of longitude is there. */
  readonly narrow: number;
}

const LEAST_SPAN = 0.02;
const MARGIN = 0.08;

/** The frame that holds all of them with a margin, in the middle of the sheet; null of none. */
export function frameOf(spots: readonly Spot[], width: number, height: number): Frame | null {
  if (spots.length === 0) return null;
  const [south, north] = [Math.min(...spots.map((spot) => spot.latitude)), Math.max(...spots.map((spot) => spot.latitude))];
  const [west, east] = [Math.min(...spots.map((spot) => spot.longitude)), Math.max(...spots.map((spot) => spot.longitude))];
  const narrow = Math.max(0.1, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const tall = Math.max(LEAST_SPAN, north - south) * (1 + 2 * MARGIN);
  const wide = Math.max(LEAST_SPAN, east - west) * (1 + 2 * MARGIN);
  const scale = Math.min(height / tall, width / (wide * narrow));
  return { west: (west + east) / 2 - width / (2 * scale * narrow), north: (south + north) / 2 + height / (2 * scale), scale, narrow };
}

export const toPixel = (frame: Frame, { latitude, longitude }: Spot): { readonly x: number; readonly y: number } => ({
  x: (longitude - frame.west) * frame.scale * frame.narrow,
  y: (frame.north - latitude) * frame.scale,
});

/** The place under a point of the sheet. */
export const spotAt = (frame: Frame, x: number, y: number): Spot => ({
  latitude: frame.north - y / frame.scale,
  longitude: frame.west + x / (frame.scale * frame.narrow),
});
