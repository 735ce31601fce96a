import type { KeyboardEvent } from 'react';

/** Where an area stands on a map, in any unit; y grows downwards. */
export interface MapSpot {
  readonly x: number;
  readonly y: number;
}

const STEPS: { readonly [key: string]: readonly [number, number] } = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** The place in the list of the nearest spot in that direction, or undefined. */
function beside(spots: readonly (MapSpot | null)[], from: MapSpot, [dx, dy]: readonly [number, number]): number | undefined {
  const ahead = spots.flatMap((spot, place) => {
    if (spot === null || (spot.x - from.x) * dx + (spot.y - from.y) * dy <= 0) return [];
    const [along, aside] = dx === 0 ? [spot.y - from.y, spot.x - from.x] : [spot.x - from.x, spot.y - from.y];
    return [{ place, far: Math.abs(along) + 2 * Math.abs(aside) }];
  });
  return ahead.toSorted((a, b) => a.far - b.far)[0]?.place;
}

/** Arrow keys go from area to area: elements carry the place of their spot as `data-spot`. */
export const walkMap =
  (spots: readonly (MapSpot | null)[]) =>
  (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const place = (event.target as Element).closest<HTMLElement | SVGElement>('[data-spot]')?.dataset.spot;
    const from = place === undefined ? null : (spots[Number(place)] ?? null);
    if (step === undefined || from === null) return;
    const next = beside(spots, from, step);
    event.preventDefault();
    if (next !== undefined) event.currentTarget.querySelector<HTMLElement | SVGElement>(`[data-spot="${next}"]`)?.focus();
  };
