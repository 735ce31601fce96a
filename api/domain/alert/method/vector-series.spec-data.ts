import type { MonthPrice } from './month-price.js';

/** Synthetic monthly prices, January 2018 to December 2025, of the reference vectors for ALPS and IFPA (computed independently, see METHODS); a shock in May to July 2025. */
const PRICES = [
  100.49, 102.22, 104.0, 105.46, 101.94, 98.2, 99.1, 101.05, 102.47, 106.69, 107.09, 111.2, 107.57, 107.79, 113.92, 108.67, 110.55, 107.17, 104.91, 107.43,
  111.51, 110.39, 115.66, 120.39, 113.86, 113.7, 119.0, 120.02, 114.69, 117.82, 113.88, 113.31, 117.43, 121.81, 125.08, 126.25, 119.95, 124.55, 128.33, 123.88,
  121.54, 125.39, 119.97, 118.37, 126.02, 126.13, 132.56, 131.27, 127.32, 128.72, 130.74, 135.05, 129.77, 129.4, 128.66, 127.32, 129.59, 132.3, 136.16, 138.99,
  136.64, 137.93, 140.32, 142.3, 135.99, 134.42, 137.29, 135.3, 140.41, 141.2, 142.11, 146.93, 140.29, 144.0, 146.47, 149.63, 147.14, 143.55, 144.04, 141.15,
  143.05, 149.12, 154.44, 154.57, 147.43, 150.41, 152.33, 156.6, 168.39, 167.39, 168.78, 146.75, 153.88, 158.19, 156.44, 159.39,
];

export const vectorSeries: readonly MonthPrice[] = PRICES.map((price, place) => ({ year: 2018 + Math.floor(place / 12), month: (place % 12) + 1, price }));

export const monthOf2025 = (month: number): MonthPrice => vectorSeries[84 + month - 1] as MonthPrice;
