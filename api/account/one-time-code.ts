import { createHmac } from 'node:crypto';

/** RFC 6238: thirty seconds a step, six digits, SHA-1, which is what authenticator apps expect. */
const STEP_MILLISECONDS = 30_000;
const DIGITS = 6;
/** A phone's clock may be a step off either way. */
const WINDOW = 1;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4226: the counter as eight bytes, four bytes of the HMAC from where its last half byte points. */
export function codeOfStep(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const place = (mac[mac.length - 1] ?? 0) & 15;
  const number = (mac.readUInt32BE(place) & 0x7fffffff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}

export const stepAt = (milliseconds: number): number => Math.floor(milliseconds / STEP_MILLISECONDS);

/** The step a code stands for, one before to one after now; null when it is none of them. Every step is looked at, so that the time taken says nothing. */
export function stepOfCode(secret: Buffer, code: string, at: number): number | null {
  let found: number | null = null;
  for (let step = stepAt(at) - WINDOW; step <= stepAt(at) + WINDOW; step += 1) {
    if (step >= 0 && codeOfStep(secret, step) === code) found = step;
  }
  return found;
}

/** RFC 4648 without padding, as apps want secrets typed. */
export function toBase32(bytes: Buffer): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32[(value >>> bits) & 31];
    }
  }
  return bits > 0 ? text + BASE32[(value << (5 - bits)) & 31] : text;
}
