import { AVAILABILITIES, type Availability } from '../figures.js';
import { type Instant, instant, MINUTE } from '../instant.js';
import { uuidV7 } from '../uuid-v7.js';
import { BitReader, bitsOfLetters, lettersOfBits, textHash, writeBits } from './bits.js';

/** One SMS in the seven-bit alphabet. */
export const SMS_LENGTH = 160;

const MARK = 'CC1';
/** 2026-01-01T00:00Z. */
const EPOCH_MINUTES = 29_453_760;
const CHECK_BITS = 18;
const GOODS_CHECK_BITS = 12;
const MOST_PLACES = 255;
/** How a price is written: the step it is a multiple of and the bits of the multiple. The first that fits is taken; each is announced by as many ones as its place. */
const PRICES = [
  { step: 500, bits: 8 },
  { step: 500, bits: 12 },
  { step: 100, bits: 14 },
  { step: 1, bits: 20 },
  { step: 1, bits: 40 },
] as const;

export interface SmsLine {
  readonly commodity: string;
  /** Smallest money units for one unit. */
  readonly price: number | null;
  readonly availability: Availability | null;
}

/** What an SMS can carry of a report. Account and outlet are their numbers in the database, which the phone's kit holds too. */
export interface SmsReport {
  readonly account: number;
  readonly outlet: number;
  readonly observedAt: Instant;
  readonly lines: readonly SmsLine[];
}

export type SmsReading =
  | ({ readonly kind: 'report'; readonly id: string } & SmsReport)
  | { readonly kind: 'refused'; readonly reason: 'NOT_OURS' | 'DAMAGED' | 'OUTLET_UNKNOWN' | 'GOODS_CHANGED' };

const goodsCheck = (goods: readonly string[]): number => textHash(goods.join(' ')) % 2 ** GOODS_CHECK_BITS;

function priceBits(price: number): string {
  const place = PRICES.findIndex(({ step, bits }) => price % step === 0 && price / step < 2 ** bits);
  const form = PRICES[place];
  if (form === undefined) throw new RangeError(`the price ${price} is too large for an SMS`);
  return `${'1'.repeat(place)}${place < PRICES.length - 1 ? '0' : ''}${writeBits(price / form.step, form.bits)}`;
}

function readPrice(reader: BitReader): number {
  const form = PRICES[reader.ones(PRICES.length - 1)] as (typeof PRICES)[number];
  return reader.take(form.bits) * form.step;
}

const stockBits = (availability: Availability): string => writeBits(AVAILABILITIES.indexOf(availability), 2);

/** 1 = price and stock, 01 = nothing, 001 = price, 000 = stock. */
function lineBits(line: SmsLine | undefined): string {
  const price = line?.price ?? null;
  const availability = line?.availability ?? null;
  if (price !== null && availability !== null) return `1${stockBits(availability)}${priceBits(price)}`;
  if (price !== null) return `001${priceBits(price)}`;
  return availability === null ? '01' : `000${stockBits(availability)}`;
}

function readLine(reader: BitReader): Omit<SmsLine, 'commodity'> | null {
  const readStock = (): Availability => AVAILABILITIES[reader.take(2)] as Availability;
  if (reader.take(1) === 1) {
    const availability = readStock();
    return { availability, price: readPrice(reader) };
  }
  if (reader.take(1) === 1) return null;
  return reader.take(1) === 1 ? { price: readPrice(reader), availability: null } : { price: null, availability: readStock() };
}

function oneText(report: SmsReport, goods: readonly string[], from: number, lines: readonly string[]): string {
  const minutes = Math.floor(report.observedAt / MINUTE) - EPOCH_MINUTES;
  const head = [writeBits(report.account, 20), writeBits(report.outlet, 20), writeBits(minutes, 25), writeBits(goodsCheck(goods), GOODS_CHECK_BITS)];
  const body = `${MARK}${lettersOfBits(`${head.join('')}${writeBits(from, 8)}${writeBits(lines.length, 8)}${lines.join('')}`)}`;
  return `${body}${lettersOfBits(writeBits(textHash(body) % 2 ** CHECK_BITS, CHECK_BITS))}`;
}

/**
 * The report as SMS texts of at most 160 letters, one for about forty goods; further goods go into further texts, each a report of its own.
 * `goods` are the outlet's commodities in walking order, as both sides know them: only places in it are sent. Throws a RangeError for figures beyond all use (minutes before 2026, numbers above a million).
 */
export function encodeSmsReport(report: SmsReport, goods: readonly string[]): string[] {
  const byCommodity = new Map(report.lines.map((line) => [line.commodity, line]));
  const texts: string[] = [];
  let from = 0;
  let lines: string[] = [];
  for (const [place, commodity] of goods.slice(0, MOST_PLACES).entries()) {
    const bits = lineBits(byCommodity.get(commodity));
    if (oneText(report, goods, from, [...lines, bits]).length > SMS_LENGTH) {
      texts.push(oneText(report, goods, from, lines));
      from = place;
      lines = [];
    }
    lines.push(bits);
  }
  texts.push(oneText(report, goods, from, lines));
  return texts;
}

/** The id of the report an SMS is, the same on the phone that wrote it and on the server that read it: a UUID v7 of its minute and its text. */
export function smsReportId(text: string, observedAt: Instant): string {
  const random = new Uint8Array(12);
  for (let place = 0; place < random.length; place++) random[place] = textHash(text, place + 1) & 0xff;
  return uuidV7(instant(Math.floor(observedAt / MINUTE) * MINUTE), random);
}

function readText(text: string, goodsOf: (outlet: number) => readonly string[] | null): SmsReading {
  const bits = bitsOfLetters(text.slice(MARK.length, -CHECK_BITS / 6));
  if (bits === null) return { kind: 'refused', reason: 'DAMAGED' };
  const reader = new BitReader(bits);
  const account = reader.take(20);
  const outlet = reader.take(20);
  const observedAt = instant((reader.take(25) + EPOCH_MINUTES) * MINUTE);
  const check = reader.take(GOODS_CHECK_BITS);
  const goods = goodsOf(outlet);
  if (goods === null) return { kind: 'refused', reason: 'OUTLET_UNKNOWN' };
  if (check !== goodsCheck(goods)) return { kind: 'refused', reason: 'GOODS_CHANGED' };
  const from = reader.take(8);
  const count = reader.take(8);
  const lines: SmsLine[] = [];
  for (let place = from; place < from + count; place++) {
    const line = readLine(reader);
    const commodity = goods[place];
    if (line !== null && commodity !== undefined) lines.push({ commodity, ...line });
  }
  return { kind: 'report', id: smsReportId(text, observedAt), account, outlet, observedAt, lines };
}

/** Reads one SMS, whatever anybody sent. `goodsOf` answers an outlet's commodities in walking order, or null. */
export function decodeSmsReport(sent: string, goodsOf: (outlet: number) => readonly string[] | null): SmsReading {
  const text = sent.trim();
  if (!text.startsWith(MARK)) return { kind: 'refused', reason: 'NOT_OURS' };
  const body = text.slice(0, -CHECK_BITS / 6);
  const check = lettersOfBits(writeBits(textHash(body) % 2 ** CHECK_BITS, CHECK_BITS));
  if (!text.endsWith(check)) return { kind: 'refused', reason: 'DAMAGED' };
  try {
    return readText(text, goodsOf);
  } catch (fault) {
    if (fault instanceof RangeError) return { kind: 'refused', reason: 'DAMAGED' };
    throw fault;
  }
}
