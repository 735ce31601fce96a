import { type Instant, instant } from './instant.js';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const RANDOM_BYTES = 10;
const LAST_INSTANT = 2 ** 48 - 1;

/**
 * The UUID version 7 (RFC 9562) of an instant, lower case, from ten bytes of randomness of which 74 bits are used.
 * An instant before 1970 counts as 1970, as `uuid_floor` of the database does; throws a RangeError for fewer bytes or for what is no instant.
 */
export function uuidV7(at: Instant, random: Uint8Array): string {
  if (random.length < RANDOM_BYTES) throw new RangeError('a UUID v7 needs ten random bytes');
  if (Number.isNaN(at)) throw new RangeError('a UUID v7 needs an instant');
  const time = Math.min(LAST_INSTANT, Math.max(0, Math.floor(at)))
    .toString(16)
    .padStart(12, '0');
  const hex = (place: number, keep = 0xff, mark = 0): string => HEX[((random[place] as number) & keep) | mark] as string;
  const tail = hex(4) + hex(5) + hex(6) + hex(7) + hex(8) + hex(9);
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex(0, 0x0f, 0x70)}${hex(1)}-${hex(2, 0x3f, 0x80)}${hex(3)}-${tail}`;
}

const isHexDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
const isHyphenPlace = (place: number): boolean => place === 8 || place === 13 || place === 18 || place === 23;

/** Whether the text is a UUID of version 7 and the RFC's variant, in either case of letters. */
export function isUuidV7(text: string): boolean {
  if (text.length !== 36 || text.charCodeAt(14) !== 55 || !'89abAB'.includes(text.charAt(19))) return false;
  for (let place = 0; place < 36; place++) {
    const code = text.charCodeAt(place);
    if (isHyphenPlace(place) ? code !== 45 : !isHexDigit(code)) return false;
  }
  return true;
}

/** The millisecond a UUID v7 was made for; NaN when the text does not begin like a UUID. */
export const instantOfUuid = (id: string): Instant => instant(Number(`0x${id.slice(0, 8)}${id.slice(9, 13)}`));
