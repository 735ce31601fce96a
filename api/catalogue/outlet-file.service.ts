import { Injectable } from '@nestjs/common';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { ItemProblem } from '../domain/catalogue/read-item.js';
import type { OutletFile, OutletFileProblem, OutletRow } from '../generated/schema.js';
import type { Caller } from '../platform/access.js';
import type { Queryable } from '../platform/database.js';
import { CatalogueItemService } from './catalogue-item.service.js';
import { ChangeStore } from './change.store.js';
import { ItemStores } from './item-stores.store.js';

const MOST_ROWS = 5000;
const NEEDED = ['code', 'name', 'kind', 'locality'] as const;
const COLUMNS = [...NEEDED, 'address', 'owner', 'latitude', 'longitude', 'hours', 'commodities'] as const;
type Column = (typeof COLUMNS)[number];
type Cells = Readonly<Record<string, string>>;

const failed = (problem: OutletFileProblem): OutletFile => ({ rows: [], unknownColumns: [], problem, written: false });

/** Undoes a transaction that was only to be looked at. */
class LookedAt extends Error {}

/** A number as spreadsheets write it; what is none goes on as text and is refused there. */
const figure = (text: string): number | string | null => {
  if (text.trim() === '') return null;
  const value = Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) ? value : text;
};

/** Outlets from a CSV: every row is tried for real in one transaction, which is undone unless it is meant and every row is right. */
@Injectable()
export class OutletFileService {
  constructor(
    private readonly items: CatalogueItemService,
    private readonly changes: ChangeStore,
    private readonly stores: ItemStores,
  ) {}

  async read(text: string, isMeant: boolean, caller: Caller): Promise<OutletFile> {
    const table = parseTable(text);
    if (typeof table === 'string') return failed(table);
    const { heading, records } = table;
    const unknownColumns = heading.filter((column) => !(COLUMNS as readonly string[]).includes(column));
    const rows: OutletRow[] = [];
    const isRight = (): boolean => rows.every(({ state }) => state !== 'WRONG');
    try {
      await this.changes.transaction(async (tx) => {
        for (const { cells, line } of records)
          rows.push(await this.tryRow(tx, cells, { line, caller, isSecond: rows.some(({ key }) => key === cells.code?.trim()) }));
        if (!isMeant || !isRight()) throw new LookedAt();
      });
    } catch (fault) {
      if (!(fault instanceof LookedAt)) throw fault;
      return { rows, unknownColumns, problem: null, written: false };
    }
    await this.items.refresh();
    return { rows, unknownColumns, problem: null, written: true };
  }

  private async tryRow(
    tx: Queryable,
    cells: Cells,
    { line, caller, isSecond }: { readonly line: number; readonly caller: Caller; readonly isSecond: boolean },
  ): Promise<OutletRow> {
    const key = (cells.code ?? '').trim();
    const row = (state: OutletRow['state'], problems: readonly ItemProblem[] = []): OutletRow => ({
      line,
      key,
      name: cells.name ?? '',
      state,
      problems: [...problems],
    });
    if (isSecond) return row('WRONG', [{ field: 'key', code: 'IN_USE' }]);
    const [known] = await this.stores.of('OUTLET').read(tx, { key, provinceId: null });
    const outcome = await this.items.change(tx, { kind: 'OUTLET', key, value: wishOf(cells, known?.value), restores: null }, { version: undefined, caller });
    if (outcome.kind === 'saved') return row(known === undefined ? 'NEW' : 'CHANGED');
    return outcome.problems.some(({ code }) => code === 'NOTHING_CHANGED') ? row('SAME') : row('WRONG', outcome.problems);
  }
}

interface Table {
  readonly heading: readonly string[];
  readonly records: readonly { readonly cells: Cells; readonly line: number }[];
}

function parseTable(text: string): Table | OutletFileProblem {
  const separator = [',', ';', '\t'].find((one) => text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n')).includes(one)) ?? ',';
  try {
    const all = parse(text, { bom: true, delimiter: separator, skip_empty_lines: true, trim: true, info: true }) as unknown as {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    const [head, ...rows] = all;
    if (head === undefined || rows.length === 0) return 'EMPTY';
    if (rows.length > MOST_ROWS) return 'TOO_MANY_ROWS';
    const heading = head.record.map((column) => column.toLowerCase());
    if (NEEDED.some((column) => !heading.includes(column))) return 'COLUMN_MISSING';
    const cellsOf = (record: readonly string[]): Cells => Object.fromEntries(heading.map((column, place) => [column, record[place] ?? '']));
    return { heading, records: rows.map(({ record, info }) => ({ cells: cellsOf(record), line: info.lines })) };
  } catch (fault) {
    if (fault instanceof CsvError) return 'NOT_CSV';
    throw fault;
  }
}

/** What a column says replaces what is known; a column that is not there leaves it. */
function wishOf(cells: Cells, known: unknown): unknown {
  const has = (column: Column): boolean => cells[column] !== undefined;
  const given = {
    ...{ name: cells.name, kind: cells.kind, locality: cells.locality },
    ...(has('address') ? { address: cells.address } : {}),
    ...(has('owner') ? { owner: cells.owner } : {}),
    ...(has('latitude') ? { latitude: figure(cells.latitude ?? '') } : {}),
    ...(has('longitude') ? { longitude: figure(cells.longitude ?? '') } : {}),
    ...(has('hours') ? { registeredHours: cells.hours } : {}),
    ...(has('commodities')
      ? {
          commodities: (cells.commodities ?? '')
            .split(/[;|]/)
            .map((code) => code.trim())
            .filter((code) => code !== ''),
        }
      : {}),
  };
  return { walkingOrder: 0, ...((known as object | undefined) ?? {}), ...given };
}
