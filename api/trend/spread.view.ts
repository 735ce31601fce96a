import { Injectable } from '@nestjs/common';
import { effectiveLines } from '../domain/effective-lines.js';
import { dayOf, type Instant, startOfDay } from '../domain/instant.js';
import { type CellLine, figuresOfOutlet, type OutletFigures } from '../domain/summarise-cell.js';
import type { OutletSpread } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { LocalityRecord } from '../outlet/place.view.js';
import { Database } from '../platform/database.js';
import { CommodityDayView, type CommodityReport } from '../report/commodity-day.view.js';
import { CorrectionView } from './correction.view.js';

interface AskedSpread {
  readonly commodityId: number;
  readonly area: LocalityRecord;
  readonly outletKind: string | null;
  readonly day: Instant;
}

/** A report as the rule of corrections sees it: one commodity or none. */
interface Narrow {
  readonly id: string;
  readonly observedAt: Instant;
  readonly correctsId: string | null;
  readonly commodityIds: readonly number[];
  /** Null for a report of another day. */
  readonly told: CommodityReport | null;
}

/** Reads what each outlet of an area said of one commodity on one day, from the same lines that make the area's cell. */
@Injectable()
export class SpreadView {
  constructor(
    private readonly reports: CommodityDayView,
    private readonly corrections: CorrectionView,
    private readonly catalogue: CatalogueView,
    private readonly database: Database,
  ) {}

  async ofDay(asked: AskedSpread): Promise<OutletSpread> {
    const { places, deployments } = this.catalogue;
    const { calendar } = deployments.current();
    const isInside = (localityId: number): boolean => places.localityById(localityId)?.path.includes(asked.area.id) === true;
    const inside = places.outlets().filter((outlet) => isInside(outlet.localityId) && (asked.outletKind === null || outlet.kindCode === asked.outletKind));
    const found = await this.figures([...new Set(inside.map(({ provinceId }) => provinceId))], asked);
    const told = inside.flatMap((outlet) => {
      const figures = found.get(outlet.id);
      return figures === undefined ? [] : [{ outlet, figures }];
    });
    told.sort((a, b) => (b.figures.price ?? -1) - (a.figures.price ?? -1) || (a.outlet.code < b.outlet.code ? -1 : 1));
    return {
      day: startOfDay(asked.day, calendar),
      outlets: told.map(({ outlet }) => outlet.code),
      names: told.map(({ outlet }) => outlet.name),
      kinds: told.map(({ outlet }) => outlet.kindCode),
      localities: told.map(({ outlet }) => places.localityById(outlet.localityId)?.code ?? ''),
      price: told.map(({ figures }) => figures.price),
      stock: told.map(({ figures }) => figures.stock),
      sold: told.map(({ figures }) => figures.sold),
      observedAt: told.map(({ figures }) => figures.lastObservedAt),
    };
  }

  /** By outlet; corrections count as they do in the cells. */
  private async figures(provinceIds: readonly number[], { commodityId, day }: AskedSpread): Promise<ReadonlyMap<number, OutletFigures>> {
    const { calendar } = this.catalogue.deployments.current();
    const reports = await this.reports.ofDay(provinceIds, dayOf(day, calendar), commodityId);
    const family = await this.corrections.familiesOf(
      this.database,
      reports.map(({ id }) => id),
    );
    const own = new Set(reports.map(({ id }) => id));
    const narrow: Narrow[] = [
      ...reports.map((told) => ({ ...told, commodityIds: told.isTold ? [commodityId] : [], told })),
      ...family.flatMap((report) =>
        own.has(report.id) ? [] : [{ ...report, commodityIds: report.commodityIds.filter((id) => id === commodityId), told: null }],
      ),
    ];
    const lines = new Map<number, CellLine[]>();
    for (const { report } of effectiveLines(narrow)) {
      if (report.told === null) continue;
      const line = { ...report.told, reportId: report.id };
      lines.set(line.outletId, [...(lines.get(line.outletId) ?? []), line]);
    }
    return new Map([...lines].map(([outletId, all]) => [outletId, figuresOfOutlet(all)]));
  }
}
