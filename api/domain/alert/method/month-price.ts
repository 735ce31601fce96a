/** What a commodity cost in an area in one calendar month; `month` counts from 1. */
export interface MonthPrice {
  readonly year: number;
  readonly month: number;
  readonly price: number;
}

/** Months since January of year 0: consecutive months differ by one, whatever is missing between. */
export const monthNumber = (at: { readonly year: number; readonly month: number }): number => at.year * 12 + at.month - 1;

/** The months before `now` that carry a price; a price of zero or less was not observed. */
export const monthsBefore = (months: readonly MonthPrice[], now: MonthPrice): readonly MonthPrice[] =>
  months.filter((seen) => seen.price > 0 && monthNumber(seen) < monthNumber(now));
