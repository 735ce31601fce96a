import type { Checklist } from '@domain/field/field-kit.js';
import type { KitOutlet, OpenKit } from '@domain/field/open-kit.js';
import { uuidV7 } from '@domain/uuid-v7.js';
import { checklistPaper } from '../offline/checklists.js';
import { now } from '../offline/clock.js';
import { thisDevice } from '../offline/device.js';
import type { OutboxRecord } from '../offline/record.js';
import { type Owner, sealDraft } from '../offline/shelf.js';
import { sealVisit } from './seal-visit.js';
import type { PadMoney } from './typed-price.js';
import { draftKey, orderOf, type Position, type VisitDraft } from './visit-draft.js';

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

const FIGURE = /^\d+([.,]\d+)?$/;

/** The answers of one checklist among those of the visit; figures as numbers. */
function answersOf(list: Checklist, draft: VisitDraft): { [question: string]: string | number | boolean } {
  const given = list.questions.flatMap(({ code, answer }) => {
    const said = draft.checklist[code];
    if (said === undefined || said === '') return [];
    return [[code, answer === 'NUMBER' && FIGURE.test(String(said)) ? Number(String(said).replace(',', '.')) : said] as const];
  });
  return Object.fromEntries(given);
}

/** Seals a visit into the outbox: from here on it is sent by itself, figures first. */
export async function sealIntoOutbox(owner: Owner, record: OutboxRecord, draft: VisitDraft, kit: OpenKit): Promise<void> {
  const papers = kit.kit.checklists.flatMap((list) => {
    const answers = answersOf(list, draft);
    if (Object.keys(answers).length === 0) return [];
    const { code: checklist, version } = list;
    return [checklistPaper({ checklist, version, outlet: record.outlet, observedAt: now(), report: record.id, answers, note: '' })];
  });
  await sealDraft(owner, { record, draft: draftKey(record.outlet, orderOf(draft)), papers });
}
