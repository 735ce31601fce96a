import { checkText } from './check-text.js';
import {
  AVAILABILITIES,
  type Availability,
  HOARDING_ACTS,
  type HoardingAct,
  LINE_FLAGS,
  type LineFlag,
  MAX_PRICE,
  MAX_QUANTITY,
  type Quantity,
  type UnitPrice,
} from './figures.js';
import { formatInstant } from './format-instant.js';
import { DAY, type Instant, instant } from './instant.js';
import { actsOfBits, flagsOfBits } from './line-flags.js';
import { parseInstant } from './parse-instant.js';
import type { ProblemList } from './problem-list.js';
import type { ProblemCode, ReportLine } from './report-draft.js';

/** One line as sent, each field read exactly once: a value that changes between two looks cannot slip through. */
export type SentLine = { readonly [Field in keyof ReportLine]: unknown };

/** A delivery further than this from the visit is a slip of the hand, not a plan. */
const DELIVERY_WITHIN = 366 * DAY;

/** An instant as sent: ISO text with an offset, or whole milliseconds since 1970. */
export function readInstant(sent: unknown): Instant | null {
  if (typeof sent === 'string') return parseInstant(sent);
  return typeof sent === 'number' && Number.isSafeInteger(sent) ? instant(sent + 0) : null;
}

function figureProblem(sent: unknown, isPrice: boolean): ProblemCode {
  if (typeof sent !== 'number' || Number.isNaN(sent)) return 'NOT_A_NUMBER';
  if (sent < 0) return 'NEGATIVE';
  if (isPrice && sent === 0) return 'ZERO_PRICE';
  return sent > (isPrice ? MAX_PRICE : MAX_QUANTITY) ? 'TOO_LARGE' : 'NOT_WHOLE';
}

function addFigureProblem(sent: unknown, field: string, isPrice: boolean, problems: ProblemList): void {
  const code = figureProblem(sent, isPrice);
  problems.add(code, { field, sent, limit: code === 'TOO_LARGE' ? String(isPrice ? MAX_PRICE : MAX_QUANTITY) : null });
}

function checkPrice(sent: unknown, field: string, problems: ProblemList): UnitPrice | null {
  if (sent === undefined || sent === null) return null;
  if (typeof sent === 'number' && sent >= 1 && sent <= MAX_PRICE && Number.isInteger(sent)) return sent as UnitPrice;
  addFigureProblem(sent, field, true, problems);
  return null;
}

function checkQuantity(sent: unknown, field: string, problems: ProblemList): Quantity | null {
  if (sent === undefined || sent === null) return null;
  // + 0 turns a negative zero, which a phone may send, into zero.
  if (typeof sent === 'number' && sent >= 0 && sent <= MAX_QUANTITY && Number.isInteger(sent)) return (sent + 0) as Quantity;
  addFigureProblem(sent, field, false, problems);
  return null;
}

function checkAvailability(sent: unknown, problems: ProblemList): Availability | null {
  if (sent === undefined || sent === null) return null;
  const place = AVAILABILITIES.indexOf(sent as Availability);
  if (place < 0) problems.add('AVAILABILITY_UNKNOWN', { field: 'availability', sent });
  return AVAILABILITIES[place] ?? null;
}

/** The bits of the words sent, bit n for the n-th of `known`; null when one of them is unknown, there are more than exist, or it is no list. May throw what a hostile list throws. */
function bitsOfSent(sent: unknown, known: readonly string[]): number | null {
  if (!Array.isArray(sent) || sent.length > known.length) return null;
  let bits = 0;
  for (let next = 0; next < sent.length; next++) {
    const place = known.indexOf(sent[next]);
    if (place < 0) return null;
    bits |= 1 << place;
  }
  return bits;
}

/** As `bitsOfSent`; a list that cannot be read is like one that is wrong. */
function readBits(sent: unknown, known: readonly string[]): number | null {
  try {
    return bitsOfSent(sent, known);
  } catch {
    return null;
  }
}

function checkFlags(sent: unknown, problems: ProblemList): readonly LineFlag[] {
  if (sent === undefined || sent === null) return flagsOfBits(0);
  const bits = readBits(sent, LINE_FLAGS);
  if (bits === null) problems.add('FLAG_UNKNOWN', { field: 'flags', sent: firstUnknown(sent, LINE_FLAGS), limit: LINE_FLAGS.join(' ') });
  return flagsOfBits(bits ?? 0);
}

/** Null = the inspector was not asked, which is not the same as having seen none. */
function checkActs(sent: unknown, problems: ProblemList): readonly HoardingAct[] | null {
  if (sent === undefined || sent === null) return null;
  const bits = readBits(sent, HOARDING_ACTS);
  if (bits === null) problems.add('ACT_UNKNOWN', { field: 'acts', sent: firstUnknown(sent, HOARDING_ACTS), limit: HOARDING_ACTS.join(' ') });
  return actsOfBits(bits);
}

/** The first word that is not known, for the person who mistyped it. */
function firstUnknown(sent: unknown, known: readonly string[]): unknown {
  try {
    return Array.isArray(sent) && sent.length <= known.length ? sent.find((word) => !known.includes(word)) : sent;
  } catch {
    return sent;
  }
}

function checkIncomingAt(sent: unknown, near: Instant, problems: ProblemList): Instant | null {
  if (sent === undefined || sent === null) return null;
  const at = readInstant(sent);
  if (at !== null && Math.abs(at - near) <= DELIVERY_WITHIN) return at;
  const limit = at === null ? null : formatInstant(instant(at < near ? near - DELIVERY_WITHIN : near + DELIVERY_WITHIN));
  problems.add('INCOMING_AT_INVALID', { field: 'incomingAt', sent, limit });
  return null;
}

const isObserved = (line: ReportLine): boolean =>
  line.price !== null ||
  line.stock !== null ||
  line.availability !== null ||
  line.sold !== null ||
  line.priceLow !== null ||
  line.priceHigh !== null ||
  line.inputPrice !== null ||
  line.incoming !== null ||
  line.acts !== null;

/**
 * The figures of one line of a commodity already found known: prices whole and above zero, quantities whole and not negative, low not above high, at least one figure observed.
 * A figure that is wrong is added to the problems and left null. `near` is the time of the visit.
 */
export function checkLine(sent: SentLine, near: Instant, problems: ProblemList): ReportLine {
  const before = problems.problems.length;
  const line: ReportLine = {
    commodity: sent.commodity as string,
    price: checkPrice(sent.price, 'price', problems),
    priceLow: checkPrice(sent.priceLow, 'priceLow', problems),
    priceHigh: checkPrice(sent.priceHigh, 'priceHigh', problems),
    inputPrice: checkPrice(sent.inputPrice, 'inputPrice', problems),
    stock: checkQuantity(sent.stock, 'stock', problems),
    sold: checkQuantity(sent.sold, 'sold', problems),
    incoming: checkQuantity(sent.incoming, 'incoming', problems),
    incomingAt: checkIncomingAt(sent.incomingAt, near, problems),
    availability: checkAvailability(sent.availability, problems),
    flags: checkFlags(sent.flags, problems),
    acts: checkActs(sent.acts, problems),
    note: checkText(sent.note, 'note', problems),
  };
  if (line.priceLow !== null && line.priceHigh !== null && line.priceLow > line.priceHigh) {
    problems.add('LOW_ABOVE_HIGH', { field: 'priceLow', sent: line.priceLow, limit: String(line.priceHigh) });
  }
  if (problems.problems.length === before && !isObserved(line)) problems.add('LINE_EMPTY', { field: null, sent: null });
  return line;
}
