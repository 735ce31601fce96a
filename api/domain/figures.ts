/** A whole number of the deployment's smallest money unit (đồng for VND) for one unit of a commodity. */
export type UnitPrice = number & { readonly __brand: 'UnitPrice' };

/** A whole number of a commodity's base units (g, ml, piece). */
export type Quantity = number & { readonly __brand: 'Quantity' };

/** How much of a commodity an inspector sees: Hết, Ít, Đủ, Dồi dào. */
export const AVAILABILITIES = ['NONE', 'LOW', 'ENOUGH', 'PLENTY'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** Marks on a line; stored as bits in this order. */
export const LINE_FLAGS = ['COUNTERFEIT', 'PRICE_CONFIRMED', 'OTHER_UNIT', 'COMMODITY_RETIRED', 'CLOCK_SUSPECT'] as const;
export type LineFlag = (typeof LINE_FLAGS)[number];

/** Observable acts of holding goods back (H3), as ticked by an inspector; stored as bits in this order. */
export const HOARDING_ACTS = ['SHORTER_HOURS', 'NEW_BUYER_LIMIT', 'STOPPED_SELLING', 'OPEN_NOT_SELLING', 'TIED_SALE', 'GOODS_MOVED_AWAY'] as const;
export type HoardingAct = (typeof HOARDING_ACTS)[number];

/** Largest money and quantity figures a line may hold: far above any real one, far below 2^53. */
export const MAX_PRICE = 1_000_000_000_000;
export const MAX_QUANTITY = 1_000_000_000_000_000;
