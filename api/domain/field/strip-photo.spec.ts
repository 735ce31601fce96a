import fc from 'fast-check';
import { stripPhoto } from './strip-photo.js';

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const segment = (marker: number, body: readonly number[]): number[] => [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
const EXIF = segment(0xe1, [...ascii('Exif'), 0, 0, ...ascii('GPS 15.12 108.79')]);
const FRAME = segment(0xc0, [8, 0, 48, 0, 64, 1, 1, 0x11, 0]);
const SCAN = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 0xff, 0, 3, 4];
const jpeg = (...parts: readonly number[][]): Uint8Array => Uint8Array.from([0xff, 0xd8, ...segment(0xe0, ascii('JFIF')), ...parts.flat(), 0xff, 0xd9]);

const little = (value: number, bytes: number): number[] => Array.from({ length: bytes }, (_, place) => (value >> (8 * place)) & 255);
const chunk = (kind: string, body: readonly number[]): number[] => [...ascii(kind), ...little(body.length, 4), ...body, ...(body.length % 2 === 0 ? [] : [0])];
const webp = (...chunks: readonly number[][]): Uint8Array => {
  const body = [...ascii('WEBP'), ...chunks.flat()];
  return Uint8Array.from([...ascii('RIFF'), ...little(body.length, 4), ...body]);
};
const EXTENDED = chunk('VP8X', [0x2c, 0, 0, 0, ...little(63, 3), ...little(47, 3)]);
const LOSSY = chunk('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...little(64, 2), ...little(48, 2)]);

const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

describe('stripPhoto', () => {
  it('takes position and comments out of a JPEG and leaves the rest as it is', () => {
    expect(stripPhoto(jpeg(EXIF, segment(0xfe, ascii('nhà ai')), FRAME, SCAN))).toEqual({
      kind: 'photo',
      mime: 'image/jpeg',
      width: 64,
      height: 48,
      bytes: jpeg(FRAME, SCAN),
    });
  });

  it('takes out what stands between the scans of a progressive JPEG, and what hangs behind its end', () => {
    const sent = jpeg(FRAME, SCAN, EXIF, SCAN);
    expect(stripPhoto(Uint8Array.from([...sent, ...ascii('GPS behind')]))).toMatchObject({ bytes: jpeg(FRAME, SCAN, SCAN) });
  });

  it('takes position out of a WebP, and its promise out of the header', () => {
    const verdict = stripPhoto(webp(EXTENDED, LOSSY, chunk('EXIF', ascii('GPS 15.12')), chunk('XMP ', ascii('<x/>'))));
    expect(verdict).toMatchObject({ kind: 'photo', mime: 'image/webp', width: 64, height: 48 });
    if (verdict.kind !== 'photo') throw new Error('refused');
    expect(textOf(verdict.bytes)).not.toMatch(/EXIF|XMP|GPS/);
    expect(verdict.bytes[20]).toBe(0);
    expect(stripPhoto(verdict.bytes)).toEqual(verdict);
  });

  it.each([
    ['text', Uint8Array.from(ascii('<script>')), 'NO_PICTURE'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'NO_PICTURE'],
    ['nothing', new Uint8Array(), 'NO_PICTURE'],
    ['a JPEG cut short', jpeg(FRAME, SCAN).subarray(0, 30), 'BROKEN'],
    ['a JPEG without a frame', jpeg(SCAN), 'BROKEN'],
    ['a JPEG of no pixels', jpeg(segment(0xc0, [8, 0, 0, 0, 0, 1, 1, 0x11, 0]), SCAN), 'BROKEN'],
    ['a JPEG of 65,000 pixels', jpeg(segment(0xc0, [8, 0, 1, 0xfd, 0xe8, 1, 1, 0x11, 0]), SCAN), 'TOO_LARGE'],
    ['a WebP without a picture', webp(chunk('ALPH', [1, 2])), 'BROKEN'],
    ['a WebP whose chunk is longer than it', webp([...ascii('VP8 '), ...little(9999, 4), 1]), 'BROKEN'],
  ])('refuses %s', (_name, bytes, reason) => expect(stripPhoto(bytes)).toEqual({ kind: 'refused', reason }));

  it('never throws, and what it lets through tells nothing and passes again unchanged', () => {
    const piece = fc.constantFrom(EXIF, FRAME, SCAN, segment(0xfe, ascii('GPS')), segment(0xdb, [1, 2, 3]), [0xff], [7, 8]);
    const chunks = fc.constantFrom(EXTENDED, LOSSY, chunk('EXIF', ascii('GPS')), chunk('XMP ', ascii('GPS')), [1]);
    const sent = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.array(piece, { maxLength: 6 }).map((parts) => jpeg(...parts)),
      fc.array(chunks, { maxLength: 6 }).map((parts) => webp(...parts)),
    );
    fc.assert(
      fc.property(sent, (bytes) => {
        const verdict = stripPhoto(bytes);
        if (verdict.kind === 'refused') return;
        expect(textOf(verdict.bytes)).not.toMatch(/Exif|EXIF|XMP /);
        expect(stripPhoto(verdict.bytes)).toEqual(verdict);
      }),
    );
  });
});
