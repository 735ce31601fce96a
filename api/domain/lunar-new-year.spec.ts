import { daysSinceTetBefore, TET_DAYS } from './lunar-new-year.js';

const DAY = 86_400_000;
const radians = Math.PI / 180;

/** Julian day (universal time, within minutes) of the k-th new moon after 1900-01-01, after Meeus, "Astronomical Algorithms for Calculators" (1982), chapter 32. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t * t) * radians;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t * t) * radians;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t * t) * radians;
  const mean = 2_415_020.75933 + 29.53058868 * k + 0.0001178 * t * t + 0.00033 * Math.sin((166.56 + 132.87 * t) * radians);
  const moved =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(sun + 2 * moon);
  const deltaT = -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return mean + moved - deltaT;
}

/** The day by clocks at UTC+7 of the only new moon from 21 January to 20 February of that year. */
function tetOf(year: number): string {
  const first = Math.floor((year - 1900) * 12.3685) - 1;
  const days = Array.from({ length: 5 }, (_, step) =>
    new Date(Math.floor(newMoon(first + step) + 0.5 + 7 / 24) * DAY - 2_440_588 * DAY).toISOString().slice(0, 10),
  );
  return days.find((day) => day >= `${year}-01-21` && day <= `${year}-02-20`) ?? '';
}

const dayNumber = (day: string): number => Date.parse(day) / DAY;

describe('Tết', () => {
  it('is the day of the new moon between 21 January and 20 February, every year of the list', () => {
    expect(TET_DAYS.map((day) => tetOf(Number(day.slice(0, 4))))).toEqual([...TET_DAYS]);
  });

  it.each([
    ['a week before Tết 2026', '2026-02-10', 384],
    ['Tết 2026 itself', '2026-02-17', 384],
    ['a summer nearer to the Tết behind it', '2026-07-01', 384],
    ['an autumn nearer to the Tết to come', '2026-11-22', 354],
    ['a day before the list begins to compare', '2015-02-19', null],
    ['a day far after it', '2043-01-01', null],
  ])('%s is laid over the year before', (_, day, days) => expect(daysSinceTetBefore(dayNumber(day))).toBe(days));
});
