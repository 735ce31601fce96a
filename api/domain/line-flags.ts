import { HOARDING_ACTS, type HoardingAct, LINE_FLAGS, type LineFlag } from './figures.js';

const NO_FLAGS: readonly LineFlag[] = Object.freeze([]);

/** The flags as stored: bit n is set for the n-th of `LINE_FLAGS`. */
export function bitsOfFlags(flags: readonly LineFlag[]): number {
  let bits = 0;
  for (const flag of flags) bits |= 1 << LINE_FLAGS.indexOf(flag);
  return bits;
}

/** The flags of stored bits, in the order of `LINE_FLAGS`; bits beyond them mean nothing. */
export function flagsOfBits(bits: number): readonly LineFlag[] {
  return bits === 0 ? NO_FLAGS : LINE_FLAGS.filter((_, place) => (bits & (1 << place)) !== 0);
}

/** The acts as stored: bit n is set for the n-th of `HOARDING_ACTS`; null when the inspector was not asked. */
export const bitsOfActs = (acts: readonly HoardingAct[] | null): number | null =>
  acts === null ? null : acts.reduce((bits, act) => bits | (1 << HOARDING_ACTS.indexOf(act)), 0);

/** The acts of stored bits, in the order of `HOARDING_ACTS`; bits beyond them mean nothing. */
export const actsOfBits = (bits: number | null): readonly HoardingAct[] | null =>
  bits === null ? null : HOARDING_ACTS.filter((_, place) => (bits & (1 << place)) !== 0);
