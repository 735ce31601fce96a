import type { KitOutlet, OpenKit } from '@domain/field/open-kit.js';
import { uuidV7 } from '@domain/uuid-v7.js';
import { now } from '../offline/clock.js';
import { thisDevice } from '../offline/device.js';
import { tiePhotos } from '../offline/photos.js';
import type { OutboxRecord } from '../offline/record.js';
import { type Owner, sealDraft } from '../offline/shelf.js';
import { sealVisit } from './seal-visit.js';
import type { PadMoney } from './typed-price.js';
import type { Position, VisitDraft } from './visit-draft.js';

/** What surrounds a draft that becomes a report. */
export interface Sealing {
  readonly kit: OpenKit;
  readonly outlet: KitOutlet;
  readonly money: PadMoney;
  readonly end: Position | null;
}

/** The report a draft would become now, for looking at it before it is sent. */
export async function previewVisit(draft: VisitDraft, { kit, outlet, money, end }: Sealing): Promise<OutboxRecord> {
  const at = now();
  const id = uuidV7(at, crypto.getRandomValues(new Uint8Array(10)));
  const device = (await thisDevice()).id;
  return { ...sealVisit(draft, { id, at, end, device, appVersion: __APP_VERSION__, kit, outlet }, money.scale), problems: [] };
}

/** Seals a visit into the outbox: from here on it is sent by itself. */
export async function sealIntoOutbox(owner: Owner, record: OutboxRecord): Promise<void> {
  await sealDraft(owner, record, record.outlet);
  await tiePhotos(owner, record.photos, record.id);
}
