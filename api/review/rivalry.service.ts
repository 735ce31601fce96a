import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { UnitPrice } from '../domain/figures.js';
import { DAY, type Instant, instant } from '../domain/instant.js';
import { uuidV7 } from '../domain/uuid-v7.js';
import type { SettlementMethod, SettleProblem } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import { ReportService } from '../report/report.service.js';
import { commentOf } from './review.service.js';
import { type RivalLine, type RivalVisit, rivalriesOf } from './rivalry.js';
import { RivalryStore, type SettlementRecord, type VisitKey } from './rivalry.store.js';
import { lineAt, settledReport } from './settled-report.js';

export type { RivalVisit } from './rivalry.js';
export type { SettlementRecord } from './rivalry.store.js';

const LOOKED_AT = 14 * DAY;

export interface SettleWish {
  readonly outlet: string;
  readonly slotAt: Instant;
  readonly commodity: string;
  readonly method: SettlementMethod;
  readonly report: string | null;
  readonly comment: string | null;
}

export type Settled = { readonly kind: 'done'; readonly rivalry: RivalVisit } | { readonly kind: 'refused'; readonly code: SettleProblem };

const refused = (code: SettleProblem): Settled => ({ kind: 'refused', code });

/** Finds visits of several inspectors to one outlet in one slot, and lets a reviewer say what counts. Both reports stay; what counts comes as corrections of them, so trends and alerts follow by themselves. */
@Injectable()
export class RivalryService {
  constructor(
    private readonly store: RivalryStore,
    private readonly reports: ReportService,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller): Promise<RivalVisit[]> {
    const provinceId = this.catalogue.places.provinceIdOf(caller.localityId);
    if (provinceId === null) return [];
    return this.ofKeys(await this.store.shared(provinceId, instant(this.clock.now() - LOOKED_AT)));
  }

  settle(wish: SettleWish, caller: Caller): Promise<Settled> {
    return this.store.inTransaction(async (tx) => {
      const outlet = this.catalogue.places.outletByCode(wish.outlet);
      const commodity = this.catalogue.commodities.byCode(wish.commodity);
      if (outlet === undefined || commodity === undefined || outlet.provinceId !== this.catalogue.places.provinceIdOf(caller.localityId))
        return refused('RIVALRY_UNKNOWN');
      const key = { outletId: outlet.id, slotAt: wish.slotAt };
      await this.store.lock(tx, key);
      const rivalry = (await this.ofKeys([key], tx)).find((one) => one.commodityId === commodity.id);
      if (rivalry === undefined) return refused('RIVALRY_UNKNOWN');
      if (rivalry.settlement !== null) return refused('ALREADY_SETTLED');
      const comment = commentOf(wish.comment);
      if (comment === undefined) return refused('COMMENT_INVALID');
      const chosen = wish.method === 'CHOICE' ? rivalry.lines.find((line) => line.reportId === wish.report) : null;
      if (chosen === undefined) return refused('REPORT_UNKNOWN');
      const price = chosen === null ? rivalry.medianPrice : chosen.price;
      if (chosen === null && price === null) return refused('NO_PRICE');
      const settlement = {
        ...key,
        commodityId: commodity.id,
        method: wish.method,
        reportId: chosen?.reportId ?? null,
        price,
        comment,
        byId: caller.accountId,
        at: this.clock.now(),
      };
      await this.store.settle(tx, settlement);
      await this.correct(tx, rivalry, { chosen, settlement, names: { outlet: outlet.code, commodity: commodity.code } });
      return { kind: 'done', rivalry: { ...rivalry, settlement } };
    });
  }

  private async ofKeys(keys: readonly VisitKey[], tx?: Queryable): Promise<RivalVisit[]> {
    if (keys.length === 0) return [];
    const [reports, settlements] = await Promise.all([this.store.reportsOf(keys, tx), this.store.settlementsOf(keys, tx)]);
    return keys.flatMap((key) => {
      const isOfKey = (one: VisitKey): boolean => one.outletId === key.outletId && one.slotAt === key.slotAt;
      return rivalriesOf(key, reports.filter(isOfKey), settlements.filter(isOfKey));
    });
  }

  /** A correction for each line that says something else than what was settled. */
  private async correct(
    tx: Queryable,
    rivalry: RivalVisit,
    {
      chosen,
      settlement,
      names,
    }: { readonly chosen: RivalLine | null; readonly settlement: SettlementRecord; readonly names: { readonly outlet: string; readonly commodity: string } },
  ): Promise<void> {
    for (const { line } of rivalry.lines) {
      if (line === chosen?.line) continue;
      const own = lineAt(line, names.commodity);
      const settled = chosen === null ? { ...own, price: settlement.price as UnitPrice | null } : { ...own, ...pick(lineAt(chosen.line, names.commodity)) };
      if (JSON.stringify(settled) === JSON.stringify(own)) continue;
      const id = uuidV7(settlement.at, randomBytes(10));
      const report = settledReport(line.report, settled, { id, outlet: names.outlet, reason: settlement.comment ?? settlement.method });
      await this.reports.accept({ report, origin: 'DESK', accountId: settlement.byId, receivedAt: settlement.at, dueAt: settlement.at }, tx);
    }
  }
}

const pick = ({ price, stock, availability }: ReturnType<typeof lineAt>) => ({ price, stock, availability });
