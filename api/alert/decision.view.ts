import { Injectable } from '@nestjs/common';
import type { MoveCause } from '../domain/alert/alert-status.js';
import type { Instant } from '../domain/instant.js';
import type { AlertDecision } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Database } from '../platform/database.js';
import { type AlertNode, AlertView } from './alert.view.js';

export type DecisionNode = Omit<AlertDecision, 'alert'> & { readonly alert: AlertNode };

interface Row {
  readonly alertId: number;
  readonly at: Instant;
  readonly cause: MoveCause;
  readonly accountId: number | null;
  readonly note: string | null;
}

const MOST = 200;
const DECIDED = `select m.alert_id as "alertId", m.at, m.cause, m.account_id as "accountId", m.note from alert_move m join alert a on a.id = m.alert_id
  where m.cause in ('INSTRUCTED', 'ASSIGNED', 'LEVEL_RAISED') and a.locality_id = any ($1::integer[]) and m.at >= to_timestamp($2 / 1000.0)
  order by m.at desc, m.alert_id desc, m.ordinal desc limit ${MOST}`;

/** What people decided about alerts, newest first. */
@Injectable()
export class DecisionView {
  constructor(
    private readonly database: Database,
    private readonly alerts: AlertView,
    private readonly catalogue: CatalogueView,
  ) {}

  async since(localityIds: readonly number[], since: Instant): Promise<DecisionNode[]> {
    const rows = await this.database.query<Row>(DECIDED, [localityIds, since], 'alert-decisions');
    const alerts = new Map((await this.alerts.byIds([...new Set(rows.map(({ alertId }) => alertId))])).map((alert) => [alert.id, alert]));
    return rows.flatMap(({ alertId, accountId, ...move }) => {
      const alert = alerts.get(String(alertId));
      return alert === undefined ? [] : [{ ...move, alert, account: accountId === null ? null : this.catalogue.accounts.nameOf(accountId) }];
    });
  }
}
