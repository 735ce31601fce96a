/** One value of the reference vectors, and what our code answers for the same input. */
export interface VectorCheck {
  readonly name: string;
  readonly expected: number | boolean | string;
  readonly seen: number | boolean | string | null | undefined;
}

/** The vectors are given to three decimals unless they say more. */
const TOLERANCE = 0.0005;

export const isReproduced = ({ expected, seen }: VectorCheck): boolean =>
  typeof expected === 'number' && typeof seen === 'number' ? Math.abs(expected - seen) <= TOLERANCE : expected === seen;

/** A check for each value of two lists of the same length. */
export const listChecks = (name: string, expected: readonly (number | boolean)[], seen: readonly (number | boolean)[]): VectorCheck[] =>
  expected.map((value, place) => ({ name: `${name}[${place}]`, expected: value, seen: seen[place] }));
