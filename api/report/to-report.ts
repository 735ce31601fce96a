import { AVAILABILITIES } from '../domain/figures.js';
import type { Instant } from '../domain/instant.js';
import { actsOfBits, flagsOfBits } from '../domain/line-flags.js';
import type { Report, ReportLine } from '../generated/schema.js';
import type { StoredReport } from './report.view.js';

/** How ids of the database are called outside. */
export interface Names {
  commodity(id: number): string;
  outlet(id: number): string;
  account(id: number): string;
  /** When reports for the slot issued then must be in. */
  cutOff(slotAt: Instant): Instant;
}

/** What the schema shows of a report; how it was made is asked for apart. */
export type ReportNode = Omit<Report, 'visit' | 'photos'>;

/** A stored report as the schema shows it. */
export function toReport(stored: StoredReport, names: Names): ReportNode {
  return {
    id: stored.id,
    outlet: names.outlet(stored.outletId),
    account: names.account(stored.accountId),
    origin: stored.origin,
    observedAt: stored.observedAt,
    receivedAt: stored.receivedAt,
    slotAt: stored.slotAt,
    arrivalSlotAt: stored.arrivalSlotAt,
    late: stored.receivedAt > names.cutOff(stored.slotAt),
    corrects: stored.correctsId,
    correctionReason: stored.correctionReason,
    note: stored.note,
    lines: stored.commodityIds.map((id, place) => toLine(stored, place, names.commodity(id))),
  };
}

function toLine(stored: StoredReport, place: number, commodity: string): ReportLine {
  const availability = stored.availabilities[place] ?? null;
  return {
    commodity,
    price: stored.prices[place] ?? null,
    priceLow: stored.priceLows?.[place] ?? null,
    priceHigh: stored.priceHighs?.[place] ?? null,
    inputPrice: stored.inputPrices?.[place] ?? null,
    stock: stored.stocks[place] ?? null,
    sold: stored.solds[place] ?? null,
    incoming: stored.incomings?.[place] ?? null,
    incomingAt: stored.incomingAts?.[place] ?? null,
    availability: availability === null ? null : (AVAILABILITIES[availability] ?? null),
    flags: flagsOfBits(stored.flags?.[place] ?? 0),
    acts: actsOfBits(stored.acts?.[place] ?? null),
    note: stored.notes?.[place] ?? null,
  };
}
