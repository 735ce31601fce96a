/** A stream of numbers in [0, 1) that is the same every time for the same seed. */
export type Random = () => number;

/** A stream of its own for one thing (an outlet, a shelf), so that adding another thing changes nothing for this one. FNV-1a over the name, then mulberry32. */
export function seededRandom(seed: number, name: string): Random {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let place = 0; place < name.length; place++) hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193) >>> 0;
  let state = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** About a standard normal number: the sum of four uniform ones, so never beyond ±3.5. */
export function bell(random: Random): number {
  return (random() + random() + random() + random() - 2) * Math.sqrt(3);
}

/** Ten bytes for a UUID. */
export function tenBytes(random: Random): Uint8Array {
  return Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256));
}
