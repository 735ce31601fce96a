/** Days that a stock lasts at a given demand per day; null without demand. */
export const coverDays = (stock: number, demandPerDay: number): number | null => (demandPerDay > 0 ? stock / demandPerDay : null);

/** Margin of REACH's joint market monitoring: days of cover less the days until the next delivery; below 0 the shelf empties first. Null without demand. */
export function reachMargin(stock: number, demandPerDay: number, deliveryInDays: number): number | null {
  const cover = coverDays(stock, demandPerDay);
  return cover === null ? null : cover - deliveryInDays;
}
