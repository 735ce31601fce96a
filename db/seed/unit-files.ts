import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/** A file of administrative units that cannot be used as it is: one line for the person who named it. */
export class UnitFileProblem extends Error {}

export interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly nameEn: string | null;
  readonly parent: string | null;
  readonly population: number | null;
}

export interface PredecessorRow {
  readonly old: string;
  readonly new: string;
}

export interface Boundary {
  readonly code: string;
  readonly geometry: Geometry;
}

type Ring = readonly (readonly [longitude: number, latitude: number])[];
export type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

type Cells = Readonly<Record<string, string>>;

/** Reads units from a CSV with the columns code, name, full_name, the given parent column, and if it likes name_en and population. Plain or gzip. */
export async function readUnits(file: string, parentColumns: readonly string[]): Promise<UnitRow[]> {
  const rows = await readCsv(file, ['code', 'name', 'full_name']);
  const parentColumn = parentColumns.find((column) => rows[0]?.[column] !== undefined);
  if (parentColumns.length > 0 && parentColumn === undefined) throw new UnitFileProblem(`${file}: no column ${parentColumns.join(' or ')}`);
  const seen = new Set<string>();
  return rows.map((cells, index): UnitRow => {
    const { code = '', name = '', full_name: fullName = '' } = cells;
    const where = `${file}, row ${index + 1}`;
    if (!/^[\w.-]{1,16}$/.test(code) || name === '' || fullName === '') throw new UnitFileProblem(`${where}: code, name or full_name is empty or malformed`);
    if (seen.has(code)) throw new UnitFileProblem(`${where}: code ${code} is there twice`);
    seen.add(code);
    const nameEn = cells.name_en ?? '';
    const parent = parentColumn === undefined ? null : (cells[parentColumn] ?? '');
    return { code, name, fullName, nameEn: nameEn === '' ? null : nameEn, parent, population: readPopulation(cells.population ?? '', where) };
  });
}

function readPopulation(text: string, where: string): number | null {
  if (text === '') return null;
  if (!/^\d{1,12}$/.test(text)) throw new UnitFileProblem(`${where}: population "${text}" is not a whole number`);
  return Number(text);
}

const OLD_AND_NEW = [
  ['old_code', 'new_code'],
  ['old_ward_code', 'new_ward_code'],
  ['old_province_code', 'new_province_code'],
] as const;

/** Reads which old unit went into which new one: pairs old_code/new_code, or the columns of a ward-and-province mapping. A unit that was divided is there several times. */
export async function readPredecessors(file: string): Promise<PredecessorRow[]> {
  const rows = await readCsv(file, []);
  const pairs = OLD_AND_NEW.filter(([old, fresh]) => rows[0]?.[old] !== undefined && rows[0]?.[fresh] !== undefined);
  if (pairs.length === 0) throw new UnitFileProblem(`${file}: no columns old_code and new_code (or old_ward_code and new_ward_code)`);
  const found = new Map<string, PredecessorRow>();
  for (const cells of rows) {
    for (const [old, fresh] of pairs) {
      const row = { old: cells[old] ?? '', new: cells[fresh] ?? '' };
      if (row.old !== '' && row.new !== '') found.set(`${row.old} ${row.new}`, row);
    }
  }
  return [...found.values()];
}

/** Reads the boundaries of a GeoJSON FeatureCollection whose features carry the property `code`. Plain or gzip. */
export async function readBoundaries(file: string): Promise<Boundary[]> {
  const content: unknown = parseJson(file, await readText(file));
  const features = (content as { features?: unknown } | null)?.features;
  if (!Array.isArray(features)) throw new UnitFileProblem(`${file}: is no GeoJSON FeatureCollection`);
  return features.map((feature: { properties?: { code?: unknown }; geometry?: Geometry } | null, index) => {
    const code = feature?.properties?.code;
    const geometry = feature?.geometry;
    if (typeof code !== 'string' || geometry == null) throw new UnitFileProblem(`${file}, feature ${index + 1}: no properties.code or no geometry`);
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
      throw new UnitFileProblem(`${file}, feature ${index + 1}: is neither Polygon nor MultiPolygon`);
    return { code, geometry };
  });
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new UnitFileProblem(`${file}: is no JSON: ${String(fault)}`);
  }
}

async function readCsv(file: string, needed: readonly string[]): Promise<Cells[]> {
  let rows: Cells[];
  try {
    rows = parse(await readText(file), { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (fault) {
    if (fault instanceof UnitFileProblem) throw fault;
    throw new UnitFileProblem(`${file}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
  const header = Object.keys(rows[0] ?? {});
  const missing = needed.filter((column) => !header.includes(column));
  if (rows.length === 0) throw new UnitFileProblem(`${file}: holds no rows`);
  if (missing.length > 0) throw new UnitFileProblem(`${file}: no column ${missing.join(', ')}; the header is "${header.join('" "')}", separated by commas`);
  return rows;
}

async function readText(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch (fault) {
    throw new UnitFileProblem(`${file}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}
