const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Of the alphabet of RFC 4648, without padding. */
export function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) => BASE32.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
