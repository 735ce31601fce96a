import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import { appendFacts } from '../platform/outbox.js';
import type { AlertRow, MoveRow } from './alert.entity.js';
import { AlertStore } from './alert.store.js';
import type { Docket } from './docket.js';

/** The fact that an alert has moved. `announce`: worth a notice to the people on duty. */
export interface AlertMoved {
  readonly alertId: number;
  readonly ordinal: number;
  readonly localityId: number;
  readonly announce: boolean;
}

/** Puts decisions on record: alerts, their moves with the evidence, and a fact for each move, on one transaction. */
@Injectable()
export class AlertRecord {
  constructor(private readonly store: AlertStore) {}

  /** Locked until the transaction ends. */
  lockOne(tx: Queryable, id: number): Promise<AlertRow | undefined> {
    return this.store.lockOne(tx, id);
  }

  setDue(tx: Queryable, id: number, dueAt: Instant): Promise<void> {
    return this.store.setDue(tx, id, dueAt);
  }

  async write(tx: Queryable, docket: Docket): Promise<void> {
    const ids = docket.newCount === 0 ? [] : await this.store.newIds(tx, docket.newCount);
    const { alerts, moves } = docket.close(ids);
    await this.store.save(tx, alerts);
    await this.store.addMoves(tx, moves);
    const localities = new Map(alerts.map((alert) => [alert.id, alert.localityId]));
    await appendFacts(
      tx,
      'ALERT_MOVED',
      moves.map((move) => ({ provinceId: move.provinceId, dueAt: move.at, payload: factOf(move, localities.get(move.alertId) ?? 0) })),
    );
  }
}

const factOf = ({ alertId, ordinal, announce }: MoveRow, localityId: AlertRow['localityId']): AlertMoved => ({ alertId, ordinal, localityId, announce });
