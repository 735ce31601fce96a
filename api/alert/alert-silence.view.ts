import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { AlertSilence } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Database } from '../platform/database.js';

interface Row extends Pick<AlertSilence, 'rule' | 'reason' | 'createdAt' | 'startsAt' | 'endsAt' | 'muted'> {
  readonly id: number;
  readonly localityId: number;
  readonly commodityId: number | null;
  readonly outletId: number | null;
  readonly accountId: number;
  readonly endedBy: number | null;
}

const READ = `select id, locality_id as "localityId", rule, commodity_id as "commodityId", outlet_id as "outletId", reason, account_id as "accountId", created_at as "createdAt",
  starts_at as "startsAt", ends_at as "endsAt", ended_by as "endedBy",
  (select count(*)::integer from alert where muted_by = 'SILENCE' and muted_ref = alert_silence.id and stage <> 'CLOSED') as muted from alert_silence`;

/** Reads silences for pages. */
@Injectable()
export class AlertSilenceView {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
  ) {}

  /** Ending last first; `openAt` null = ended ones too. */
  async all(openAt: Instant | null): Promise<AlertSilence[]> {
    const rows = await this.database.query<Row>(
      `${READ} where $1::float8 is null or ends_at > to_timestamp($1 / 1000.0) order by ends_at desc, id desc limit 500`,
      [openAt],
    );
    return rows.map((row) => this.toNode(row));
  }

  async byId(id: number): Promise<AlertSilence> {
    const [row] = await this.database.query<Row>(`${READ} where id = $1`, [id]);
    if (row === undefined) throw new Error(`silence ${id} is gone`);
    return this.toNode(row);
  }

  private toNode({ id, localityId, commodityId, outletId, accountId, endedBy, ...rest }: Row): AlertSilence {
    const { places, commodities, accounts } = this.catalogue;
    const outlet = outletId === null ? undefined : places.outletById(outletId);
    return {
      ...rest,
      id: String(id),
      locality: places.localityById(localityId)?.code ?? String(localityId),
      commodity: commodityId === null ? null : (commodities.byId(commodityId)?.code ?? String(commodityId)),
      outlet: outlet?.code ?? null,
      outletName: outlet?.name ?? null,
      account: accounts.nameOf(accountId),
      endedBy: endedBy === null ? null : accounts.nameOf(endedBy),
    };
  }
}
