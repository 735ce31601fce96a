/** A repeatable stream of numbers in [0, 1) (mulberry32). */
export function diceOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number below `n`. */
export const below = (dice, n) => Math.floor(dice() * n);

export const pick = (dice, list) => list[below(dice, list.length)];
