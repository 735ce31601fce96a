import { Injectable } from '@nestjs/common';
import { bulletinDocument } from '../domain/bulletin/bulletin-document.js';
import type { BulletinTemplate } from '../domain/bulletin/bulletin-template.js';
import { composeBulletin } from '../domain/bulletin/compose-bulletin.js';
import { fillTemplate } from '../domain/bulletin/fill-template.js';
import type { Instant } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Database } from '../platform/database.js';
import { drawBulletin } from './draw-bulletin.js';
import { FrozenView } from './frozen.view.js';
import { printPdf } from './print-pdf.js';

/** No data are frozen for a preview, so it has no hash. */
const NO_HASH = '–';

/** Prints what a form makes of what is known at a time, as a draft. */
@Injectable()
export class FormPreviewView {
  constructor(
    private readonly frozen: FrozenView,
    private readonly catalogue: CatalogueView,
    private readonly database: Database,
  ) {}

  async print(provinceId: number, content: BulletinTemplate, at: Instant): Promise<Buffer> {
    const province = this.catalogue.places.localityById(provinceId);
    const template = fillTemplate(content, { name: province?.name ?? '', fullName: province?.fullName ?? '' });
    const frozen = await this.frozen.freeze(this.database, { provinceId, slotAt: at, at, lateAt: null });
    const sections = composeBulletin(frozen, template);
    const printed = { slotAt: at, part: 0, composedAt: at, issuedAt: null, ordinal: null, sha256: NO_HASH, template, sections, remarks: {} };
    return printPdf(drawBulletin(bulletinDocument(printed, frozen)));
  }
}
