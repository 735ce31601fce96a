import type { KitGood, KitOutlet, OpenKit } from '@domain/field/open-kit.js';
import { EMPTY_LINE, isConfirmed, type KitNews, lineOf, nextOpen, type UnitOfGood, type VisitDraft, type VisitLine } from './visit-draft.js';

const FIGURE = /^\d+([.,]\d+)?$/;
const NO_NEWS: KitNews = { added: [], gone: [], recounted: [], moved: [] };
const QUANTITIES = ['stock', 'sold', 'incoming'] as const;

const unitOf = ({ unit, baseUnit, basePerUnit }: KitGood): UnitOfGood => [unit, baseUnit, basePerUnit];
const isWritten = (line: VisitLine): boolean => Object.entries(EMPTY_LINE).some(([name, empty]) => name !== 'dwell' && line[name as keyof VisitLine] !== empty);

/** A good the kit no longer names: it keeps its row, but no report can carry it. */
const nameless = (code: string, [unit, baseUnit, basePerUnit]: UnitOfGood): KitGood => ({
  ...{ row: -1, number: 0, code, nameVi: code, nameEn: code, specification: '', kind: '', retired: true },
  ...{ unit, baseUnit, basePerUnit },
});

/** The outlet with its goods of today and, behind them, those a draft has written rows of although the outlet no longer has them. */
export function withWrittenGoods(kit: OpenKit, outlet: KitOutlet, draft: VisitDraft): KitOutlet {
  const has = new Set(outlet.goods.map(({ code }) => code));
  const gone = Object.entries(draft.lines).filter(([code, line]) => !has.has(code) && isWritten(line));
  if (gone.length === 0) return outlet;
  const goods = gone.map(([code]) => kit.good(code) ?? nameless(code, draft.units?.[code] ?? ['', '', 1]));
  return { ...outlet, goods: [...outlet.goods, ...goods] };
}

/** An outlet the kit no longer names, as far as a draft of it still tells: its rows can be read, and the check says that no report of it is taken. */
export function outletOfDraft(draft: VisitDraft): KitOutlet {
  const goods = Object.keys(draft.lines).map((code) => nameless(code, draft.units?.[code] ?? ['', '', 1]));
  return {
    ...{ row: -1, number: 0, code: draft.outlet, name: draft.outletName ?? draft.outlet, kind: '', locality: '', level: 1 },
    ...{ latitude: null, longitude: null, retired: true, goods },
  };
}

const numberOf = (typed: string): number | null => (FIGURE.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : null);
const textOf = (value: number): string => String(Number(value.toPrecision(10))).replace('.', ',');
const times = (typed: string, factor: number): string => {
  const value = numberOf(typed);
  return value === null ? typed : textOf(value * factor);
};

/** The row in another unit of the same measure: 25 a kilogram is 250 for ten. */
function recount(line: VisitLine, factor: number): VisitLine {
  const quantities = Object.fromEntries(QUANTITIES.map((name) => [name, times(line[name], 1 / factor)]));
  const price = line.price === null ? null : Math.round(line.price * factor);
  return { ...line, ...quantities, price, typed: times(line.typed, factor), inputPrice: times(line.inputPrice, factor), confirmed: line.entry !== null };
}

/** The row when its old unit cannot be turned into the new one: the figures move into the note, and the row is open again. */
function moveToNote(line: VisitLine, unit: string): VisitLine {
  const figures = [line.typed || (line.price === null ? '' : String(line.price)), line.inputPrice, line.stock, line.sold, line.incoming];
  const words = `${figures.filter((figure) => figure !== '').join(' / ')} (${unit})`;
  const note = [words, line.note].filter((part) => part !== '').join('; ');
  return {
    ...EMPTY_LINE,
    availability: line.availability,
    counterfeit: line.counterfeit,
    acts: line.acts ?? null,
    dwell: line.dwell,
    note: note.slice(0, 500),
  };
}

interface FittedLine {
  readonly line: VisitLine;
  readonly change: 'none' | 'recounted' | 'moved';
}

function fitLine(line: VisitLine, before: UnitOfGood | undefined, after: UnitOfGood): FittedLine {
  if (before === undefined || !isWritten(line)) return { line, change: 'none' };
  if (before[1] !== after[1]) return { line: moveToNote(line, before[0]), change: 'moved' };
  return before[2] === after[2] ? { line, change: 'none' } : { line: recount(line, after[2] / before[2]), change: 'recounted' };
}

const union = (before: readonly string[], more: readonly string[]): readonly string[] => [...new Set([...before, ...more])];

function newsOf(draft: VisitDraft, outlet: KitOutlet, changed: readonly (readonly [string, FittedLine])[]): KitNews | null {
  if (draft.units === undefined) return draft.news ?? null;
  const { units, news: told = null } = draft;
  const known = told ?? NO_NEWS;
  const followed = outlet.goods.filter(({ retired }) => !retired).map(({ code }) => code);
  const withChange = (change: FittedLine['change']) => changed.filter(([, one]) => one.change === change).map(([code]) => code);
  const news: KitNews = {
    added: union(
      known.added,
      followed.filter((code) => units[code] === undefined),
    ),
    gone: union(
      known.gone,
      Object.keys(units).filter((code) => !followed.includes(code)),
    ),
    recounted: union(known.recounted, withChange('recounted')),
    moved: union(known.moved, withChange('moved')),
  };
  return Object.values(news).some((codes) => codes.length > 0) ? news : null;
}

/** Brings an open draft up to a newer kit. Nothing written goes: rows of goods that went stay, figures of another unit are counted anew or moved into the note, and `news` says what happened until the person has read it. */
export function fitVisit(draft: VisitDraft, kit: OpenKit, outlet: KitOutlet): VisitDraft {
  if (draft.kitVersion === kit.kit.version && draft.units !== undefined) return draft;
  const fitted = Object.entries(draft.lines).map(([code, line]) => {
    const good = kit.good(code);
    return [code, good === undefined ? { line, change: 'none' as const } : fitLine(line, draft.units?.[code], unitOf(good))] as const;
  });
  const shown = withWrittenGoods(kit, outlet, draft).goods;
  const next: VisitDraft = {
    ...draft,
    kitVersion: kit.kit.version,
    outletName: outlet.name,
    lines: Object.fromEntries(fitted.map(([code, { line }]) => [code, line])),
    // Goods that went are named once: what is remembered is what the outlet follows now.
    units: Object.fromEntries(shown.filter(({ retired, row }) => !retired && row >= 0).map((good) => [good.code, unitOf(good)])),
    news: newsOf(draft, outlet, fitted),
  };
  const codes = shown.map(({ code }) => code);
  return { ...next, active: next.active !== null && codes.includes(next.active) ? next.active : (nextOpen(next, codes, '') ?? codes[0] ?? null) };
}

/** What a row says that no report can carry, for the note of the report. */
export const writtenButNameless = (draft: VisitDraft, outlet: KitOutlet): readonly string[] =>
  outlet.goods
    .filter(({ row, code }) => row < 0 && isConfirmed(draft, code))
    .map(({ code, unit }) => {
      const { price, availability } = lineOf(draft, code);
      return `${code}: ${[price, availability].filter((part) => part !== null).join(' ')} (${unit})`;
    });
