const DAY = 86_400_000;
/** As far as a slot may be off. */
const CLOCK_WITHIN = 120_000;

/** Nothing heard for a day. */
export const isSilent = (lastSeenAt: string, now: number): boolean => now - Date.parse(lastSeenAt) > DAY;

/** Off by more than two minutes. */
export const isClockOff = (offset: number | null): boolean => offset !== null && Math.abs(offset) > CLOCK_WITHIN;

/** The newest of version texts, number by number; null of none. */
export function newestVersion(versions: readonly string[]): string | null {
  const order = new Intl.Collator('en', { numeric: true });
  return versions.reduce<string | null>((newest, version) => (newest === null || order.compare(version, newest) > 0 ? version : newest), null);
}
