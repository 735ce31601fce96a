import type { CatalogueKind } from '../generated/operations.js';

/** How a field of an item is asked for. */
export type FieldKind = 'text' | 'long' | 'number' | 'flag' | 'day' | 'place' | 'goods' | 'choice' | 'choices' | 'questions';

export interface ItemField {
  readonly name: string;
  readonly kind: FieldKind;
  /** Names the list of words of a choice. */
  readonly words?: 'commodityKinds' | 'priceKinds' | 'outletKinds' | 'acts' | 'openLevels' | 'levels';
  /** Cannot be changed once the item is there. */
  readonly once?: boolean;
}

const text = (name: string): ItemField => ({ name, kind: 'text' });
const number = (name: string): ItemField => ({ name, kind: 'number' });
const day = (name: string): ItemField => ({ name, kind: 'day' });
const flag = (name: string): ItemField => ({ name, kind: 'flag' });

/** What each kind of item is made of, in the order of the form. */
export const ITEM_FIELDS: { readonly [Kind in CatalogueKind]: readonly ItemField[] } = {
  COMMODITY: [
    ...[text('nameVi'), text('nameEn'), text('nationalCode'), { name: 'specification', kind: 'long' } as const],
    ...[{ name: 'kind', kind: 'choice', words: 'commodityKinds' } as const, { name: 'priceKind', kind: 'choice', words: 'priceKinds' } as const],
    ...[text('unit'), { ...text('baseUnit'), once: true }, { ...number('basePerUnit'), once: true }],
    ...[
      number('normPerPersonDay'),
      text('normSource'),
      number('usualLeadDays'),
      number('ordinal'),
      day('highDemandFrom'),
      day('highDemandTo'),
      flag('retired'),
    ],
  ],
  OUTLET: [
    ...[
      text('name'),
      { name: 'kind', kind: 'choice', words: 'outletKinds' } as const,
      { name: 'locality', kind: 'place' } as const,
      text('address'),
      text('owner'),
    ],
    ...[number('latitude'), number('longitude'), number('walkingOrder'), text('registeredHours')],
    ...[{ name: 'registeredActs', kind: 'choices', words: 'acts' } as const, { name: 'commodities', kind: 'goods' } as const, flag('closed')],
  ],
  PLACE: [
    ...[text('name'), text('fullName'), text('nameEn'), { name: 'parent', kind: 'place', once: true } as const, number('population'), text('specialArea')],
    ...[number('latitude'), number('longitude'), flag('ended')],
  ],
  CHECKLIST: [
    ...[text('titleVi'), text('titleEn'), { name: 'outletKinds', kind: 'choices', words: 'outletKinds' } as const],
    ...[{ name: 'fromLevel', kind: 'choice', words: 'levels' } as const, { name: 'questions', kind: 'questions' } as const, flag('retired')],
  ],
  OPEN_DATA: [{ name: 'levels', kind: 'choices', words: 'openLevels' }],
};

export type Draft = Readonly<Record<string, unknown>>;

/** Most outlets have neither; a new item is the first of its list. */
const FRESH: { readonly [Kind in CatalogueKind]: Draft } = {
  COMMODITY: { kind: 'STAPLE', priceKind: 'RETAIL', unit: 'kg', baseUnit: 'g', basePerUnit: '1000', usualLeadDays: '1', ordinal: '0' },
  OUTLET: { kind: 'MARKET', walkingOrder: '0', commodities: [], registeredActs: [] },
  PLACE: {},
  CHECKLIST: { fromLevel: '1', outletKinds: [], questions: [] },
  OPEN_DATA: { levels: [] },
};

/** An item as a form holds it: numbers as typed. Without an item: a new one. */
export function toDraft(kind: CatalogueKind, value: unknown): Draft {
  if (value === null) return FRESH[kind];
  const item = value as Draft;
  const shown = ITEM_FIELDS[kind].map(({ name, kind: field, words }) => {
    const is = item[name] ?? null;
    const asText = field === 'number' || field === 'text' || field === 'long' || field === 'day' || words === 'levels';
    return [name, asText ? (is === null ? '' : String(is)) : is];
  });
  return Object.fromEntries(shown);
}

/** What is sent: an empty number is none, and what is no number goes as typed, so that the server says what is wrong with it. */
export function fromDraft(kind: CatalogueKind, draft: Draft): Draft {
  return Object.fromEntries(
    ITEM_FIELDS[kind].map(({ name, kind: field, words }) => [name, field === 'number' || words === 'levels' ? figure(draft[name]) : (draft[name] ?? null)]),
  );
}

function figure(typed: unknown): number | string | null {
  const text = String(typed ?? '').trim();
  if (text === '') return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : text;
}

export interface Difference {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The fields in which two versions differ, in the order of the form; of a new item none is listed. */
export function differences(kind: CatalogueKind, before: unknown, after: unknown): readonly Difference[] {
  if (before === null) return [];
  const [one, other] = [before as Draft, after as Draft];
  return ITEM_FIELDS[kind]
    .map(({ name }) => ({ name, before: one[name] ?? null, after: other[name] ?? null }))
    .filter((difference) => JSON.stringify(difference.before) !== JSON.stringify(difference.after));
}
