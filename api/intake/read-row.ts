import { type Instant, instant } from '../domain/instant.js';
import { compileTemplate, type FindColumn } from './fill-template.js';
import type { DropRule, Figures, Measure, ReportSheet, TimeSpec } from './profile.js';
import { type LocalTime, readDecimal, readInstant, scaleFigure } from './read-cell.js';

/** One line as `checkReport` takes it: figures already in smallest units, or the text of the cell when it is no number. */
export type DraftLine = { commodity: string } & { [Field in Figure]?: unknown };
type Figure = 'price' | 'priceLow' | 'priceHigh' | 'inputPrice' | 'stock' | 'sold' | 'incoming' | 'incomingAt' | 'availability' | 'note';

export interface DraftRow {
  readonly kind: 'read';
  readonly reportId: string | null;
  readonly outlet: string;
  /** The instant, or the text of the cell when it names none. */
  readonly observedAt: Instant | string;
  readonly lines: readonly DraftLine[];
}

export type RowReading = DraftRow | { readonly kind: 'dropped'; readonly code: string; readonly reason: string };

/** What a profile made of cells that hold no observation: reason → how often. */
export type Unobserved = Map<string, number>;

type Record_ = readonly string[];
type Put = (line: DraftLine, record: Record_) => void;

const ABSENT = -1;
const MEASURES = ['price', 'priceLow', 'priceHigh', 'inputPrice', 'stock', 'sold', 'incoming'] as const;

/** Makes the function that reads a row of a sheet by its header. `unobserved` counts what the profile takes as not observed. */
export function compileRows(sheet: ReportSheet, header: readonly string[], utcOffsetMinutes: number, unobserved: Unobserved): (record: Record_) => RowReading {
  const find: FindColumn = (name) => header.indexOf(name);
  const outlet = compileTemplate(sheet.outlet.code, find);
  const observedAt = compileTime(sheet.time, find, utcOffsetMinutes);
  const reportId = sheet.reportId === undefined ? ABSENT : find(sheet.reportId.column);
  const lines = compileLines(sheet, find, utcOffsetMinutes, unobserved);
  const drop = compileDrops(sheet.drop, find);
  return (record) =>
    drop(record) ?? {
      kind: 'read',
      reportId: reportId === ABSENT ? null : record[reportId] || null,
      outlet: outlet(record),
      observedAt: observedAt(record),
      lines: lines(record),
    };
}

function compileDrops(rules: readonly DropRule[], find: FindColumn): (record: Record_) => RowReading | null {
  const ready = rules.map((rule) => ({
    index: find(rule.column),
    texts: new Set(rule.equals),
    answer: { kind: 'dropped', code: rule.code, reason: rule.why } as const,
  }));
  if (ready.length === 0) return () => null;
  return (record) => ready.find((rule) => rule.texts.has(record[rule.index] ?? ''))?.answer ?? null;
}

function compileLines(sheet: ReportSheet, find: FindColumn, offset: number, unobserved: Unobserved): (record: Record_) => DraftLine[] {
  if (sheet.commodity !== undefined) {
    const code = compileTemplate(sheet.commodity.code, find);
    const put = compileFigures(sheet, find, offset, unobserved);
    return (record) => [withFigures({ commodity: code(record) }, put, record)];
  }
  const columns = sheet.fanOut.map((part) => ({ commodity: part.commodity, put: compileFigures(part, find, offset, unobserved) }));
  return (record) => columns.map(({ commodity, put }) => withFigures({ commodity }, put, record));
}

function withFigures(line: DraftLine, put: readonly Put[], record: Record_): DraftLine {
  for (const one of put) one(line, record);
  return line;
}

function compileFigures(figures: Figures, find: FindColumn, offset: number, unobserved: Unobserved): Put[] {
  const put: Put[] = [];
  for (const field of MEASURES) {
    const spec = figures[field];
    if (spec !== undefined) addMeasure(put, field, spec, { find, unobserved });
  }
  const { incomingAt, availability, note } = figures;
  const timeIndex = incomingAt === undefined ? ABSENT : find(incomingAt.column);
  if (incomingAt !== undefined && timeIndex !== ABSENT) {
    const read = compileTime(incomingAt, find, offset);
    put.push((line, record) => {
      if ((record[timeIndex] ?? '') !== '') line.incomingAt = read(record);
    });
  }
  const stepIndex = availability === undefined ? ABSENT : find(availability.column);
  if (availability !== undefined && stepIndex !== ABSENT) {
    const steps = new Map(Object.entries(availability.map));
    put.push((line, record) => {
      const cell = record[stepIndex] ?? '';
      if (cell !== '') line.availability = steps.has(cell) ? steps.get(cell) : cell;
    });
  }
  const noteIndex = note === undefined ? ABSENT : find(note.column);
  if (noteIndex !== ABSENT) {
    put.push((line, record) => {
      if ((record[noteIndex] ?? '') !== '') line.note = record[noteIndex];
    });
  }
  return put;
}

function addMeasure(put: Put[], field: (typeof MEASURES)[number], spec: Measure, world: { find: FindColumn; unobserved: Unobserved }): void {
  const index = world.find(spec.column);
  if (index === ABSENT) return;
  const { multiply, round, unknownFrom = Number.POSITIVE_INFINITY } = spec;
  const keepsNegative = spec.negative === 'REFUSE';
  const count = (reason: string): void => void world.unobserved.set(reason, (world.unobserved.get(reason) ?? 0) + 1);
  put.push((line, record) => {
    const cell = record[index];
    if (cell === undefined || cell === '') return;
    const value = readDecimal(cell);
    if (Number.isNaN(value)) line[field] = cell;
    else if (value < 0 && !keepsNegative) count(`${spec.column} below zero`);
    else if (value >= unknownFrom) count(`${spec.column} from ${unknownFrom} up`);
    else line[field] = scaleFigure(value, multiply, round);
  });
}

/** Reads the time of a row; the last text is remembered, since rows of one time come together. */
function compileTime(spec: TimeSpec, find: FindColumn, utcOffsetMinutes: number): (record: Record_) => Instant | string {
  const index = find(spec.column);
  const [hours = 0, minutes = 0] = spec.localTime.split(':').map(Number);
  const local: LocalTime = { utcOffsetMinutes, dayMinutes: hours * 60 + minutes, order: spec.order };
  let lastText = '';
  let last: Instant | string = instant(Number.NaN);
  return (record) => {
    const text = record[index] ?? '';
    if (text !== lastText) {
      lastText = text;
      last = readInstant(text, local) ?? text;
    }
    return text === '' ? '' : last;
  };
}
