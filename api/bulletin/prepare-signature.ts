import { SIGNATURE_FIELD } from './print-pdf.js';

/** Room for the CMS message of a signature with its chain and a time stamp, in bytes. */
const ROOM = 16_384;
/** Digits of a place in the file, filled up with spaces. */
const DIGITS = 10;

/**
 * The same PDF with a second revision in which its empty signature field holds a signature that is still zeros, its byte range already right:
 * whoever signs hashes that range, signs the hash and writes the message in hexadecimal into the gap. The same PDF gives the same bytes.
 */
export function prepareForSignature(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const field = new RegExp(`(\\d+) 0 obj\\n(<<[^>]*/T \\(${SIGNATURE_FIELD}\\)[^>]*)>>`).exec(text);
  const trailer = /trailer\n<<\n\/Size (\d+)\n([\s\S]*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text);
  if (field === null || trailer === null) throw new Error('the PDF has no reserved signature field');
  const [, fieldId = '', dictionary = ''] = field;
  const [, size = '', rest = '', before = ''] = trailer;
  const fieldAt = pdf.length + 1;
  const filled = `${fieldId} 0 obj\n${dictionary}/V ${size} 0 R\n>>\nendobj\n`;
  const signatureAt = fieldAt + filled.length;
  const range = (places: readonly number[]): string => `/ByteRange [${places.map((place) => String(place).padEnd(DIGITS)).join(' ')}]`;
  const head = `${size} 0 obj\n<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n${range([0, 0, 0, 0])}\n/Contents `;
  const gap = `<${'0'.repeat(ROOM * 2)}>`;
  const gapAt = signatureAt + head.length;
  const xrefAt = gapAt + gap.length + '\n>>\nendobj\n'.length;
  const entry = (id: string, at: number): string => `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  const xref = `xref\n${entry(fieldId, fieldAt)}${entry(size, signatureAt)}trailer\n<<\n/Size ${Number(size) + 1}\n${rest}/Prev ${before}\n>>\nstartxref\n${xrefAt}\n%%EOF\n`;
  const tail = `\n>>\nendobj\n${xref}`;
  const places = range([0, gapAt, gapAt + gap.length, tail.length]);
  return Buffer.concat([pdf, Buffer.from(`\n${filled}${head.replace(range([0, 0, 0, 0]), places)}${gap}${tail}`, 'latin1')]);
}
