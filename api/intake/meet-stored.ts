import { AVAILABILITIES } from '../domain/figures.js';
import type { ReportLine } from '../domain/report-draft.js';

/** The figures of one stored line of an outlet and time, as the database holds them. */
export interface StoredLine {
  readonly price: number | null;
  readonly priceLow: number | null;
  readonly priceHigh: number | null;
  readonly inputPrice: number | null;
  readonly stock: number | null;
  readonly sold: number | null;
  readonly incoming: number | null;
  readonly availability: number | null;
}

const FIGURES = ['price', 'priceLow', 'priceHigh', 'inputPrice', 'stock', 'sold', 'incoming'] as const;

/**
 * What a new line is beside the stored lines of the same outlet, time and commodity: the same as one of them, in contradiction to one (both tell a figure, and not the same),
 * or new, because what it tells nobody has told yet.
 */
export function meetStored(line: ReportLine, stored: readonly StoredLine[]): 'same' | 'other' | 'new' {
  const availability = line.availability === null ? null : AVAILABILITIES.indexOf(line.availability);
  const pairs = (one: StoredLine): (readonly [number | null, number | null])[] => [
    ...FIGURES.map((field) => [line[field], one[field]] as const),
    [availability, one.availability],
  ];
  if (stored.some((one) => pairs(one).every(([told, known]) => told === known))) return 'same';
  return stored.some((one) => pairs(one).some(([told, known]) => told !== null && known !== null)) ? 'other' : 'new';
}
