import { judgePrice, type PriceDoubt } from '@domain/field/judge-price.js';
import type { KnownFigures } from '@domain/field/open-kit.js';
import type { Availability } from '@domain/figures.js';
import { type PadMoney, pressKey, priceOfTyped } from './typed-price.js';
import { changeLine, type Entry, lineOf, nextOpen, type Reason, type VisitDraft, type VisitLine } from './visit-draft.js';

/** What the form knows of the outlet's goods while it is filled in. */
export interface VisitBook {
  /** Codes in walking order. */
  readonly goods: readonly string[];
  readonly money: PadMoney;
  known(commodity: string): KnownFigures;
  band(commodity: string): number;
}

/** What a finger did. `dwell`: milliseconds since the row became the one worked on. */
export type Touch =
  | { readonly do: 'key'; readonly key: string }
  | { readonly do: 'stock'; readonly step: Availability }
  | { readonly do: 'unchanged'; readonly dwell: number }
  | { readonly do: 'next'; readonly dwell: number }
  | { readonly do: 'take'; readonly price: number; readonly dwell: number }
  | { readonly do: 'reason'; readonly reason: Reason; readonly dwell: number }
  | { readonly do: 'select'; readonly commodity: string; readonly dwell: number }
  /** The keys are left for the review. */
  | { readonly do: 'leave'; readonly dwell: number }
  | { readonly do: 'group'; readonly commodities: readonly string[]; readonly dwell: readonly number[] };

/** A form with the question that stands open about its active row. */
export interface Filling {
  readonly draft: VisitDraft;
  readonly doubt: PriceDoubt;
}

const CALM: PriceDoubt = { kind: 'none' };
const calm = (draft: VisitDraft): Filling => ({ draft, doubt: CALM });

/** Confirms the active row and goes on to the next open one. The stock step shown in the row counts as seen with it. */
function confirm(
  draft: VisitDraft,
  book: VisitBook,
  commodity: string,
  change: Partial<VisitLine> & { readonly entry: Entry; readonly dwell: number },
): Filling {
  const line = lineOf(draft, commodity);
  const confirmed = changeLine(draft, commodity, {
    ...change,
    availability: line.availability ?? book.known(commodity).availability,
    dwell: line.dwell + change.dwell,
  });
  return calm({ ...confirmed, active: nextOpen(confirmed, book.goods, commodity) ?? commodity });
}

/** Whether "unchanged" says anything about a row: something must have been seen before. */
export const mayStayUnchanged = (known: KnownFigures): boolean => known.price !== null || known.availability !== null;

function stayUnchanged(draft: VisitDraft, book: VisitBook, commodity: string, dwell: number): Filling {
  const known = book.known(commodity);
  if (!mayStayUnchanged(known)) return calm(draft);
  return confirm(draft, book, commodity, { price: known.price, typed: '', reason: null, confirmed: false, entry: 'U', dwell });
}

function goOn({ draft, doubt }: Filling, book: VisitBook, commodity: string, dwell: number): Filling {
  const line = lineOf(draft, commodity);
  const price = priceOfTyped(line.typed, book.money);
  if (price === null && line.entry === null && line.availability === null)
    return calm({ ...draft, active: nextOpen(draft, book.goods, commodity) ?? commodity });
  if (price === null) return confirm(draft, book, commodity, { price: line.entry === null ? null : line.price, entry: line.entry ?? 'T', dwell });
  const judged = judgePrice(price, { ...book.known(commodity), last: book.known(commodity).price, band: book.band(commodity) });
  // Asked once: the same key again leaves the question unanswered, and the row is saved all the same.
  if (judged.kind !== 'none' && doubt.kind === 'none' && line.reason === null && !line.confirmed) return { draft, doubt: judged };
  const reason = judged.kind === 'beyond-band' ? (line.reason ?? 'NONE_GIVEN') : null;
  return confirm(draft, book, commodity, { price, reason, confirmed: judged.kind !== 'none', entry: 'T', dwell });
}

function takeReading(draft: VisitDraft, book: VisitBook, commodity: string, touch: { readonly price: number; readonly dwell: number }): Filling {
  const typed = String(touch.price / book.money.scale).replace('.', ',');
  const judged = judgePrice(touch.price, { ...book.known(commodity), last: book.known(commodity).price, band: book.band(commodity) });
  if (judged.kind === 'beyond-band') return { draft: changeLine(draft, commodity, { typed, price: touch.price }), doubt: judged };
  return confirm(draft, book, commodity, { typed, price: touch.price, confirmed: judged.kind === 'tenfold', entry: 'T', dwell: touch.dwell });
}

/** Only rows that were on screen and have something to stay the same can be confirmed together. */
function confirmGroup(draft: VisitDraft, book: VisitBook, touch: Extract<Touch, { do: 'group' }>): Filling {
  let next = draft;
  for (const [place, commodity] of touch.commodities.entries()) {
    const line = lineOf(next, commodity);
    const known = book.known(commodity);
    if (line.entry !== null || line.typed !== '' || !mayStayUnchanged(known)) continue;
    next = changeLine(next, commodity, {
      price: known.price,
      availability: line.availability ?? known.availability,
      entry: 'G',
      dwell: line.dwell + (touch.dwell[place] ?? 0),
    });
  }
  const active = next.active;
  return calm({ ...next, active: active !== null && lineOf(next, active).entry !== null ? (nextOpen(next, book.goods, active) ?? active) : active });
}

function typeKey(draft: VisitDraft, commodity: string, key: string): Filling {
  const line = lineOf(draft, commodity);
  // The first key on a row that was confirmed before begins a new figure.
  const before = line.entry === null ? line.typed : '';
  return calm(changeLine(draft, commodity, { typed: pressKey(before, key), entry: null, price: null, reason: null, confirmed: false }));
}

/** A price typed and left without "next" is still a price: the row is confirmed with it, and looked at again in the review where it is far from the last one. */
function leaveRow(draft: VisitDraft, book: VisitBook, dwell: number): VisitDraft {
  const commodity = draft.active;
  if (commodity === null) return draft;
  const line = lineOf(draft, commodity);
  const price = line.entry === null ? priceOfTyped(line.typed, book.money) : null;
  if (price === null) return changeLine(draft, commodity, { dwell: line.dwell + dwell });
  const known = book.known(commodity);
  const isDoubtful = judgePrice(price, { ...known, last: known.price, band: book.band(commodity) }).kind !== 'none';
  const availability = line.availability ?? known.availability;
  return changeLine(draft, commodity, {
    price,
    availability,
    entry: 'T',
    dwell: line.dwell + dwell,
    reason: isDoubtful ? (line.reason ?? 'NONE_GIVEN') : null,
  });
}

/** What one touch makes of a visit. */
export function fillVisit(filling: Filling, touch: Touch, book: VisitBook): Filling {
  const { draft } = filling;
  if (touch.do === 'group') return confirmGroup(draft, book, touch);
  if (touch.do === 'leave') return calm(leaveRow(draft, book, touch.dwell));
  if (touch.do === 'select') return calm({ ...leaveRow(draft, book, touch.dwell), active: touch.commodity });
  const commodity = draft.active;
  if (commodity === null) return filling;
  switch (touch.do) {
    case 'key':
      return typeKey(draft, commodity, touch.key);
    case 'stock':
      return { draft: changeLine(draft, commodity, { availability: touch.step }), doubt: filling.doubt };
    case 'unchanged':
      return stayUnchanged(draft, book, commodity, touch.dwell);
    case 'next':
      return goOn(filling, book, commodity, touch.dwell);
    case 'take':
      return takeReading(draft, book, commodity, touch);
    case 'reason': {
      const price = priceOfTyped(lineOf(draft, commodity).typed, book.money);
      return confirm(draft, book, commodity, { price, reason: touch.reason, confirmed: true, entry: 'T', dwell: touch.dwell });
    }
  }
}
