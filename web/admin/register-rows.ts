import type { RegistersQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import type { RegisterTabName } from './tabs.js';

/** A line of a register as it is shown. Times are milliseconds; `until` null = no end set. */
export interface EntryRow {
  readonly id: string;
  readonly what: string;
  readonly detail: string;
  readonly where: string;
  readonly since: number;
  readonly until: number | null;
  readonly document: string;
  readonly who: string;
  readonly note: string | null;
  readonly canEnd: boolean;
}

type Entry = RegistersQuery['registerEntries'][number];
type Ceiling = RegistersQuery['ceilingEntries'][number];
type Level = RegistersQuery['declaredLevels'][number];

const KINDS: Readonly<Record<'exemptions' | 'closures' | 'calendar', readonly Entry['kind'][]>> = {
  exemptions: ['RESERVE_CONTRACT', 'DEPARTMENT_REQUEST', 'DELIVERY'],
  closures: ['CLOSURE'],
  calendar: ['TET', 'RUMOUR_DAY', 'RESERVE_PERIOD'],
};

export const kindsOf = (tab: keyof typeof KINDS): readonly Entry['kind'][] => KINDS[tab];

const timeOf = (text: string | null): number | null => (text === null ? null : Date.parse(text));
const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' · ');

/** What lines are written with. */
function useWords() {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const goods = (code: string | null): string => (code === null ? t.admin.everything : catalogue.commodityName(code));
  const place = (row: Entry | Ceiling): string =>
    joined(row.outletName, 'owner' in row ? row.owner : null) || (row.locality === null ? t.admin.everywhere : catalogue.localityName(row.locality));
  return { t, format, catalogue, goods, place };
}

type Words = ReturnType<typeof useWords>;

const keptOf = (row: Entry | Ceiling, { t }: Words) => ({
  since: Date.parse(row.since),
  until: timeOf(row.until),
  document: row.document,
  who: row.addedBy ?? t.admin.seeded,
  note: row.endedAt === null ? null : t.admin.endedBy(row.endedBy ?? '', row.endReason ?? ''),
  canEnd: row.endedAt === null,
});

function entryRow(row: Entry, words: Words): EntryRow {
  const { t, format, catalogue } = words;
  const unit = row.commodity === null ? undefined : catalogue.commodity(row.commodity);
  const quantity = row.quantity === null || unit === undefined ? null : t.admin.quantityOf(format.quantity(row.quantity, unit));
  const factors =
    row.salesFactor === null || row.priceFactor === null ? null : t.admin.factors(format.number(row.salesFactor, 2), format.number(row.priceFactor, 2));
  const about = row.kind === 'CLOSURE' || row.kind === 'TET' ? null : words.goods(row.commodity);
  return { id: row.id, what: t.admin.kinds[row.kind], detail: joined(about, quantity, factors), where: words.place(row), ...keptOf(row, words) };
}

function ceilingRow(row: Ceiling, words: Words): EntryRow {
  const unit = words.catalogue.commodity(row.commodity) ?? { unit: '', basePerUnit: 1 };
  const what = `${words.goods(row.commodity)}: ${words.format.price(row.price, unit)}`;
  return { id: row.id, what, detail: words.t.admin.ceilingKinds[row.kind], where: words.place(row), ...keptOf(row, words) };
}

function levelRow(row: Level, { t, format, catalogue }: Words): EntryRow {
  const takenUp = row.takenUpAt === null ? t.admin.notTakenUp : t.admin.takenUp(format.dateTime(Date.parse(row.takenUpAt)));
  return {
    id: row.id,
    what: t.shell.level(row.level),
    detail: t.shell.levelNames[row.level] ?? '',
    where: catalogue.localityName(row.locality),
    since: Date.parse(row.since),
    until: null,
    document: joined(row.documentNumber, row.issuer, row.documentDate),
    who: row.declaredBy ?? t.admin.seeded,
    note: row.declaredBy === null ? null : takenUp,
    canEnd: false,
  };
}

/** The lines of a register in words. */
export function useRows(tab: RegisterTabName, loaded: RegistersQuery): readonly EntryRow[] {
  const words = useWords();
  if (tab === 'levels') return loaded.declaredLevels.map((row) => levelRow(row, words));
  if (tab === 'ceilings') return loaded.ceilingEntries.map((row) => ceilingRow(row, words));
  const kinds = kindsOf(tab);
  return loaded.registerEntries
    .filter((row) => kinds.includes(row.kind))
    .map((row) => entryRow(row, words))
    .toSorted((a, b) => a.since - b.since);
}
