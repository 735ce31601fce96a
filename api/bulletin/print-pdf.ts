import { createRequire } from 'node:module';
import { MARGINS, mm, type PdfDocument, SIGNATURE_PLACE, TEXT_WIDTH } from './pdf-parts.js';

interface PdfMake {
  setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
  setLocalAccessPolicy(allowed: (path: string) => boolean): void;
  setUrlAccessPolicy(allowed: (url: string) => boolean): void;
  createPdf(document: PdfDocument, options: { readonly bufferPages: boolean }): { getStream(): Promise<PdfFile>; getBuffer(): Promise<Buffer> };
}

interface Form {
  readonly Fields: unknown[];
  SigFlags?: number;
  NeedAppearances?: boolean;
}

/** Page and place of a named destination: its dictionary, `XYZ`, and points from the left and from below. */
type Destination = readonly [page: unknown, kind: string, left: number, below: number];

/** What is used of the file below the printing library while it is not ended yet. */
interface PdfFile {
  readonly page: { readonly dictionary: unknown; readonly height: number; readonly annotations: readonly unknown[] };
  readonly _root: {
    readonly data: {
      readonly AcroForm: { readonly data: Form };
      readonly Names?: { readonly data: { readonly Dests: { get(name: string): Destination | undefined } } };
    };
  };
  bufferedPageRange(): { readonly count: number };
  switchToPage(page: number): void;
  initForm(): void;
  annotate(left: number, top: number, width: number, height: number, annotation: Readonly<Record<string, unknown>>): void;
}

/** The name of the reserved field. */
export const SIGNATURE_FIELD = 'ChuKySo';
const FIELD = { left: MARGINS.left + TEXT_WIDTH * 0.48 + mm(10), width: mm(64), height: mm(24) };

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

/**
 * A document as PDF with its fonts embedded. Times and identity come from the document alone, so the same document is the same bytes.
 * Where the document has a place for it, an empty signature field is reserved.
 */
export async function printPdf(document: PdfDocument): Promise<Buffer> {
  const output = loaded().createPdf(document, { bufferPages: true });
  reserveSignature(await output.getStream());
  return Buffer.from(await output.getBuffer());
}

/** An empty field as PAdES (ETSI EN 319 142-1) asks for; whoever signs fills it in a revision of its own. */
function reserveSignature(pdf: PdfFile): void {
  const [page, , , below] = pdf._root.data.Names?.data.Dests.get(SIGNATURE_PLACE) ?? [];
  const pages = pdf.bufferedPageRange().count;
  for (let number = 0; number < pages; number++) {
    pdf.switchToPage(number);
    if (pdf.page.dictionary === page) break;
  }
  if (page === undefined || below === undefined) return;
  pdf.initForm();
  pdf.annotate(FIELD.left, pdf.page.height - below, FIELD.width, FIELD.height, { Subtype: 'Widget', FT: 'Sig', T: new String(SIGNATURE_FIELD), F: 132 });
  const form = pdf._root.data.AcroForm.data;
  form.Fields.push(...pdf.page.annotations.slice(-1));
  form.SigFlags = 1;
  delete form.NeedAppearances;
}

/** How many pages a file of `printPdf` has. */
export const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0;
