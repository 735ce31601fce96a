import { Injectable } from '@nestjs/common';
import type { Calendar } from '../domain/instant.js';
import { type CellSummary, type OutletFigures, summariseOutlets } from '../domain/summarise-cell.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { LocalityRecord } from '../outlet/place.view.js';
import type { Queryable } from '../platform/database.js';
import type { StoredReport } from '../report/report.view.js';
import { type CellRow, CellStore } from './cell.store.js';
import { CorrectionView } from './correction.view.js';
import type { OutletSaid, Sheet } from './sheet.js';
import { nameOf, type PeriodKey, periodsOf, SheetView } from './sheet.view.js';

/** Outlets of every kind together. */
export const ALL_KINDS = 'ALL';

interface Member {
  readonly outletId: number;
  readonly kind: string;
  readonly path: readonly number[];
}

/** Which cells a batch of reports moves: their periods, and in each the localities and kinds of their outlets. */
interface Touched {
  readonly key: PeriodKey;
  readonly localities: Set<number>;
  readonly kinds: Set<string>;
}

/** Keeps trend_cell true to the reports: exactly the cells that a batch of reports touches are summarised again, from all reports of their slot or day. */
@Injectable()
export class CellService {
  constructor(
    private readonly catalogue: CatalogueView,
    private readonly sheets: SheetView,
    private readonly corrections: CorrectionView,
    private readonly store: CellStore,
  ) {}

  /** Brings the cells of communes, districts and provinces up to these reports, and those above when `wide`. A correction touches the periods of all reports it is tied to. Answers the touched periods. */
  async refresh(tx: Queryable, reports: readonly StoredReport[], context: { calendar: Calendar; wide: boolean }): Promise<PeriodKey[]> {
    const families = await this.corrections.familiesOf(
      tx,
      reports.map((report) => report.id),
      reports,
    );
    const touched = this.touchedBy([...reports, ...families], context.calendar);
    const keys = [...touched.values()].map((cells) => cells.key);
    const rows: CellRow[] = [];
    for (const sheet of await this.sheets.ofPeriods(tx, keys, reports, context.calendar)) {
      const cells = touched.get(nameOf(sheet));
      if (cells !== undefined) rows.push(...this.rowsOf([sheet], cells, (locality) => context.wide || locality.provinceId !== null));
    }
    await this.store.upsert(tx, rows);
    return keys;
  }

  /** Brings the cells above the provinces up to date for these slots and days; answers whose they are. */
  async refreshAbove(tx: Queryable, periods: readonly Pick<PeriodKey, 'period' | 'at'>[], calendar: Calendar): Promise<number[]> {
    const provinces = [...new Set(this.catalogue.places.outlets().map((outlet) => outlet.provinceId))];
    const rows: CellRow[] = [];
    for (const { period, at } of periods) {
      const keys = provinces.map((provinceId) => ({ provinceId, period, at }));
      const sheets = await this.sheets.ofPeriods(tx, keys, [], calendar);
      const members = sheets.flatMap((sheet) => sheet.outletIds.flatMap((id) => this.memberOf(id) ?? []));
      const cells = { key: { provinceId: 0, period, at }, localities: new Set(members.flatMap((member) => member.path)), kinds: kindsOf(members) };
      rows.push(...this.rowsOf(sheets, cells, (locality) => locality.provinceId === null));
    }
    await this.store.upsert(tx, rows);
    return [...new Set(rows.map((row) => row.localityId))];
  }

  /** Codes of the localities whose cells these reports move, those above the province only when `wide`. */
  localitiesOf(reports: readonly StoredReport[], wide: boolean): string[] {
    const ids = new Set(reports.flatMap((report) => this.memberOf(report.outletId)?.path ?? []));
    const localities = [...ids].flatMap((id) => this.catalogue.places.localityById(id) ?? []);
    return localities.filter((locality) => wide || locality.provinceId !== null).map((locality) => locality.code);
  }

  private touchedBy(reports: readonly StoredReport[], calendar: Calendar): Map<string, Touched> {
    const touched = new Map<string, Touched>();
    for (const report of reports) {
      const member = this.memberOf(report.outletId);
      if (member === undefined) continue;
      for (const key of periodsOf(report, calendar)) {
        const cells = touched.get(nameOf(key)) ?? { key, localities: new Set<number>(), kinds: new Set<string>() };
        touched.set(nameOf(key), cells);
        for (const id of member.path) cells.localities.add(id);
        cells.kinds.add(member.kind);
      }
    }
    return touched;
  }

  private rowsOf(sheets: readonly Sheet[], cells: Touched, wanted: (locality: LocalityRecord) => boolean): CellRow[] {
    const said = new Map(sheets.flatMap((sheet) => sheet.outletIds.map((id) => [id, sheet.saidBy(id)] as const)));
    const members = [...said.keys()].flatMap((id) => this.memberOf(id) ?? []);
    const rows: CellRow[] = [];
    for (const localityId of cells.localities) {
      const locality = this.catalogue.places.localityById(localityId);
      if (locality === undefined || !wanted(locality)) continue;
      const inside = members.filter((member) => member.path.includes(localityId));
      for (const outletKind of [ALL_KINDS, ...cells.kinds]) {
        const chosen = outletKind === ALL_KINDS ? inside : inside.filter((member) => member.kind === outletKind);
        if (chosen.length === 0) continue;
        const { period, at } = cells.key;
        const summaries = summarise(chosen.map((member) => said.get(member.outletId) ?? new Map()));
        rows.push({ provinceId: locality.provinceId ?? localityId, localityId, outletKind, period, at, summaries });
      }
    }
    return rows;
  }

  private memberOf(outletId: number): Member | undefined {
    const outlet = this.catalogue.places.outletById(outletId);
    const path = outlet === undefined ? undefined : this.catalogue.places.localityById(outlet.localityId)?.path;
    return outlet === undefined || path === undefined ? undefined : { outletId, kind: outlet.kindCode, path };
  }
}

const kindsOf = (members: readonly Member[]): Set<string> => new Set(members.map((member) => member.kind));

function summarise(outlets: readonly OutletSaid[]): Map<number, CellSummary> {
  const figures = new Map<number, OutletFigures[]>();
  for (const outlet of outlets) {
    for (const [commodity, own] of outlet) {
      const all = figures.get(commodity);
      if (all === undefined) figures.set(commodity, [own]);
      else all.push(own);
    }
  }
  return new Map([...figures].sort(([a], [b]) => a - b).map(([commodity, all]) => [commodity, summariseOutlets(all)]));
}
