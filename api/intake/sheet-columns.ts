import { columnsOf } from './fill-template.js';
import type { CommoditySpec, Figures, OutletSpec, Profile, ReportSheet, Sheet } from './profile.js';
import { ImportProblem } from './profile.js';

type Choice = string | { readonly column: string };

const ofChoice = (choice: Choice): string[] => (typeof choice === 'string' ? [] : [choice.column]);
const ofTemplates = (...templates: readonly (string | undefined)[]): string[] =>
  templates.flatMap((template) => (template === undefined ? [] : columnsOf(template)));

function ofOutlet(spec: OutletSpec): string[] {
  const places = spec.localities.flatMap((place) => ofTemplates(place.code, place.name));
  const coordinates = [spec.latitude, spec.longitude].filter((name) => name !== undefined);
  return [...ofTemplates(spec.code, spec.name, spec.address), ...ofChoice(spec.kind), ...coordinates, ...places];
}

function ofCommodity(spec: CommoditySpec): string[] {
  return [...ofTemplates(spec.code, spec.name, spec.specification), ...ofChoice(spec.kind), ...ofChoice(spec.unit), ...ofChoice(spec.priceKind)];
}

function ofFigures(figures: Figures): string[] {
  const { price, priceLow, priceHigh, inputPrice, stock, sold, incoming, incomingAt, availability, note } = figures;
  return [price, priceLow, priceHigh, inputPrice, stock, sold, incoming, incomingAt, availability, note].flatMap((part) =>
    part === undefined || part.optional ? [] : [part.column],
  );
}

function ofReports(sheet: ReportSheet): string[] {
  return [
    sheet.time.column,
    ...(sheet.reportId === undefined || sheet.reportId.optional ? [] : [sheet.reportId.column]),
    ...ofOutlet(sheet.outlet),
    ...(sheet.commodity === undefined ? [] : ofCommodity(sheet.commodity)),
    ...ofFigures(sheet),
    ...sheet.fanOut.flatMap(ofFigures),
    ...sheet.drop.map((rule) => rule.column),
    ...(sheet.sortedBy === undefined ? [] : [sheet.sortedBy]),
  ];
}

/** Columns a file of this sheet must have, each once. */
export function requiredColumns(sheet: Sheet): string[] {
  switch (sheet.holds) {
    case 'REPORTS':
      return [...new Set(ofReports(sheet))];
    case 'OUTLETS':
      return [...new Set(ofOutlet(sheet.outlet))];
    case 'COMMODITIES':
      return [...new Set(ofCommodity(sheet.commodity))];
  }
}

/** The sheet whose columns a header has (the one with most columns when several fit); throws ImportProblem naming what is missing. */
export function sheetOfHeader(profile: Profile, header: readonly string[], file: string): Sheet {
  const repeated = header.find((name, index) => name !== '' && header.indexOf(name) !== index);
  if (repeated !== undefined) throw new ImportProblem(`${file}: the column "${repeated}" is there twice`);
  const candidates = profile.sheets
    .map((sheet) => ({ sheet, required: requiredColumns(sheet) }))
    .map(({ sheet, required }) => ({ sheet, size: required.length, missing: required.filter((name) => !header.includes(name)) }));
  const [best] = [...candidates].sort((a, b) => a.missing.length - b.missing.length || b.size - a.size);
  if (best === undefined) throw new ImportProblem(`profile ${profile.name} has no sheets`);
  if (best.missing.length > 0) {
    throw new ImportProblem(`${file}: missing column${best.missing.length > 1 ? 's' : ''} ${best.missing.join(', ')} (found: ${header.join(', ')})`);
  }
  return best.sheet;
}
