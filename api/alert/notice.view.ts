import { Injectable } from '@nestjs/common';
import type { Audience } from '../domain/alert/decide-notice.js';
import type { Notice } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Database } from '../platform/database.js';
import { ALL_COMMODITIES } from './alert.entity.js';

/** A notice as pages see it; its deliveries are read when asked for. */
export type NoticeNode = Omit<Notice, 'deliveries'>;

interface Row extends Pick<NoticeNode, 'family' | 'audience' | 'reason' | 'at' | 'severity'> {
  readonly id: number;
  readonly incidentId: number;
  readonly localityId: number;
  readonly commodityId: number;
  readonly alertIds: readonly number[];
  readonly freshIds: readonly number[];
  readonly outletIds: readonly number[];
}

const READ = `select n.id, n.incident_id as "incidentId", i.family, i.locality_id as "localityId", i.commodity_id as "commodityId", n.audience, n.reason, n.at, n.severity,
  n.alert_ids as "alertIds", n.fresh_ids as "freshIds",
  (select coalesce(array_agg(a.outlet_id order by array_position(n.alert_ids, a.id)), '{}') from alert a where a.id = any (n.alert_ids) and a.outlet_id <> 0) as "outletIds"
  from notice n join incident i on i.id = n.incident_id`;

/** Reads notices for pages. */
@Injectable()
export class NoticeView {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
  ) {}

  /** Of these audiences, newest first; of one incident or of all. */
  async page(audiences: readonly Audience[], incidentId: number | null, span: { readonly first: number; readonly offset: number }): Promise<NoticeNode[]> {
    const rows = await this.database.query<Row>(
      `${READ} where n.audience = any ($1) and ($2::bigint is null or n.incident_id = $2) order by n.id desc limit $3 offset $4`,
      [audiences, incidentId, span.first, span.offset],
      'notice-page',
    );
    return rows.map((row) => this.toNode(row));
  }

  async byId(id: number): Promise<NoticeNode | null> {
    const [row] = await this.database.query<Row>(`${READ} where n.id = $1`, [id], 'notice-by-id');
    return row === undefined ? null : this.toNode(row);
  }

  private toNode({ id, incidentId, localityId, commodityId, alertIds, freshIds, outletIds, ...rest }: Row): NoticeNode {
    const { places, commodities } = this.catalogue;
    const names = new Set(outletIds.map((outletId) => places.outletById(outletId)?.name ?? `#${outletId}`));
    return {
      ...rest,
      id: String(id),
      incident: String(incidentId),
      locality: places.localityById(localityId)?.code ?? String(localityId),
      commodity: commodityId === ALL_COMMODITIES ? 'ALL' : (commodities.byId(commodityId)?.code ?? String(commodityId)),
      alerts: alertIds.map(String),
      fresh: freshIds.map(String),
      outlets: [...names],
    };
  }
}
