import type { Position } from './visit-draft.js';

const PATIENCE = 10_000;
const FRESH_ENOUGH = 60_000;

/** Where the phone is; null when it may not, cannot or does not say in ten seconds. */
export function askPosition(): Promise<Position | null> {
  const { geolocation } = navigator;
  if (geolocation === undefined) return Promise.resolve(null);
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => resolve([coords.latitude, coords.longitude, Math.round(coords.accuracy)]),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: FRESH_ENOUGH },
    );
  });
}

/** The same without ever asking the person: only where it was allowed before. */
export async function positionIfAllowed(): Promise<Position | null> {
  const permission = await navigator.permissions?.query({ name: 'geolocation' }).catch(() => null);
  return permission?.state === 'granted' ? askPosition() : null;
}
