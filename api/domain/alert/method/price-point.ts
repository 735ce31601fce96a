/** Points of the market functionality score for a price against its usual one: 2 at half, 0 about equal, −2 above one and a half times. */
export function pricePoint(ratio: number): number {
  if (ratio <= 0.5) return 2;
  if (ratio <= 0.75) return 1.5;
  if (ratio <= 0.9) return 1;
  if (ratio <= 1.1) return 0;
  if (ratio <= 1.25) return -1;
  return ratio <= 1.5 ? -1.5 : -2;
}
