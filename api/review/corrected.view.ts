import { Injectable } from '@nestjs/common';
import { CommodityView } from '../commodity/commodity.view.js';
import { Database } from '../platform/database.js';
import { ReportView } from '../report/report.view.js';

/** Reads what corrections would replace. */
@Injectable()
export class CorrectedView {
  constructor(
    private readonly reports: ReportView,
    private readonly commodities: CommodityView,
    private readonly database: Database,
  ) {}

  /** Prices by code of the commodity, a report each. */
  async pricesOf(reportIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, number | null>>> {
    const reports = reportIds.length === 0 ? [] : await this.reports.byIds(this.database, reportIds);
    return new Map(
      reports.map((report) => [
        report.id,
        new Map(report.commodityIds.map((id, place) => [this.commodities.byId(id)?.code ?? String(id), report.prices[place] ?? null])),
      ]),
    );
  }
}
