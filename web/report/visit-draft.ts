import type { ClockStamp } from '@domain/field/correct-clock.js';
import type { Availability, HoardingAct } from '@domain/figures.js';

/** T typed, U unchanged one by one, G unchanged with its group. */
export type Entry = 'T' | 'U' | 'G';
export const REASONS = ['SUPPLY_UP', 'SHORT_SUPPLY', 'PROMOTION', 'OTHER_GRADE', 'HOLIDAY', 'TRANSPORT', 'OTHER'] as const;
export type Reason = (typeof REASONS)[number] | 'NONE_GIVEN';

/** One good of a visit. Texts of the "…" sheet are kept as typed, in units of the good. */
export interface VisitLine {
  /** What stands on the pad, in thousands: "16,5". */
  readonly typed: string;
  readonly price: number | null;
  readonly availability: Availability | null;
  /** How the row was confirmed; null = not yet. */
  readonly entry: Entry | null;
  /** Milliseconds the row was the one worked on, or stood on screen before its group was confirmed. */
  readonly dwell: number;
  readonly reason: Reason | null;
  /** The typed price stands although it is far from the last one. */
  readonly confirmed: boolean;
  readonly inputPrice: string;
  readonly stock: string;
  readonly sold: string;
  readonly incoming: string;
  readonly note: string;
  readonly counterfeit: boolean;
  readonly otherUnit: boolean;
  /** What was seen of holding goods back: an empty list = looked for and not seen, null or absent = not looked for. */
  readonly acts?: readonly HoardingAct[] | null;
}

/** Latitude, longitude, accuracy in metres. */
export type Position = readonly [number, number, number];

/** Unit of a good, its base unit, and how many of these it holds. */
export type UnitOfGood = readonly [unit: string, baseUnit: string, basePerUnit: number];

/** What a newer kit changed under an open draft, by codes of goods. `moved`: their figures stand in the note now. */
export interface KitNews {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly recounted: readonly string[];
  readonly moved: readonly string[];
}

/** A visit that is being filled in; saved at every key. Drafts of older builds lack what is optional. */
export interface VisitDraft {
  readonly v: 1;
  readonly outlet: string;
  readonly kitVersion: string;
  readonly outletName?: string;
  /** The goods followed at the outlet and their units, by the kit of `kitVersion`. */
  readonly units?: { readonly [commodity: string]: UnitOfGood };
  /** Not read yet by the person; null = nothing. */
  readonly news?: KitNews | null;
  readonly started: ClockStamp;
  /** The last key. */
  readonly touched: ClockStamp;
  readonly start: Position | null;
  readonly active: string | null;
  readonly lines: { readonly [commodity: string]: VisitLine };
  readonly note: string;
  readonly photos: readonly { readonly id: string; readonly commodity: string | null }[];
  readonly checklist: { readonly [question: string]: string | number | boolean };
  readonly corrects: string | null;
  readonly correctionReason: string | null;
  /** The order it answers; such a draft lies beside the outlet's own. */
  readonly order?: string | null;
}

export const orderOf = ({ order }: VisitDraft): string | null => order ?? null;

/** Under which name a draft is kept. */
export const draftKey = (outlet: string, order: string | null): string => (order === null ? outlet : `${outlet}@${order}`);

export const EMPTY_LINE: VisitLine = {
  typed: '',
  price: null,
  availability: null,
  entry: null,
  dwell: 0,
  reason: null,
  confirmed: false,
  inputPrice: '',
  stock: '',
  sold: '',
  incoming: '',
  note: '',
  counterfeit: false,
  otherUnit: false,
};

export const lineOf = (draft: VisitDraft, commodity: string): VisitLine => draft.lines[commodity] ?? EMPTY_LINE;
export const isConfirmed = (draft: VisitDraft, commodity: string): boolean => lineOf(draft, commodity).entry !== null;

export function startVisit(outlet: string, goods: readonly string[], kitVersion: string, started: ClockStamp): VisitDraft {
  return {
    v: 1,
    outlet,
    kitVersion,
    started,
    touched: started,
    start: null,
    active: goods[0] ?? null,
    lines: {},
    note: '',
    photos: [],
    checklist: {},
    corrects: null,
    correctionReason: null,
  };
}

export function changeLine(draft: VisitDraft, commodity: string, change: Partial<VisitLine>): VisitDraft {
  return { ...draft, lines: { ...draft.lines, [commodity]: { ...lineOf(draft, commodity), ...change } } };
}

/** The next good without an answer after this one, from the top again at the end; null when all are answered. */
export function nextOpen(draft: VisitDraft, goods: readonly string[], after: string): string | null {
  const place = goods.indexOf(after);
  return [...goods.slice(place + 1), ...goods.slice(0, place + 1)].find((code) => !isConfirmed(draft, code)) ?? null;
}
