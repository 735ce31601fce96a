import type { OpenKit } from '@domain/field/open-kit.js';
import { encodeSmsReport, type SmsLine, smsReportId } from '@domain/field/sms-report.js';
import type { Instant } from '@domain/instant.js';
import { stampNow } from '../offline/clock.js';
import { timeOf } from '../offline/outbox.js';
import { isWaiting, type OutboxRecord, releaseRecord, withdrawRecord } from '../offline/record.js';
import { keep, keepRecord, type Owner } from '../offline/shelf.js';
import { startVisit, type VisitDraft } from './visit-draft.js';

/** The lines of a sealed report that an SMS or a code can carry. */
function shortLines(record: OutboxRecord): readonly SmsLine[] {
  const lines = Array.isArray(record.report.lines) ? (record.report.lines as readonly Partial<SmsLine>[]) : [];
  return lines.map((line) => ({ commodity: line.commodity ?? '', price: line.price ?? null, availability: line.availability ?? null }));
}

/** The report as SMS texts, together with the minute they say; null when the kit no longer knows the outlet. */
export function smsTexts(record: OutboxRecord, kit: OpenKit): { readonly texts: readonly string[]; readonly at: Instant } | null {
  const outlet = kit.outlet(record.outlet);
  if (outlet === undefined) return null;
  const at = timeOf(record);
  const report = { account: kit.kit.account.number, outlet: outlet.number, observedAt: at, lines: shortLines(record) };
  const goods = outlet.goods.map(({ code }) => code);
  try {
    return { texts: encodeSmsReport(report, goods), at };
  } catch {
    return null;
  }
}

/** Remembers that an SMS carried the report ahead: sent over the net later, it corrects that one. A report that needed several texts is sent on its own. */
export async function noteSms(owner: Owner, record: OutboxRecord, texts: readonly string[], at: Instant): Promise<void> {
  const [only, ...more] = texts;
  if (only === undefined || more.length > 0 || !isWaiting(record) || record.report.corrects !== undefined) return;
  await keepRecord(owner, { ...record, sms: smsReportId(only, at), observedAt: record.observedAt ?? at });
}

export const withdraw = (owner: Owner, record: OutboxRecord, reason: string): Promise<void> => keepRecord(owner, withdrawRecord(record, reason));
export const release = (owner: Owner, record: OutboxRecord): Promise<void> => keepRecord(owner, releaseRecord(record));

/** Opens a new draft that corrects a sealed report: the old one stays as it was. A report never received is withdrawn, and its draft starts with what it said. */
export async function beginCorrection(owner: Owner, record: OutboxRecord, kit: OpenKit, reason: string): Promise<void> {
  const outlet = kit.outlet(record.outlet);
  if (outlet === undefined) return;
  const fresh = startVisit(
    record.outlet,
    outlet.goods.map(({ code }) => code),
    kit.kit.version,
    stampNow(),
  );
  const isStored = record.state === 'received' || record.state === 'conflict' || isWaiting(record);
  const draft: VisitDraft = isStored ? { ...fresh, corrects: record.id, correctionReason: reason } : { ...fresh, lines: linesAgain(record, fresh) };
  if (!isStored) await withdraw(owner, record, reason);
  await keep('drafts', owner, { id: record.outlet, state: 'draft', value: draft });
}

function linesAgain(record: OutboxRecord, fresh: VisitDraft): VisitDraft['lines'] {
  const empty = {
    dwell: 0,
    reason: null,
    confirmed: false,
    inputPrice: '',
    stock: '',
    sold: '',
    incoming: '',
    note: '',
    counterfeit: false,
    otherUnit: false,
    typed: '',
  };
  const again = shortLines(record).map(({ commodity, price, availability }) => [commodity, { ...empty, price, availability, entry: 'T' as const }] as const);
  return { ...fresh.lines, ...Object.fromEntries(again) };
}
