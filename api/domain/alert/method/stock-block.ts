/** The stock of one shelf in one block of days. `block` counts from 1970-01-01; `sum` adds up the mean stock of each counted day, in base units. */
export interface StockBlock {
  readonly block: number;
  readonly sum: number;
  readonly days: number;
}
