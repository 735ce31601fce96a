import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Queryable } from '../platform/database.js';
import { ReportView, type StoredReport } from '../report/report.view.js';
import { CellService } from './cell.service.js';
import { OutletStateService } from './outlet-state.service.js';
import type { Period } from './sheet.js';

/** A slot or local day of any province. */
export interface PeriodAt {
  readonly period: Period;
  readonly at: Instant;
}

/** What became known of one province. */
export interface ProvinceMoved {
  readonly provinceId: number;
  readonly reports: readonly StoredReport[];
  /** Codes of the localities whose cells moved. */
  readonly localities: readonly string[];
  /** Slots and days that the areas above have still to add up; none when they are up to date. */
  readonly later: readonly PeriodAt[];
}

/** Takes accepted reports into cells and outlet states. */
@Injectable()
export class TrendService {
  constructor(
    private readonly reports: ReportView,
    private readonly cells: CellService,
    private readonly states: OutletStateService,
    private readonly catalogue: CatalogueView,
  ) {}

  /** Brings cells and outlet states up to these reports, each known since its due time. With a single province the areas above it are brought up at once. */
  async takeIn(tx: Queryable, dueAts: ReadonlyMap<string, Instant>): Promise<ProvinceMoved[]> {
    const reports = await this.reports.byIds(tx, [...dueAts.keys()]);
    if (reports.some((report) => this.catalogue.places.outletById(report.outletId) === undefined)) await this.catalogue.refresh();
    const wide = this.provinceCount() < 2;
    const periods = await this.cells.refresh(tx, reports, { calendar: this.calendar, wide });
    await this.states.refresh(tx, reports, dueAts);
    return [...new Set(reports.map((report) => report.provinceId))].map((provinceId) => {
      const own = reports.filter((report) => report.provinceId === provinceId);
      const later = wide ? [] : periods.filter((key) => key.provinceId === provinceId).map(({ period, at }) => ({ period, at }));
      return { provinceId, reports: own, localities: this.cells.localitiesOf(own, wide), later };
    });
  }

  /** Adds up the areas above the provinces for these slots and days; answers their codes. */
  async addUp(tx: Queryable, periods: readonly PeriodAt[]): Promise<string[]> {
    return (await this.cells.refreshAbove(tx, periods, this.calendar)).flatMap((id) => this.codeOf(id));
  }

  codeOf(localityId: number): string {
    return this.catalogue.places.localityById(localityId)?.code ?? String(localityId);
  }

  private get calendar() {
    return this.catalogue.deployments.current().calendar;
  }

  private provinceCount(): number {
    return new Set(this.catalogue.places.outlets().map((outlet) => outlet.provinceId)).size;
  }
}
