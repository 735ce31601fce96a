/** A signature inside a PDF (ISO 32000-1, 12.8): the two spans of bytes it covers, with the gap that holds it, and its CMS message. */
export interface PdfSignature {
  readonly spans: readonly [start: number, length: number, restStart: number, restLength: number];
  readonly cms: Buffer;
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;

/** The signatures of a PDF in the order they were made; null when one of them cannot be read. */
export function signaturesOf(pdf: Buffer): PdfSignature[] | null {
  const found: PdfSignature[] = [];
  for (const match of pdf.toString('latin1').matchAll(BYTE_RANGE)) {
    const spans = match.slice(1).map(Number) as unknown as PdfSignature['spans'];
    const cms = contentsOf(pdf, spans);
    if (cms === null) return null;
    found.push({ spans, cms });
  }
  return found.sort((a, b) => endOf(a) - endOf(b));
}

/** How much of the file a signature covers, its own gap included. */
export const endOf = ({ spans: [, , restStart, restLength] }: PdfSignature): number => restStart + restLength;

/** The bytes a signature was made over. */
export const signedBytes = (pdf: Buffer, { spans: [start, length, restStart, restLength] }: PdfSignature): Buffer =>
  Buffer.concat([pdf.subarray(start, start + length), pdf.subarray(restStart, restStart + restLength)]);

/** The gap must hold one hexadecimal string and nothing else, or bytes could hide in it. */
function contentsOf(pdf: Buffer, [start, length, restStart, restLength]: PdfSignature['spans']): Buffer | null {
  if (start !== 0 || restStart < length || restStart + restLength > pdf.length) return null;
  const gap = /^<([0-9a-fA-F\s]*)>$/.exec(pdf.toString('latin1', length, restStart));
  return gap === null ? null : withoutPadding(Buffer.from((gap[1] ?? '').replace(/\s/g, ''), 'hex'));
}

/** The room for a signature is filled up with zeros; the message says its own length (DER, X.690). */
function withoutPadding(bytes: Buffer): Buffer | null {
  const first = bytes[1] ?? 0;
  if (bytes[0] !== 0x30 || bytes.length < 2) return null;
  if (first < 0x80) return bytes.subarray(0, 2 + first);
  const count = first & 0x7f;
  if (count === 0 || count > 4 || bytes.length < 2 + count) return null;
  const length = 2 + count + bytes.readUIntBE(2, count);
  return length <= bytes.length ? bytes.subarray(0, length) : null;
}
