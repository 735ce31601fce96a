import { HOARDING_ACTS, type HoardingAct } from '../figures.js';
import { parseDay } from '../local-day.js';
import { aFlag, aNumber, anItem, aText, type ItemProblem, listOf, maybe, maybeText, oneOf, type Read } from './read-item.js';

export const ITEM_KINDS = ['COMMODITY', 'OUTLET', 'PLACE', 'CHECKLIST', 'OPEN_DATA'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

const LONG = 300;
const CODES = { COMMODITY: /^[a-z0-9][a-z0-9._-]{0,59}$/, OUTLET: /^[a-z0-9][a-z0-9._-]{0,59}$/, CHECKLIST: /^[a-z0-9][a-z0-9._-]{0,59}$/ };

/** Codes are what addresses, files and messages carry: small letters, digits and `. _ -`; of places as the register of units writes them. */
export const isItemKey = (kind: ItemKind, key: string): boolean =>
  (kind === 'PLACE' ? /^[\w.-]{1,16}$/ : (CODES[kind as keyof typeof CODES] ?? CODES.COMMODITY)).test(key);

const aDay: Read<string> = (sent, field) => (parseDay(sent) === null ? { problems: [{ field, code: 'INVALID' }] } : { value: sent as string });
const latitude = maybe(aNumber({ least: -90, most: 90 }));
const longitude = maybe(aNumber({ least: -180, most: 180 }));

/** Quantities in base units; days are local, half-open. `retired`: no longer reported, still read in old figures. */
export interface CommodityItem {
  readonly nationalCode: string | null;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly specification: string;
  readonly kind: 'STAPLE' | 'FRESH' | 'PROTEIN' | 'MEDICAL' | 'ENERGY' | 'RAW_MATERIAL';
  readonly unit: string;
  readonly baseUnit: string;
  readonly basePerUnit: number;
  readonly priceKind: 'RETAIL' | 'WHOLESALE' | 'FARM_GATE';
  readonly normPerPersonDay: number | null;
  readonly normSource: string | null;
  readonly usualLeadDays: number;
  readonly ordinal: number;
  readonly highDemandFrom: string | null;
  readonly highDemandTo: string | null;
  readonly retired: boolean;
}

export const readCommodity: Read<CommodityItem> = anItem<CommodityItem>({
  nationalCode: maybe(aText(40)),
  nameVi: aText(120),
  nameEn: aText(120),
  specification: maybeText(LONG),
  kind: oneOf(['STAPLE', 'FRESH', 'PROTEIN', 'MEDICAL', 'ENERGY', 'RAW_MATERIAL']),
  unit: aText(20),
  baseUnit: aText(20),
  basePerUnit: aNumber({ least: 1, most: 1e9, whole: true }),
  priceKind: oneOf(['RETAIL', 'WHOLESALE', 'FARM_GATE']),
  normPerPersonDay: maybe(aNumber({ least: 1e-6, most: 1e9 })),
  normSource: maybe(aText(LONG)),
  usualLeadDays: aNumber({ least: 0, most: 60 }),
  ordinal: aNumber({ least: 0, most: 1e6, whole: true }),
  highDemandFrom: maybe(aDay),
  highDemandTo: maybe(aDay),
  retired: aFlag,
});

/** `closed`: reports no more. Commodities in walking order, by code. */
export interface OutletItem {
  readonly name: string;
  readonly kind: string;
  readonly locality: string;
  readonly address: string;
  readonly owner: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly walkingOrder: number;
  readonly registeredHours: string | null;
  readonly registeredActs: readonly HoardingAct[];
  readonly commodities: readonly string[];
  readonly closed: boolean;
}

export const readOutlet: Read<OutletItem> = anItem<OutletItem>({
  name: aText(200),
  kind: aText(40),
  locality: aText(16),
  address: maybeText(LONG),
  owner: maybe(aText(200)),
  latitude,
  longitude,
  walkingOrder: aNumber({ least: 0, most: 1e6, whole: true }),
  registeredHours: maybe(aText(100)),
  registeredActs: listOf(oneOf(HOARDING_ACTS), HOARDING_ACTS.length),
  commodities: listOf(aText(60), 500),
  closed: aFlag,
});

/** `ended`: no longer a place of its own; only zones are made and ended here, units come from the register of units. */
export interface PlaceItem {
  readonly name: string;
  readonly fullName: string;
  readonly nameEn: string | null;
  readonly parent: string | null;
  readonly population: number | null;
  readonly specialArea: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly ended: boolean;
}

export const readPlace: Read<PlaceItem> = anItem<PlaceItem>({
  name: aText(120),
  fullName: aText(200),
  nameEn: maybe(aText(120)),
  parent: maybe(aText(16)),
  population: maybe(aNumber({ least: 0, most: 2e9, whole: true })),
  specialArea: maybe(aText(120)),
  latitude,
  longitude,
  ended: aFlag,
});

/** A new version each time; `retired`: asked no more. */
export interface ChecklistItem {
  readonly titleVi: string;
  readonly titleEn: string;
  readonly outletKinds: readonly string[];
  readonly fromLevel: number;
  readonly questions: readonly QuestionItem[];
  readonly retired: boolean;
}

export interface QuestionItem {
  readonly code: string;
  readonly textVi: string;
  readonly textEn: string;
  readonly fromLevel: number;
  readonly answer: 'YES_NO' | 'CHOICE' | 'NUMBER' | 'TEXT';
  readonly choices: readonly { readonly code: string; readonly vi: string; readonly en: string }[];
  /** The answer that is a breach; null = none is. */
  readonly alarm: string | number | boolean | null;
}

const anAlarm: Read<string | number | boolean | null> = (sent, field) => {
  if (sent === null || sent === undefined || typeof sent === 'boolean') return { value: sent ?? null };
  return typeof sent === 'number' ? aNumber({ least: -1e9, most: 1e9 })(sent, field) : aText(60)(sent, field);
};

const readQuestion: Read<QuestionItem> = anItem<QuestionItem>({
  code: aText(60),
  textVi: aText(LONG),
  textEn: aText(LONG),
  fromLevel: aNumber({ least: 1, most: 4, whole: true }),
  answer: oneOf(['YES_NO', 'CHOICE', 'NUMBER', 'TEXT']),
  choices: listOf(anItem({ code: aText(60), vi: aText(120), en: aText(120) }), 20),
  alarm: anAlarm,
});

const readChecklistFields = anItem<ChecklistItem>({
  titleVi: aText(200),
  titleEn: aText(200),
  outletKinds: listOf(aText(40), 50),
  fromLevel: aNumber({ least: 1, most: 4, whole: true }),
  questions: listOf(readQuestion, 100),
  retired: aFlag,
});

/** The fields, and what must hold between questions: at least one, codes apart, a choice has two answers. */
export const readChecklist: Read<ChecklistItem> = (sent, field) => {
  const reading = readChecklistFields(sent, field);
  if ('problems' in reading) return reading;
  const { questions } = reading.value;
  const problems = questions.flatMap(({ code, answer, choices }, place): ItemProblem[] => {
    if (questions.findIndex((one) => one.code === code) < place) return [{ field: `questions.${place}.code`, code: 'IN_USE' }];
    return answer === 'CHOICE' && choices.length < 2 ? [{ field: `questions.${place}.choices`, code: 'MISSING' }] : [];
  });
  if (questions.length === 0) problems.push({ field: 'questions', code: 'MISSING' });
  return problems.length > 0 ? { problems } : reading;
};

/** Kinds of area for which anybody may read daily figures of a commodity; none = off. */
export interface OpenItem {
  readonly levels: readonly ('PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'ZONE')[];
}

export const readOpen: Read<OpenItem> = anItem<OpenItem>({ levels: listOf(oneOf(['PROVINCE', 'DISTRICT', 'COMMUNE', 'ZONE']), 4) });

/** What an item of each kind is. */
export interface Items {
  readonly COMMODITY: CommodityItem;
  readonly OUTLET: OutletItem;
  readonly PLACE: PlaceItem;
  readonly CHECKLIST: ChecklistItem;
  readonly OPEN_DATA: OpenItem;
}

export const READERS: { readonly [Kind in ItemKind]: Read<Items[Kind]> } = {
  COMMODITY: readCommodity,
  OUTLET: readOutlet,
  PLACE: readPlace,
  CHECKLIST: readChecklist,
  OPEN_DATA: readOpen,
};
