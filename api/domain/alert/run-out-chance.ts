import { SALES_DAYS, type SalesWindows } from './sales-windows.js';

/**
 * Share of the outlet's own spans of so many days in the last thirty in which at least `stock` left the shelf; null when no such span is known.
 * The empirical distribution function of its sales: goods that sell in lumps, nothing for days and then a case, are not told by a mean and its spread. A part of a day counts with that part of its sales.
 */
export function runOutChance(windows: SalesWindows, stock: number, days: number): number | null {
  const whole = Math.floor(days);
  const rest = days - whole;
  const length = whole + (rest > 0 ? 1 : 0);
  let known = 0;
  let reached = 0;
  for (let newest = 0; newest + length <= SALES_DAYS; newest++) {
    const left = leftIn(windows, newest, { whole, rest });
    if (left === null) continue;
    known++;
    if (left >= stock) reached++;
  }
  return known === 0 ? null : reached / known;
}

function leftIn(windows: SalesWindows, newest: number, { whole, rest }: { readonly whole: number; readonly rest: number }): number | null {
  let left = 0;
  for (let day = 0; day < whole; day++) {
    if (!windows.isKnown(newest + day)) return null;
    left += windows.sold[newest + day] as number;
  }
  if (rest === 0) return left;
  return windows.isKnown(newest + whole) ? left + rest * (windows.sold[newest + whole] as number) : null;
}
