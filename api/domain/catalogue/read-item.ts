import { isPlainText } from '../problem-list.js';

/** Why a field of an item cannot be kept. */
export const ITEM_PROBLEMS = ['MISSING', 'TOO_LONG', 'INVALID', 'UNKNOWN', 'OUT_OF_RANGE', 'IN_USE', 'CHANGED_MEANWHILE', 'NOTHING_CHANGED'] as const;
export type ItemProblemCode = (typeof ITEM_PROBLEMS)[number];

/** `field` is a name of the item, with a place for lists (`questions.3.textVi`); `key` and `version` speak of the item as a whole. */
export interface ItemProblem {
  readonly field: string;
  readonly code: ItemProblemCode;
}

export type Reading<Value> = { readonly value: Value } | { readonly problems: readonly ItemProblem[] };
/** Reads one field as anybody may have sent it. */
export type Read<Value> = (sent: unknown, field: string) => Reading<Value>;
export type Shape<Item> = { readonly [Name in keyof Item]: Read<Item[Name]> };

const wrong = (field: string, code: ItemProblemCode): { readonly problems: readonly ItemProblem[] } => ({ problems: [{ field, code }] });
const isNothing = (sent: unknown): boolean => sent === null || sent === undefined || (typeof sent === 'string' && sent.trim() === '');

/** A text without spaces around it, of at most so many characters. */
export const aText =
  (longest: number): Read<string> =>
  (sent, field) => {
    if (isNothing(sent)) return wrong(field, 'MISSING');
    if (typeof sent !== 'string' || !isPlainText(sent)) return wrong(field, 'INVALID');
    const text = sent.normalize('NFC').trim();
    return text.length > longest ? wrong(field, 'TOO_LONG') : { value: text };
  };

/** The same, '' when nothing was sent. */
export const maybeText =
  (longest: number): Read<string> =>
  (sent, field) =>
    isNothing(sent) ? { value: '' } : aText(longest)(sent, field);

/** Whatever it is, or null for nothing. */
export const maybe =
  <Value>(read: Read<Value>): Read<Value | null> =>
  (sent, field) =>
    isNothing(sent) ? { value: null } : read(sent, field);

interface Range {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

export const aNumber =
  ({ least, most, whole = false }: Range): Read<number> =>
  (sent, field) => {
    if (isNothing(sent)) return wrong(field, 'MISSING');
    if (typeof sent !== 'number' || !Number.isFinite(sent) || (whole && !Number.isSafeInteger(sent))) return wrong(field, 'INVALID');
    return sent < least || sent > most ? wrong(field, 'OUT_OF_RANGE') : { value: sent };
  };

export const oneOf =
  <Word extends string>(words: readonly Word[]): Read<Word> =>
  (sent, field) => {
    if (isNothing(sent)) return wrong(field, 'MISSING');
    const word = words.find((one) => one === sent);
    return word === undefined ? wrong(field, 'UNKNOWN') : { value: word };
  };

/** True or false; nothing is false. */
export const aFlag: Read<boolean> = (sent, field) =>
  typeof sent === 'boolean' || sent === null || sent === undefined ? { value: sent === true } : wrong(field, 'INVALID');

/** At most so many of them; nothing is none. */
export const listOf =
  <Value>(read: Read<Value>, most: number): Read<readonly Value[]> =>
  (sent, field) => {
    if (sent === null || sent === undefined) return { value: [] };
    if (!Array.isArray(sent)) return wrong(field, 'INVALID');
    if (sent.length > most) return wrong(field, 'TOO_LONG');
    const readings = sent.map((one: unknown, place) => read(one, `${field}.${place}`));
    const problems = readings.flatMap((reading) => ('problems' in reading ? reading.problems : []));
    return problems.length > 0 ? { problems } : { value: readings.flatMap((reading) => ('value' in reading ? [reading.value] : [])) };
  };

/** Every field of a shape; what else was sent is left out. */
export const anItem =
  <Item extends object>(shape: Shape<Item>): Read<Item> =>
  (sent, field) => {
    if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return wrong(field === '' ? 'key' : field, 'INVALID');
    const given = sent as Readonly<Record<string, unknown>>;
    const names = Object.keys(shape) as (keyof Item & string)[];
    const readings = names.map((name) => [name, shape[name](given[name], field === '' ? name : `${field}.${name}`)] as const);
    const problems = readings.flatMap(([, reading]) => ('problems' in reading ? reading.problems : []));
    if (problems.length > 0) return { problems };
    return { value: Object.fromEntries(readings.flatMap(([name, reading]) => ('value' in reading ? [[name, reading.value]] : []))) as unknown as Item };
  };
