import { Injectable } from '@nestjs/common';
import { type Rating, rerate } from '../domain/alert/rerate.js';
import type { Instant } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { LevelDeclared } from '../outlet/register.service.js';
import type { Queryable } from '../platform/database.js';
import type { AlertRow } from './alert.entity.js';
import { AlertRecord } from './alert-record.service.js';
import { Docket } from './docket.js';
import { LevelStore } from './level.store.js';
import { ThresholdView } from './threshold.view.js';

/** Rates the open alerts of an area anew when its crisis level changes; closes none. */
@Injectable()
export class LevelService {
  constructor(
    private readonly store: LevelStore,
    private readonly records: AlertRecord,
    private readonly thresholds: ThresholdView,
    private readonly catalogue: CatalogueView,
  ) {}

  comeDue(tx: Queryable, at: Instant): Promise<LevelDeclared[]> {
    return this.store.comeDue(tx, at);
  }

  /** Doing it again changes nothing: an alert names the level it is rated by. What another process declared is not known here yet, so places are read again. */
  async takeUp(tx: Queryable, { levelId, localityId }: LevelDeclared, at: Instant): Promise<void> {
    await this.catalogue.places.refresh();
    await this.thresholds.refreshSoon(tx);
    const localityIds = this.catalogue.places.subtree(localityId).map((record) => record.id);
    const alerts = await this.store.lockOpen(tx, localityIds);
    const docket = new Docket(alerts);
    const note = await this.store.takeUp(tx, levelId, at);
    for (const alert of alerts)
      docket.enter(alert, rerate(alert.status, this.ratingOf(alert, at)), { at, recordedAt: at, reportId: null, accountId: null, note });
    await this.records.write(tx, docket);
  }

  private ratingOf({ localityId, commodityId }: AlertRow, at: Instant): Rating {
    const commodityKind = this.catalogue.commodities.byId(commodityId)?.kind ?? 'STAPLE';
    return { level: this.catalogue.places.levelAt(localityId, at), thresholds: this.thresholds.at(at), commodityKind };
  }
}
