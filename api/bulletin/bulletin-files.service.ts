import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { type BulletinDocument, bulletinDocument } from '../domain/bulletin/bulletin-document.js';
import { dayOf } from '../domain/instant.js';
import { writeXlsx } from '../platform/xlsx-writer.js';
import { BulletinView, type StoredBulletin } from './bulletin.view.js';
import { bulletinBook } from './bulletin-book.js';
import { drawBulletin } from './draw-bulletin.js';
import { metadataXml } from './metadata-xml.js';
import { prepareForSignature } from './prepare-signature.js';
import { pagesOf, printPdf } from './print-pdf.js';
import { SignatureStore } from './signature.store.js';

export const FILE_KINDS = {
  pdf: { type: 'application/pdf', extension: 'pdf' },
  'to-sign': { type: 'application/pdf', extension: 'de-ky.pdf' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  xml: { type: 'application/xml; charset=utf-8', extension: 'xml' },
  data: { type: 'application/json; charset=utf-8', extension: 'json' },
} as const;
export type FileKind = keyof typeof FILE_KINDS;

export const isFileKind = (kind: string): kind is FileKind => Object.hasOwn(FILE_KINDS, kind);

/** Makes the files of a report from what is stored: the same bytes each time. */
@Injectable()
export class BulletinFilesService {
  constructor(
    private readonly view: BulletinView,
    private readonly signatures: SignatureStore,
  ) {}

  async make(stored: StoredBulletin, kind: FileKind): Promise<Buffer> {
    if (kind === 'data') return Buffer.from(await this.view.frozenText(stored.id));
    const frozen = await this.view.frozen(stored.id);
    const document = bulletinDocument(stored, frozen);
    if (kind === 'docx') return (await import('./write-docx.js')).writeDocx(document);
    if (kind === 'xlsx') return buffer(writeXlsx(bulletinBook(document, frozen)));
    const pdf = await this.printed(stored, document);
    if (kind === 'pdf') return pdf;
    if (kind === 'to-sign') return prepareForSignature(pdf);
    const day = dayOf(document.datedAt, { utcOffsetMinutes: frozen.utcOffsetMinutes, slotMinutes: [] });
    return Buffer.from(metadataXml({ document, template: stored.template, ordinal: stored.ordinal, day, pages: pagesOf(pdf) }));
  }

  /** An issued report is printed once and kept; a draft as often as it is asked for. */
  private async printed({ id, state }: StoredBulletin, document: BulletinDocument): Promise<Buffer> {
    if (state !== 'ISSUED') return printPdf(drawBulletin(document));
    return (await this.signatures.printOf(id)) ?? this.signatures.keepPrint(id, await printPdf(drawBulletin(document)));
  }
}
