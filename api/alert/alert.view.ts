import { Injectable } from '@nestjs/common';
import { harmOf } from '../domain/alert/harm.js';
import type { Severity } from '../domain/alert/severity.js';
import type { Rule } from '../domain/alert/verdict.js';
import type { Instant } from '../domain/instant.js';
import type { Alert, AlertMove, AlertSort, MuteKind } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { PlaceView } from '../outlet/place.view.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { ALL_COMMODITIES } from './alert.entity.js';
import { PeopleServed } from './people-served.js';

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
  readonly severity: Severity | null;
  readonly rule: Rule | null;
  /** 0 = nobody's. */
  readonly ownerId: number | null;
  readonly muted: boolean | null;
  readonly incidentId: number | null;
}

export interface PageSpan {
  readonly first: number;
  readonly offset: number;
  readonly sort: AlertSort;
}

/** What an alert is about, when it is about one outlet and commodity. */
export interface Shelf {
  readonly rule: Rule;
  readonly outletId: number;
  readonly commodityId: number;
}

interface Row extends Omit<AlertNode, 'id' | 'locality' | 'commodity' | 'outlet' | 'outletName' | 'owner' | 'incident' | 'mutedBy' | 'people' | 'harm'> {
  readonly id: number;
  readonly localityId: number;
  readonly commodityId: number;
  readonly outletId: number;
  readonly ownerId: number | null;
  readonly incidentId: number | null;
  readonly muteKind: MuteKind | null;
  readonly muteRef: number | null;
}

/** What an alert is ordered by. */
type Ranked = Pick<Row, 'id' | 'severity' | 'openedAt' | 'localityId' | 'commodityId' | 'outletId'>;

type MoveRow = Omit<AlertMove, 'account'> & { readonly accountId: number | null };

const COLUMNS = `id, rule, severity, stage, signal, outcome, locality_id as "localityId", commodity_id as "commodityId", outlet_id as "outletId", opened_at as "openedAt",
  last_breach_at as "lastBreachAt", closed_at as "closedAt", reopened_count as "reopenedCount", level, threshold_version as "thresholdVersion", owner_id as "ownerId", due_at as "dueAt",
  incident_id as "incidentId", muted_by as "muteKind", muted_ref as "muteRef", evidence`;

const FILTER = `where ($1::integer[] is null or locality_id = any ($1)) and ($2::integer is null or commodity_id = $2) and ($3::integer is null or outlet_id = $3)
  and ($4::boolean is null or (stage <> 'CLOSED') = $4)
  and ($5::float8 is null or opened_at >= to_timestamp($5 / 1000.0)) and ($6::float8 is null or opened_at < to_timestamp($6 / 1000.0))
  and ($7::text is null or severity = $7) and ($8::text is null or rule = $8) and ($9::integer is null or coalesce(owner_id, 0) = $9)
  and ($10::boolean is null or (muted_by is not null) = $10) and ($11::bigint is null or incident_id = $11)
  and ($12::integer[] is null or province_id = any ($12) or locality_id = any ($13))`;

const valuesOf = (filter: AlertFilter, area: ReturnType<PlaceView['area']>): unknown[] => [
  filter.localityIds,
  filter.commodityId,
  filter.outletId,
  filter.open,
  filter.since,
  filter.until,
  filter.severity,
  filter.rule,
  filter.ownerId,
  filter.muted,
  filter.incidentId,
  area?.provinceIds ?? null,
  area?.localityIds ?? null,
];

const WORST_FIRST = `array_position(array['CRISIS', 'ALERT', 'WARN', 'WATCH'], severity)`;

/** Open alerts of an area and commodity: how many, and the rank of the worst (0 none, 1 watch … 4 crisis). */
export interface OpenAlerts {
  readonly localityId: number;
  readonly commodityId: number;
  readonly alerts: number;
  readonly worst: number;
}

/** Reads alerts for pages; in a request those of its area. */
@Injectable()
export class AlertView {
  private readonly people: PeopleServed;

  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {
    this.people = new PeopleServed(catalogue.places);
  }

  /** Open ones before closed ones; among them by day, newest first, and within a day the worst first. */
  async page(filter: AlertFilter, { first, offset, sort }: PageSpan): Promise<{ total: number; alerts: AlertNode[] }> {
    if (sort === 'HARM' && filter.open === true) return this.byHarm(filter, first, offset);
    const values = valuesOf(filter, this.catalogue.places.area());
    const [count] = await this.database.query<{ total: number }>(`select count(*) as total from alert ${FILTER}`, values);
    const rows = await this.database.query<Row>(
      `select ${COLUMNS} from alert ${FILTER} order by (stage = 'CLOSED'), date_trunc('day', opened_at) desc, ${WORST_FIRST}, opened_at desc, id desc limit $14 offset $15`,
      [...values, first, offset],
    );
    return { total: count?.total ?? 0, alerts: this.toNodes(rows) };
  }

  /** Open alerts are few enough to be weighed one by one. */
  private async byHarm(filter: AlertFilter, first: number, offset: number): Promise<{ total: number; alerts: AlertNode[] }> {
    const all = await this.database.query<Ranked>(
      `select id, severity, opened_at as "openedAt", locality_id as "localityId", commodity_id as "commodityId", outlet_id as "outletId" from alert ${FILTER}`,
      valuesOf(filter, this.catalogue.places.area()),
    );
    const now = this.clock.now();
    const ids = all
      .map((alert) => ({ id: alert.id, harm: harmOf({ ...alert, people: this.people.of(alert) }, now) }))
      .sort((a, b) => b.harm - a.harm || b.id - a.id)
      .slice(offset, offset + first)
      .map(({ id }) => id);
    return { total: all.length, alerts: await this.byIds(ids) };
  }

  /** The newest alert of a rule about one shelf that was opened by then. */
  async newestOf({ rule, outletId, commodityId }: Shelf, at: Instant): Promise<AlertNode | null> {
    const [row] = await this.database.query<Row>(
      `select ${COLUMNS} from alert where rule = $1 and outlet_id = $2 and commodity_id = $3 and opened_at <= to_timestamp($4 / 1000.0) order by id desc limit 1`,
      [rule, outletId, commodityId, at],
      'alert-newest-of-shelf',
    );
    return row === undefined ? null : (this.toNodes([row])[0] ?? null);
  }

  /** Whether an alert of a rule about one shelf was open right before that time. */
  async stoodBefore({ rule, outletId, commodityId }: Shelf, at: Instant): Promise<boolean> {
    const [move] = await this.database.query<{ stage: string }>(
      `select m.stage from alert_move m join alert a on a.id = m.alert_id
       where a.rule = $1 and a.outlet_id = $2 and a.commodity_id = $3 and m.at < to_timestamp($4 / 1000.0) order by m.at desc, m.alert_id desc, m.ordinal desc limit 1`,
      [rule, outletId, commodityId, at],
      'alert-stood-before',
    );
    return move !== undefined && move.stage !== 'CLOSED';
  }

  async byId(id: string): Promise<AlertNode | null> {
    if (!/^\d{1,15}$/.test(id)) return null;
    const [row] = await this.database.query<Row>(`select ${COLUMNS} from alert where id = $1`, [Number(id)], 'alert-by-id');
    return row === undefined ? null : (this.toNodes([row])[0] ?? null);
  }

  /** In the order given. */
  async byIds(ids: readonly number[]): Promise<AlertNode[]> {
    const sql = `select ${COLUMNS} from alert where id = any ($1::bigint[]) order by array_position($1, id)`;
    return this.toNodes(await this.database.query<Row>(sql, [ids], 'alert-by-ids'));
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
  async openByLocality(): Promise<OpenAlerts[]> {
    const rows = await this.database.query<OpenAlerts>(
      `select locality_id as "localityId", commodity_id as "commodityId", count(*) as alerts, max(5 - ${WORST_FIRST}) as worst
       from alert where stage <> 'CLOSED' group by locality_id, commodity_id`,
      [],
      'alert-open-by-locality',
    );
    return rows.filter(({ localityId }) => this.catalogue.places.isSeen(localityId));
  }

  private toNodes(rows: readonly Row[]): AlertNode[] {
    const { places } = this.catalogue;
    return rows.filter(({ localityId }) => places.isSeen(localityId)).map((row) => this.toNode(row, this.people.of(row)));
  }

  private toNode(row: Row, people: number): AlertNode {
    const { id, localityId, commodityId, outletId, ownerId, incidentId, muteKind, muteRef, ...rest } = row;
    const outlet = outletId === 0 ? undefined : this.catalogue.places.outletById(outletId);
    return {
      ...rest,
      id: String(id),
      locality: this.catalogue.places.localityById(localityId)?.code ?? String(localityId),
      commodity: commodityId === ALL_COMMODITIES ? 'ALL' : (this.catalogue.commodities.byId(commodityId)?.code ?? String(commodityId)),
      outlet: outlet?.code ?? null,
      outletName: outlet?.name ?? null,
      owner: ownerId === null ? null : this.catalogue.accounts.nameOf(ownerId),
      incident: incidentId === null ? null : String(incidentId),
      mutedBy:
        muteKind === null
          ? null
          : { by: muteKind, alert: muteKind === 'SILENCE' ? null : String(muteRef), silence: muteKind === 'SILENCE' ? String(muteRef) : null },
      people,
      harm: harmOf({ people, severity: row.severity, openedAt: row.openedAt }, this.clock.now()),
    };
  }
}
