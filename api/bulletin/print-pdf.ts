import { createRequire } from 'node:module';
import type { PdfDocument } from './pdf-parts.js';

interface PdfMake {
  setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
  setLocalAccessPolicy(allowed: (path: string) => boolean): void;
  setUrlAccessPolicy(allowed: (url: string) => boolean): void;
  createPdf(document: PdfDocument): { getBuffer(): Promise<Buffer> };
}

const require = createRequire(import.meta.url);
const face = (name: string): string => require.resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`);
/** Tinos has the widths of Times New Roman and every Vietnamese letter. */
const FACES = { normal: face('400Regular'), bold: face('700Bold'), italics: face('400Regular_Italic'), bolditalics: face('700Bold_Italic') };

let maker: PdfMake | null = null;

/** The library is large and rarely needed, so it is loaded with the first document; it may read the four fonts and nothing else. */
function loaded(): PdfMake {
  if (maker !== null) return maker;
  maker = require('pdfmake') as PdfMake;
  const files = new Set<string>(Object.values(FACES));
  maker.setFonts({ Tinos: FACES });
  maker.setLocalAccessPolicy((path) => files.has(path));
  maker.setUrlAccessPolicy(() => false);
  return maker;
}

/** A document as PDF with its fonts embedded. Times and identity come from the document alone, so the same document is the same bytes. */
export async function printPdf(document: PdfDocument): Promise<Buffer> {
  return Buffer.from(await loaded().createPdf(document).getBuffer());
}
