import type { Calendar } from '@domain/instant.js';
import type { CeilingInput, LevelInput, RegisterEntryInput } from '../generated/operations.js';
import { readLocal } from './when.js';

/** A form as it is typed; '' = nothing. */
export interface EntryFields {
  readonly kind: string;
  readonly locality: string;
  readonly outlet: string;
  readonly owner: string;
  readonly commodity: string;
  readonly quantity: string;
  readonly salesFactor: string;
  readonly priceFactor: string;
  readonly since: string;
  readonly until: string;
  readonly document: string;
  readonly price: string;
  readonly level: string;
  readonly issuer: string;
  readonly documentDate: string;
}

/** How figures are typed: quantities in the commodity's unit, money in the unit people say. */
export interface Reading {
  readonly calendar: Calendar;
  readonly basePerUnit: number;
  /** Smallest units of money in the one people say. */
  readonly minorPerMoney: number;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** A typed number, dots and spaces between thousands of a price left out; NaN goes to the server as zero, which refuses it. */
export function readNumber(text: string): number | null {
  if (text.trim() === '') return null;
  const plain = text
    .replace(/[\s_]/g, '')
    .replace(/[.](?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : 0;
}

const scaled = (text: string, by: number): number | null => {
  const value = readNumber(text);
  return value === null ? null : Math.round(value * by);
};

/** Where no beginning was typed: now. */
const sinceOf = ({ since }: EntryFields, { calendar }: Reading, now: number): string => readLocal(since, calendar) ?? new Date(now).toISOString();

export const toEntry = (fields: EntryFields, reading: Reading, now: number): RegisterEntryInput => ({
  kind: fields.kind as RegisterEntryInput['kind'],
  locality: orNull(fields.locality),
  outlet: orNull(fields.outlet),
  owner: orNull(fields.owner),
  commodity: orNull(fields.commodity),
  quantity: scaled(fields.quantity, reading.basePerUnit),
  salesFactor: readNumber(fields.salesFactor),
  priceFactor: readNumber(fields.priceFactor),
  since: sinceOf(fields, reading, now),
  until: readLocal(fields.until, reading.calendar),
  document: fields.document,
});

export const toCeiling = (fields: EntryFields, reading: Reading, now: number): CeilingInput => ({
  kind: fields.kind as CeilingInput['kind'],
  commodity: fields.commodity,
  locality: fields.locality,
  outlet: orNull(fields.outlet),
  price: scaled(fields.price, reading.minorPerMoney) ?? 0,
  since: sinceOf(fields, reading, now),
  until: readLocal(fields.until, reading.calendar),
  document: fields.document,
});

export const toLevel = (fields: EntryFields, reading: Reading, now: number): LevelInput => ({
  locality: fields.locality,
  level: Number(fields.level),
  since: sinceOf(fields, reading, now),
  issuer: fields.issuer,
  documentNumber: fields.document,
  documentDate: fields.documentDate,
});
