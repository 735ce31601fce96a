import { Injectable } from '@nestjs/common';
import type { Queryable } from '../platform/database.js';
import { ReportView, type StoredReport } from '../report/report.view.js';

/** Which reports belong together because one corrects another. */
@Injectable()
export class CorrectionView {
  constructor(private readonly reports: ReportView) {}

  /** Every report that is tied to one of `ids` by corrections, near or far, those of `ids` included; none for reports that neither correct nor are corrected. */
  async familiesOf(tx: Queryable, ids: readonly string[], known: readonly StoredReport[] = []): Promise<StoredReport[]> {
    const family = new Map<string, StoredReport>();
    const keep = (found: readonly StoredReport[]): StoredReport[] => {
      const fresh = found.filter((report) => !family.has(report.id));
      for (const report of fresh) family.set(report.id, report);
      return fresh;
    };
    let fresh = keep([...known.filter((report) => report.correctsId !== null), ...(await this.reports.correctionsOf(tx, ids))]);
    while (fresh.length > 0) {
      const corrected = fresh.flatMap((report) => report.correctsId ?? []);
      const above = await this.reports.byIds(
        tx,
        corrected.filter((id) => !family.has(id)),
      );
      const beside = await this.reports.correctionsOf(tx, [...corrected, ...fresh.map((report) => report.id)]);
      fresh = keep([...above, ...beside]);
    }
    return [...family.values()];
  }
}
