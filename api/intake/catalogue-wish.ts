import { type CellOf, compileTemplate, type FindColumn } from './fill-template.js';
import type { CommoditySpec, OutletSpec, Profile } from './profile.js';

export interface LocalityWish {
  readonly code: string;
  readonly name: string;
  readonly kind: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
}

/** An outlet a row names and the database may lack. */
export interface OutletWish {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly address: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** From the province down; empty: the place was not stated. */
  readonly localities: readonly LocalityWish[];
}

/** A commodity a row names and the database may lack. */
export interface CommodityWish {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly specification: string;
  readonly kind: string;
  readonly unit: string;
  readonly baseUnit: string;
  readonly basePerUnit: number;
  readonly priceKind: string;
  readonly usualLeadDays: number;
}

type Record_ = readonly string[];
type Choice =
  | string
  | {
      readonly column: string;
      readonly map: Readonly<Record<string, string>>;
      readonly patterns: readonly (readonly [string, string])[];
      readonly otherwise: string;
    };

const MOST_CHARACTERS = 200;
const PIECE = { unit: 'piece', baseUnit: 'piece', basePerUnit: 1 } as const;

/** Makes the function that reads the outlet of a row. */
export function compileOutletWish(spec: OutletSpec, find: FindColumn): (record: Record_) => OutletWish {
  const code = compileTemplate(spec.code, find);
  const name = compileOptional(spec.name, find);
  const address = compileOptional(spec.address, find);
  const kind = compileChoice(spec.kind, find);
  const coordinate = (column: string | undefined): CellOf => (column === undefined ? () => '' : compileTemplate(`{${column}}`, find));
  const [latitude, longitude] = [coordinate(spec.latitude), coordinate(spec.longitude)];
  const localities = spec.localities.map((place) => {
    const renamed = (template: string): CellOf => {
      const cell = compileTemplate(template, find);
      return (record) => place.rename[cell(record)] ?? cell(record);
    };
    return { kind: place.kind, code: renamed(place.code), name: renamed(place.name) };
  });
  return (record) => ({
    code: code(record),
    name: name(record) || code(record),
    kind: kind(record),
    address: address(record),
    ...position(latitude(record), longitude(record)),
    localities: localities.flatMap((place) => {
      const code = place.code(record);
      return code === '' ? [] : [{ kind: place.kind, code, name: place.name(record) || code }];
    }),
  });
}

/** Coordinates when both are real ones; (0, 0) is how many lists write "unknown". */
function position(latitudeText: string, longitudeText: string): { latitude: number | null; longitude: number | null } {
  const [latitude, longitude] = [Number(latitudeText), Number(longitudeText)];
  const real = latitudeText !== '' && longitudeText !== '' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return real ? { latitude, longitude } : { latitude: null, longitude: null };
}

/** Makes the function that reads the commodity of a row; the profile's own list of commodities comes first. */
export function compileCommodityWish(spec: CommoditySpec, profile: Profile, find: FindColumn): (record: Record_) => CommodityWish {
  const code = compileTemplate(spec.code, find);
  const name = compileOptional(spec.name, find);
  const specification = compileOptional(spec.specification, find);
  const [kind, unit, priceKind] = [compileChoice(spec.kind, find), compileChoice(spec.unit, find), compileChoice(spec.priceKind, find)];
  return (record) => {
    const known = knownCommodity(code(record), profile);
    if (known !== null) return known;
    const words = name(record) || code(record);
    const measured = profile.units[unit(record)] ?? PIECE;
    return {
      code: code(record),
      nameVi: words,
      nameEn: words,
      specification: specification(record),
      kind: kind(record),
      ...measured,
      priceKind: priceKind(record),
      usualLeadDays: 1,
    };
  };
}

/** A commodity the profile itself describes; null when it does not. */
export function knownCommodity(code: string, profile: Profile): CommodityWish | null {
  const known = profile.commodities[code];
  if (known === undefined) return null;
  return { code, ...known, ...(profile.units[known.unit] ?? PIECE) };
}

/** Why a code or name cannot be stored; null when it can. */
export function badText(text: string): string | null {
  if (text === '') return 'is empty';
  if (text.length > MOST_CHARACTERS) return `is longer than ${MOST_CHARACTERS} characters`;
  if (/[\p{Cc}\uFFFD]/u.test(text)) return 'holds control characters or broken UTF-8';
  return null;
}

function compileOptional(template: string | undefined, find: FindColumn): CellOf {
  return template === undefined ? () => '' : compileTemplate(template, find);
}

function compileChoice(choice: Choice, find: FindColumn): CellOf {
  if (typeof choice === 'string') return () => choice;
  const index = find(choice.column);
  const patterns = choice.patterns.map(([pattern, word]) => ({ pattern: new RegExp(pattern, 'iu'), word }));
  return (record) => {
    const cell = record[index] ?? '';
    return choice.map[cell] ?? patterns.find(({ pattern }) => pattern.test(cell))?.word ?? choice.otherwise;
  };
}
