import { hash } from 'node:crypto';
import { canonicalReport } from '../domain/canonical-report.js';
import { AVAILABILITIES } from '../domain/figures.js';
import { type Calendar, dayOf, type Instant, slotOf } from '../domain/instant.js';
import { bitsOfActs, bitsOfFlags } from '../domain/line-flags.js';
import type { CheckedReport, ReportLine } from '../domain/report-draft.js';
import { isoText } from '../platform/iso-text.js';
import type { Acceptable } from './acceptable.js';
import type { ReportRow } from './report.entity.js';
import { sealOf } from './seal-of.js';
import { textArray, toVisitRow } from './to-visit-row.js';

export interface RowOutlet {
  readonly id: number;
  readonly provinceId: number;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** What a row needs to know of the catalogue. */
export interface RowContext {
  readonly calendar: Calendar;
  outletByCode(code: string): RowOutlet | undefined;
  commodityByCode(code: string): { readonly id: number; readonly retiredAt: Instant | null } | undefined;
}

const RETIRED_BIT = bitsOfFlags(['COMMODITY_RETIRED']);

/** Lays a checked report out as a row. The content hash is of what was sent, so that the same report sent again after a commodity was retired is still the same. */
export function toRow(item: Acceptable, context: RowContext): ReportRow {
  const { report } = item;
  const outlet = context.outletByCode(report.outlet);
  if (outlet === undefined) throw new Error(`outlet ${report.outlet} has left the catalogue since the check`);
  const row = {
    id: report.id.toLowerCase(),
    provinceId: outlet.provinceId,
    outletId: outlet.id,
    accountId: item.accountId,
    origin: item.origin,
    observedAt: report.observedAt,
    receivedAt: item.receivedAt,
    dueAt: item.dueAt,
    day: dayOf(report.observedAt, context.calendar),
    slotAt: slotOf(report.observedAt, context.calendar),
    arrivalSlotAt: slotOf(item.receivedAt, context.calendar),
    correctsId: report.corrects,
    correctionReason: report.correctionReason,
    note: report.note,
    contentSha256: hash('sha256', canonicalReport(report), 'hex'),
    ...columnsOf(report, context),
  };
  return { ...row, seal: sealOf(row, report.lines), visit: toVisitRow(item, outlet) };
}

type Columns = Pick<
  ReportRow,
  | 'commodityIds'
  | 'prices'
  | 'priceLows'
  | 'priceHighs'
  | 'inputPrices'
  | 'stocks'
  | 'solds'
  | 'incomings'
  | 'incomingAts'
  | 'availabilities'
  | 'flags'
  | 'acts'
  | 'notes'
>;

function columnsOf({ lines, observedAt }: CheckedReport, context: RowContext): Columns {
  const goods = lines.map((line) => goodOf(line, context));
  const flags = lines.map((line, place) => {
    const retiredAt = goods[place]?.retiredAt ?? null;
    return bitsOfFlags(line.flags) | (retiredAt !== null && retiredAt <= observedAt ? RETIRED_BIT : 0);
  });
  return {
    commodityIds: `{${goods.map((good) => good.id).join(',')}}`,
    prices: column(lines, 'price'),
    priceLows: optionalColumn(lines, 'priceLow'),
    priceHighs: optionalColumn(lines, 'priceHigh'),
    inputPrices: optionalColumn(lines, 'inputPrice'),
    stocks: column(lines, 'stock'),
    solds: column(lines, 'sold'),
    incomings: optionalColumn(lines, 'incoming'),
    incomingAts: lines.every((line) => line.incomingAt === null)
      ? null
      : textArray(lines.map((line) => (line.incomingAt === null ? null : isoText(line.incomingAt)))),
    availabilities: `{${lines.map((line) => (line.availability === null ? 'NULL' : AVAILABILITIES.indexOf(line.availability))).join(',')}}`,
    flags: flags.every((bits) => bits === 0) ? null : `{${flags.join(',')}}`,
    acts: lines.every((line) => line.acts === null) ? null : `{${lines.map((line) => bitsOfActs(line.acts) ?? 'NULL').join(',')}}`,
    notes: lines.every((line) => line.note === null) ? null : textArray(lines.map((line) => line.note)),
  };
}

type NumberField = 'price' | 'priceLow' | 'priceHigh' | 'inputPrice' | 'stock' | 'sold' | 'incoming';

function column(lines: readonly ReportLine[], field: NumberField): string {
  let text = '{';
  for (let place = 0; place < lines.length; place++) {
    if (place > 0) text += ',';
    text += lines[place]?.[field] ?? 'NULL';
  }
  return `${text}}`;
}

function optionalColumn(lines: readonly ReportLine[], field: NumberField): string | null {
  return lines.every((line) => line[field] === null) ? null : column(lines, field);
}

function goodOf(line: ReportLine, context: RowContext): { readonly id: number; readonly retiredAt: Instant | null } {
  const good = context.commodityByCode(line.commodity);
  if (good === undefined) throw new Error(`commodity ${line.commodity} has left the catalogue since the check`);
  return good;
}
