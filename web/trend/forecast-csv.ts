import type { Text } from '../text/vi.js';
import type { Foretold } from './forecast-days.js';
import type { Ahead } from './use-ahead.js';

/** The columns that days ahead have beside those of days past. */
export function forecastHeads({ forecast, trend }: Text, moneySign: string, unit: string): readonly string[] {
  return [`${trend.median} (${moneySign}/${unit})`, `${trend.stock} (${unit})`].flatMap((figure) =>
    [forecast.line, forecast.low, forecast.high].map((name) => `${name}: ${figure}`),
  );
}

interface Scales {
  readonly money: (value: number) => number;
  readonly quantity: (value: number) => number;
}

/** Every day ahead of which anything is told, with six figures: price and stock, each with its band; null where nothing is told. */
export function forecastRows(
  ahead: Ahead | undefined,
  { money, quantity }: Scales,
): readonly { readonly at: number; readonly figures: readonly (number | null)[] }[] {
  const daysOf = (told: Foretold | undefined) => (told === undefined || told.reason !== null ? [] : told.days);
  const [prices, stocks] = [daysOf(ahead?.price), daysOf(ahead?.stock)];
  return [...new Set([...prices, ...stocks].map(({ at }) => at))].map((at) => {
    const price = prices.find((day) => day.at === at);
    const stock = stocks.find((day) => day.at === at);
    const six = (scale: (value: number) => number, day: typeof price) => (day === undefined ? [null, null, null] : [day.value, day.low, day.high].map(scale));
    return { at, figures: [...six(money, price), ...six(quantity, stock)] };
  });
}
