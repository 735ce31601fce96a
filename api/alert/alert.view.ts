import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { Alert, AlertMove } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Database } from '../platform/database.js';
import { ALL_COMMODITIES } from './alert.entity.js';

/** An alert as pages see it; its moves are read when asked for. */
export type AlertNode = Omit<Alert, 'moves'>;

/** Which alerts: of a locality and everything under it, opened in [since, until). */
export interface AlertFilter {
  readonly localityIds: readonly number[] | null;
  readonly commodityId: number | null;
  readonly outletId: number | null;
  readonly open: boolean | null;
  readonly since: Instant | null;
  readonly until: Instant | null;
}

interface Row extends Omit<AlertNode, 'id' | 'locality' | 'commodity' | 'outlet' | 'outletName' | 'owner'> {
  readonly id: number;
  readonly localityId: number;
  readonly commodityId: number;
  readonly outletId: number;
  readonly ownerId: number | null;
}

type MoveRow = Omit<AlertMove, 'account'> & { readonly accountId: number | null };

const COLUMNS = `id, rule, severity, stage, signal, outcome, locality_id as "localityId", commodity_id as "commodityId", outlet_id as "outletId", opened_at as "openedAt",
  last_breach_at as "lastBreachAt", closed_at as "closedAt", reopened_count as "reopenedCount", level, threshold_version as "thresholdVersion", owner_id as "ownerId", evidence`;

const FILTER = `where ($1::integer[] is null or locality_id = any ($1)) and ($2::integer is null or commodity_id = $2) and ($3::integer is null or outlet_id = $3)
  and ($4::boolean is null or (stage <> 'CLOSED') = $4)
  and ($5::float8 is null or opened_at >= to_timestamp($5 / 1000.0)) and ($6::float8 is null or opened_at < to_timestamp($6 / 1000.0))`;

const WORST_FIRST = `array_position(array['CRISIS', 'ALERT', 'WARN', 'WATCH'], severity)`;

/** Open alerts of an area and commodity: how many, and the rank of the worst (0 none, 1 watch … 4 crisis). */
export interface OpenAlerts {
  readonly localityId: number;
  readonly commodityId: number;
  readonly alerts: number;
  readonly worst: number;
}

/** Reads alerts for pages. */
@Injectable()
export class AlertView {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
  ) {}

  /** Open ones before closed ones; among them by day, newest first, and within a day the worst first. */
  async page(filter: AlertFilter, first: number, offset: number): Promise<{ total: number; alerts: AlertNode[] }> {
    const values = [filter.localityIds, filter.commodityId, filter.outletId, filter.open, filter.since, filter.until];
    const [count] = await this.database.query<{ total: number }>(`select count(*) as total from alert ${FILTER}`, values);
    const rows = await this.database.query<Row>(
      `select ${COLUMNS} from alert ${FILTER} order by (stage = 'CLOSED'), date_trunc('day', opened_at) desc, ${WORST_FIRST}, opened_at desc, id desc limit $7 offset $8`,
      [...values, first, offset],
    );
    return { total: count?.total ?? 0, alerts: rows.map((row) => this.toNode(row)) };
  }

  async byId(id: string): Promise<AlertNode | null> {
    if (!/^\d{1,15}$/.test(id)) return null;
    const [row] = await this.database.query<Row>(`select ${COLUMNS} from alert where id = $1`, [Number(id)], 'alert-by-id');
    return row === undefined ? null : this.toNode(row);
  }

  /** Oldest first. */
  async movesOf(id: string): Promise<AlertMove[]> {
    const rows = await this.database.query<MoveRow>(
      `select ordinal, at, recorded_at as "recordedAt", cause, stage, signal, severity, account_id as "accountId", note, evidence from alert_move where alert_id = $1 order by ordinal`,
      [Number(id)],
      'alert-moves',
    );
    return rows.map(({ accountId, ...move }) => ({ ...move, account: accountId === null ? null : this.catalogue.accounts.nameOf(accountId) }));
  }

  /** Open alerts by locality and commodity. */
  openByLocality(): Promise<OpenAlerts[]> {
    return this.database.query<OpenAlerts>(
      `select locality_id as "localityId", commodity_id as "commodityId", count(*) as alerts, max(5 - ${WORST_FIRST}) as worst
       from alert where stage <> 'CLOSED' group by locality_id, commodity_id`,
      [],
      'alert-open-by-locality',
    );
  }

  private toNode(row: Row): AlertNode {
    const { id, localityId, commodityId, outletId, ownerId, ...rest } = row;
    const outlet = outletId === 0 ? undefined : this.catalogue.places.outletById(outletId);
    return {
      ...rest,
      id: String(id),
      locality: this.catalogue.places.localityById(localityId)?.code ?? String(localityId),
      commodity: commodityId === ALL_COMMODITIES ? 'ALL' : (this.catalogue.commodities.byId(commodityId)?.code ?? String(commodityId)),
      outlet: outlet?.code ?? null,
      outletName: outlet?.name ?? null,
      owner: ownerId === null ? null : this.catalogue.accounts.nameOf(ownerId),
    };
  }
}
