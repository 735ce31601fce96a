import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { ReportView, type StoredReport } from '../report/report.view.js';
import { OutletSheetView, type OutletState } from '../trend/outlet-sheet.view.js';
import { VALUES_KEPT } from './field-kit.js';

/** What is known of one outlet's past; `reports` are its newest, newest first. */
export interface Remembered {
  readonly outletId: number;
  readonly state: OutletState;
  readonly reports: readonly StoredReport[];
}

/** Corrections are reports too, so a few more are read than values are kept. */
const READ = VALUES_KEPT + 4;

/** Reads what a phone is told of the past of its outlets. */
@Injectable()
export class MemoryView {
  constructor(
    private readonly sheets: OutletSheetView,
    private readonly reports: ReportView,
    private readonly database: Database,
  ) {}

  /** In the order asked; outlets that have never reported are left out. */
  async ofOutlets(outletIds: readonly number[]): Promise<Remembered[]> {
    if (outletIds.length === 0) return [];
    const [states, reports] = await Promise.all([this.sheets.nowOf(outletIds), this.reports.newestOfEach(this.database, outletIds, READ)]);
    return outletIds.flatMap((outletId) => {
      const state = states.get(outletId);
      return state === undefined ? [] : [{ outletId, state, reports: reports.filter((report) => report.outletId === outletId) }];
    });
  }
}
