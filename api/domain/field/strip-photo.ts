/** A picture without the data that tell where and with what it was taken. */
export interface StrippedPhoto {
  readonly kind: 'photo';
  readonly mime: 'image/jpeg' | 'image/webp';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export type PhotoVerdict = StrippedPhoto | { readonly kind: 'refused'; readonly reason: 'NO_PICTURE' | 'BROKEN' | 'TOO_LARGE' };

/** Longest edge in pixels; a phone shrinks to 1,024. */
export const MOST_PIXELS = 4096;

const refused = (reason: 'NO_PICTURE' | 'BROKEN' | 'TOO_LARGE'): PhotoVerdict => ({ kind: 'refused', reason });

const at = (bytes: Uint8Array, place: number): number => bytes[place] ?? 0;
const wide16 = (bytes: Uint8Array, place: number): number => at(bytes, place) * 256 + at(bytes, place + 1);
const little16 = (bytes: Uint8Array, place: number): number => at(bytes, place) + at(bytes, place + 1) * 256;
const little24 = (bytes: Uint8Array, place: number): number => little16(bytes, place) + at(bytes, place + 2) * 65_536;
const little32 = (bytes: Uint8Array, place: number): number => little24(bytes, place) + at(bytes, place + 3) * 16_777_216;
const name = (bytes: Uint8Array, place: number): string => String.fromCharCode(...bytes.subarray(place, place + 4));

/** JPEG or WebP by its first bytes, whatever it is called, without EXIF, XMP, ICC, comments and thumbnails. Pixels are not decoded. Never throws. */
export function stripPhoto(bytes: Uint8Array): PhotoVerdict {
  if (at(bytes, 0) === 0xff && at(bytes, 1) === 0xd8 && at(bytes, 2) === 0xff) return stripJpeg(bytes);
  if (name(bytes, 0) === 'RIFF' && name(bytes, 8) === 'WEBP') return stripWebp(bytes);
  return refused('NO_PICTURE');
}

function whole(mime: StrippedPhoto['mime'], size: { readonly width: number; readonly height: number } | null, parts: readonly Uint8Array[]): PhotoVerdict {
  if (size === null || size.width === 0 || size.height === 0) return refused('BROKEN');
  if (Math.max(size.width, size.height) > MOST_PIXELS) return refused('TOO_LARGE');
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return { kind: 'photo', mime, ...size, bytes };
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** APP1 … APP13, APP15 and COM hold data about the picture; APP0 and APP14 say how to read it. */
const isTelling = (marker: number): boolean => (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;

/** Segments up to the first scan, then the scan data as they are, up to the end marker: what is hung on behind it goes too. */
function stripJpeg(bytes: Uint8Array): PhotoVerdict {
  const parts = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let place = 2;
  while (place + 4 <= bytes.length) {
    const marker = at(bytes, place + 1);
    const length = wide16(bytes, place + 2);
    if (at(bytes, place) !== 0xff || length < 2 || place + 2 + length > bytes.length) return refused('BROKEN');
    if (isFrame(marker)) size = { height: wide16(bytes, place + 5), width: wide16(bytes, place + 7) };
    if (marker === 0xda) {
      const end = endOfScans(bytes, place);
      return end === null ? refused('BROKEN') : whole('image/jpeg', size, [...parts, ...scansOf(bytes, place, end)]);
    }
    if (!isTelling(marker)) parts.push(bytes.subarray(place, place + 2 + length));
    place += 2 + length;
  }
  return refused('BROKEN');
}

/** Just behind the first end marker; null without one. Inside scans every 0xff is followed by 0 or a restart marker. */
function endOfScans(bytes: Uint8Array, from: number): number | null {
  for (let place = from; place + 1 < bytes.length; place++) if (at(bytes, place) === 0xff && at(bytes, place + 1) === 0xd9) return place + 2;
  return null;
}

/** The scans of a picture; telling segments between the scans of a progressive one are left out. */
function scansOf(bytes: Uint8Array, from: number, end: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let kept = from;
  for (let place = from; place + 3 < end; place++) {
    if (at(bytes, place) !== 0xff || !isTelling(at(bytes, place + 1))) continue;
    parts.push(bytes.subarray(kept, place));
    kept = Math.min(end - 2, place + 2 + wide16(bytes, place + 2));
    place = kept - 1;
  }
  return [...parts, bytes.subarray(kept, end)];
}

const TELLING_CHUNKS = ['EXIF', 'XMP ', 'ICCP'];

function stripWebp(bytes: Uint8Array): PhotoVerdict {
  const parts: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  const end = Math.min(bytes.length, 8 + little32(bytes, 4));
  let place = 12;
  while (place + 8 <= end) {
    const length = little32(bytes, place + 4);
    const next = place + 8 + length + (length % 2);
    if (place + 8 + length > end) return refused('BROKEN');
    const kind = name(bytes, place);
    size ??= webpSize(kind, bytes, place + 8);
    if (!TELLING_CHUNKS.includes(kind)) parts.push(chunkOf(kind, bytes.slice(place, Math.min(next, end))));
    place = next;
  }
  const length = 4 + parts.reduce((sum, part) => sum + part.length, 0);
  const head = Uint8Array.of(0x52, 0x49, 0x46, 0x46, length & 255, (length >> 8) & 255, (length >> 16) & 255, (length >> 24) & 255, 0x57, 0x45, 0x42, 0x50);
  return whole('image/webp', size, [head, ...parts]);
}

/** The extended header must not promise what was taken out: bits 5 ICC, 3 EXIF, 2 XMP. */
function chunkOf(kind: string, chunk: Uint8Array): Uint8Array {
  if (kind === 'VP8X') chunk[8] = at(chunk, 8) & ~0x2c;
  return chunk;
}

function webpSize(kind: string, bytes: Uint8Array, place: number): { width: number; height: number } | null {
  if (kind === 'VP8X') return { width: little24(bytes, place + 4) + 1, height: little24(bytes, place + 7) + 1 };
  if (kind === 'VP8 ') return { width: little16(bytes, place + 6) & 0x3fff, height: little16(bytes, place + 8) & 0x3fff };
  if (kind !== 'VP8L') return null;
  const bits = little32(bytes, place + 1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
