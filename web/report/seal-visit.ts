import { checkReport } from '@domain/check-report.js';
import type { KitOutlet, OpenKit } from '@domain/field/open-kit.js';
import { formatInstant } from '@domain/format-instant.js';
import { DAY, type Instant, instant } from '@domain/instant.js';
import type { RawReport, ReportProblem } from '@domain/report-draft.js';
import type { OutboxRecord } from '../offline/record.js';
import { writtenButNameless } from './fit-visit.js';
import { lineOf, orderOf, type Position, type VisitDraft, type VisitLine } from './visit-draft.js';

const OLDEST = 60 * DAY;
const MAX_LINES = 500;
const LONGEST_NOTE = 500;

/** What a report is made of, beside the draft. */
export interface Seal {
  readonly id: string;
  readonly at: Instant;
  readonly end: Position | null;
  readonly device: string;
  readonly appVersion: string;
  readonly kit: OpenKit;
  readonly outlet: KitOutlet;
}

const WHOLE = /^\d+([.,]\d+)?$/;

/** A figure of the "…" sheet in base units; the text itself where it cannot be read, so that the check can say so. */
function quantity(text: string, perUnit: number): number | string | null {
  const typed = text.trim();
  if (typed === '') return null;
  return WHOLE.test(typed) ? Math.round(Number(typed.replace(',', '.')) * perUnit) : typed;
}

function flagsOf(line: VisitLine, retired: boolean): readonly string[] {
  const flags: readonly (readonly [boolean, string])[] = [
    [line.counterfeit, 'COUNTERFEIT'],
    [line.confirmed, 'PRICE_CONFIRMED'],
    [line.otherUnit, 'OTHER_UNIT'],
    [retired, 'COMMODITY_RETIRED'],
  ];
  return flags.filter(([is]) => is).map(([, flag]) => flag);
}

const noneAsNull = <Item>(items: readonly Item[]): readonly Item[] | null => (items.length === 0 ? null : items);

/** Leaves out what was not observed: fewer bytes, and silence is not zero. */
const said = (values: { readonly [name: string]: unknown }): { [name: string]: unknown } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));

function linesOf(draft: VisitDraft, { outlet }: Seal, priceScale: number): { readonly commodity: string; readonly line: VisitLine; readonly wire: unknown }[] {
  return outlet.goods.flatMap((good) => {
    const line = lineOf(draft, good.code);
    if (line.entry === null || good.row < 0) return [];
    const wire = said({
      commodity: good.code,
      price: line.price,
      availability: line.availability,
      inputPrice: quantity(line.inputPrice, priceScale),
      stock: quantity(line.stock, good.basePerUnit),
      sold: quantity(line.sold, good.basePerUnit),
      incoming: quantity(line.incoming, good.basePerUnit),
      flags: noneAsNull(flagsOf(line, good.retired)),
      acts: line.acts ?? null,
      note: line.note.trim(),
    });
    return Object.keys(wire).length > 1 ? [{ commodity: good.code, line, wire }] : [];
  });
}

/** The note as written, and behind it what no line can carry. */
const noteOf = (draft: VisitDraft, { outlet }: Seal): string =>
  [draft.note.trim(), ...writtenButNameless(draft, outlet)]
    .filter((part) => part !== '')
    .join('; ')
    .slice(0, LONGEST_NOTE);

/** The report a visit becomes. Rows nobody confirmed are not in it. */
export function sealVisit(draft: VisitDraft, seal: Seal, priceScale: number): Omit<OutboxRecord, 'problems'> {
  const lines = linesOf(draft, seal, priceScale);
  const report: RawReport = said({
    id: seal.id,
    outlet: draft.outlet,
    observedAt: formatInstant(seal.at),
    corrects: draft.corrects,
    correctionReason: draft.correctionReason,
    note: noteOf(draft, seal),
    lines: noneAsNull(lines.map(({ wire }) => wire)),
  });
  const known = lines.map(({ commodity }) => {
    const good = seal.kit.good(commodity);
    return good === undefined ? null : seal.kit.known(seal.outlet, good).price;
  });
  const visit = {
    ...said({ order: orderOf(draft) }),
    device: seal.device,
    appVersion: seal.appVersion,
    startedAt: draft.started.wall,
    endedAt: draft.touched.wall,
    start: draft.start,
    end: seal.end,
    entry: lines.map(({ line }) => line.entry).join(''),
    dwell: lines.map(({ line }) => Math.round(line.dwell / 100)),
    was: known,
    reasons: lines.map(({ line }) => line.reason ?? ''),
  };
  return {
    id: seal.id,
    outlet: draft.outlet,
    outletName: seal.outlet.name,
    state: 'sealed',
    stamp: draft.touched,
    observedAt: null,
    report,
    visit,
    tries: 0,
    nextTryAt: 0,
    lastReason: null,
    receivedAt: null,
    withdrawnFor: null,
    sms: null,
    photos: draft.photos.map(({ id }) => id),
  };
}

/** What the server would say to this report, by the same rules. */
export function checkOnPhone(report: RawReport, kit: OpenKit, at: Instant): readonly ReportProblem[] {
  const result = checkReport(report, {
    at,
    oldest: instant(at - OLDEST),
    maxLines: MAX_LINES,
    hasOutlet: (code) => kit.outlet(code) !== undefined,
    hasCommodity: (code) => kit.good(code) !== undefined,
  });
  return result.kind === 'refused' ? result.problems : [];
}
