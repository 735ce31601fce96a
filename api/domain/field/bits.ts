const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
const PER_CHARACTER = 6;

/** A whole number as `width` bits, highest first; throws a RangeError when it does not fit. */
export function writeBits(value: number, width: number): string {
  const bits = value.toString(2);
  if (!Number.isSafeInteger(value) || value < 0 || bits.length > width) throw new RangeError(`${value} does not fit ${width} bits`);
  return bits.padStart(width, '0');
}

/** Bits as letters that every SMS centre passes on unchanged, six a letter; the last letter is filled with zeros. */
export function lettersOfBits(bits: string): string {
  let text = '';
  for (let place = 0; place < bits.length; place += PER_CHARACTER) {
    text += ALPHABET.charAt(Number.parseInt(bits.slice(place, place + PER_CHARACTER).padEnd(PER_CHARACTER, '0'), 2));
  }
  return text;
}

/** The bits of letters; null when one is no letter of ours. */
export function bitsOfLetters(text: string): string | null {
  let bits = '';
  for (const letter of text) {
    const place = ALPHABET.indexOf(letter);
    if (place < 0) return null;
    bits += writeBits(place, PER_CHARACTER);
  }
  return bits;
}

/** Takes bits from the front; throws a RangeError when there are no more. */
export class BitReader {
  private place = 0;

  constructor(private readonly bits: string) {}

  take(width: number): number {
    if (this.place + width > this.bits.length) throw new RangeError('no bits left');
    const value = Number.parseInt(this.bits.slice(this.place, this.place + width), 2);
    this.place += width;
    return value;
  }

  /** Counts ones up to the next zero, at most `most`. */
  ones(most: number): number {
    let count = 0;
    while (count < most && this.take(1) === 1) count++;
    return count;
  }
}

/** A 32-bit FNV-1a hash of a text's UTF-16 units, stirred by a seed: against damage, not against an enemy. */
export function textHash(text: string, seed = 0): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}
