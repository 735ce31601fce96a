import { DAY, type Day } from './instant.js';
import { midnightOf } from './local-day.js';

/** First day of the lunar year in Việt Nam (Tết Nguyên đán): the day of the new moon by UTC+7. Computed with the algorithm of Hồ Ngọc Đức; in 2030 it is a day before China's. */
export const TET_DAYS = [
  '2015-02-19',
  '2016-02-08',
  '2017-01-28',
  '2018-02-16',
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-02',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
  '2036-01-28',
  '2037-02-15',
  '2038-02-04',
  '2039-01-24',
  '2040-02-12',
] as const;

const UTC = { utcOffsetMinutes: 0, slotMinutes: [] };
const numbers: readonly number[] = TET_DAYS.map((day) => midnightOf(day as Day, UTC) / DAY);

/**
 * How many days lie between the Tết nearest to a local day (days since 1970-01-01) and the one of the year before it: laid over each other by that many days, both first days fall together.
 * Null where the list does not reach.
 */
export function daysSinceTetBefore(day: number): number | null {
  const nearest = numbers.reduce((best, tet, place) => (Math.abs(tet - day) < Math.abs((numbers[best] ?? 0) - day) ? place : best), 0);
  const [tet, before] = [numbers[nearest], numbers[nearest - 1]];
  return tet === undefined || before === undefined || Math.abs(tet - day) > 366 ? null : tet - before;
}
