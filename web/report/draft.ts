import { AVAILABILITIES, type Availability } from '@domain/figures.js';
import { type MoneyReading, readPrice, readQuantity } from './read-figure.js';

/** One commodity as typed: texts are kept as they were written. */
export interface LineDraft {
  readonly price: string;
  readonly stock: string;
  readonly sold: string;
  readonly incoming: string;
  readonly availability: Availability | null;
  readonly note: string;
  readonly priceConfirmed: boolean;
}

export interface ReportDraft {
  readonly note: string;
  readonly lines: { readonly [commodity: string]: LineDraft };
}

export const EMPTY_LINE: LineDraft = { price: '', stock: '', sold: '', incoming: '', availability: null, note: '', priceConfirmed: false };
export const EMPTY_DRAFT: ReportDraft = { note: '', lines: {} };

/** Whether the line says anything. A note alone does not make an observation, but it is not thrown away either. */
export const saysSomething = (line: LineDraft): boolean =>
  [line.price, line.stock, line.sold, line.incoming, line.note].some((text) => text.trim() !== '') || line.availability !== null;

/** A line ready for `checkReport`: figures in smallest units, or the text itself where it cannot be read, so that the check can say so. */
export interface SealedLine {
  readonly commodity: string;
  readonly price: number | string | null;
  readonly stock: number | string | null;
  readonly sold: number | string | null;
  readonly incoming: number | string | null;
  readonly availability: Availability | null;
  readonly flags: readonly 'PRICE_CONFIRMED'[];
  readonly note: string | null;
}

export interface SealedReport {
  readonly id: string;
  readonly outlet: string;
  readonly observedAt: string;
  readonly note: string | null;
  readonly lines: readonly SealedLine[];
}

export interface Seal {
  readonly id: string;
  readonly outlet: string;
  readonly at: number;
  readonly reading: MoneyReading;
  /** The outlet's commodities in walking order, with their units. */
  readonly commodities: readonly { readonly id: string; readonly basePerUnit: number }[];
}

const orText = (value: number | null, text: string): number | string | null => (Number.isNaN(value) ? text : value);
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Makes the report that will be sent, as often as needed, under one id; commodities nobody wrote about are left out, for silence is not zero. */
export function sealReport(draft: ReportDraft, seal: Seal): SealedReport {
  const { language } = seal.reading;
  const lines = seal.commodities.flatMap(({ id, basePerUnit }): SealedLine[] => {
    const line = draft.lines[id];
    if (line === undefined || !saysSomething(line)) return [];
    const quantity = (text: string) => orText(readQuantity(text, basePerUnit, language), text);
    return [
      {
        commodity: id,
        price: orText(readPrice(line.price, seal.reading), line.price),
        stock: quantity(line.stock),
        sold: quantity(line.sold),
        incoming: quantity(line.incoming),
        availability: line.availability,
        flags: line.priceConfirmed ? ['PRICE_CONFIRMED'] : [],
        note: orNull(line.note),
      },
    ];
  });
  return { id: seal.id, outlet: seal.outlet, observedAt: new Date(seal.at).toISOString(), note: orNull(draft.note), lines };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readLine(value: unknown): LineDraft {
  if (typeof value !== 'object' || value === null) return EMPTY_LINE;
  const line = value as Record<string, unknown>;
  return {
    price: text(line.price),
    stock: text(line.stock),
    sold: text(line.sold),
    incoming: text(line.incoming),
    availability: AVAILABILITIES.find((known) => known === line.availability) ?? null,
    note: text(line.note),
    priceConfirmed: line.priceConfirmed === true,
  };
}

/** The draft kept on this machine; an empty one when nothing, or nothing readable, was kept. */
export function parseDraft(kept: string | null): ReportDraft {
  try {
    const value: unknown = JSON.parse(kept ?? 'null');
    if (typeof value !== 'object' || value === null) return EMPTY_DRAFT;
    const { note, lines } = value as { note?: unknown; lines?: unknown };
    if (typeof lines !== 'object' || lines === null) return EMPTY_DRAFT;
    return { note: text(note), lines: Object.fromEntries(Object.entries(lines).map(([commodity, line]) => [commodity, readLine(line)])) };
  } catch {
    return EMPTY_DRAFT;
  }
}
