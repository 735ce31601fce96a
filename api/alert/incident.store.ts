import { Injectable } from '@nestjs/common';
import type { Family, Incident, MemberMove } from '../domain/alert/incident.js';
import type { Rule } from '../domain/alert/verdict.js';
import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';

/** What makes alerts one incident. */
export interface IncidentKey {
  readonly provinceId: number;
  readonly family: Family;
  readonly localityId: number;
  readonly commodityId: number;
}

export const textOfKey = ({ provinceId, family, localityId, commodityId }: IncidentKey): string => `${provinceId} ${family} ${localityId} ${commodityId}`;

/** A row of the table `incident`; id 0 = not stored yet. */
export interface IncidentRow extends IncidentKey {
  readonly id: number;
  readonly notices: number;
  readonly state: Incident;
}

/** A move as it is stored, with what its alert is about. */
export interface StoredMove extends MemberMove {
  readonly rule: Rule;
  readonly provinceId: number;
  readonly localityId: number;
  readonly commodityId: number;
}

/** Which incident an alert belongs to, and when it is due; `isFresh`: the time it had is over. */
export interface Link {
  readonly alertId: number;
  readonly incidentId: number;
  readonly dueAt: Instant | null;
  readonly isFresh: boolean;
}

const READ = `select id, province_id as "provinceId", family, locality_id as "localityId", commodity_id as "commodityId", notices, state from incident`;

/** Kinds of facts from which an alert of the province may still come. */
const UPSTREAM = ['REPORT_ACCEPTED', 'OUTLETS_OBSERVED', 'ALERT_MOVED'];

/** Reads, locks and writes incidents. */
@Injectable()
export class IncidentStore {
  /** One at a time looks at incidents and mutes. Taken before anything else of theirs is locked. */
  async lockLife(tx: Queryable): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('alert-life'))`);
  }

  /** In the order asked for. */
  movesOf(tx: Queryable, moves: readonly { readonly alertId: number; readonly ordinal: number }[]): Promise<StoredMove[]> {
    return tx.query<StoredMove>(
      `select m.alert_id as "alertId", m.cause, m.stage, m.severity, (m.evidence->>'level')::integer as level, m.at,
         a.rule, a.province_id as "provinceId", a.locality_id as "localityId", a.commodity_id as "commodityId"
       from unnest($1::bigint[], $2::integer[]) with ordinality as asked (alert_id, ordinal, place)
         join alert_move m on m.alert_id = asked.alert_id and m.ordinal = asked.ordinal join alert a on a.id = m.alert_id order by asked.place`,
      [moves.map(({ alertId }) => alertId), moves.map(({ ordinal }) => ordinal)],
      'incident-moves',
    );
  }

  /** The newest incident of each key. */
  newestOf(tx: Queryable, keys: readonly IncidentKey[]): Promise<IncidentRow[]> {
    return tx.query<IncidentRow>(
      `select newest.* from unnest($1::integer[], $2::text[], $3::integer[], $4::integer[]) as asked (province_id, family, locality_id, commodity_id)
         cross join lateral (${READ} where incident.province_id = asked.province_id and incident.family = asked.family and incident.locality_id = asked.locality_id
           and incident.commodity_id = asked.commodity_id order by id desc limit 1) as newest`,
      [keys.map((key) => key.provinceId), keys.map((key) => key.family), keys.map((key) => key.localityId), keys.map((key) => key.commodityId)],
      'incident-newest',
    );
  }

  ofAlerts(tx: Queryable, alertIds: readonly number[]): Promise<IncidentRow[]> {
    return tx.query<IncidentRow>(
      `${READ} where id in (select incident_id from alert where id = any ($1::bigint[])) order by id`,
      [alertIds],
      'incident-of-alerts',
    );
  }

  /** Those that are to be looked at by now and have moved since `movedSince`. While reports from before that time are still on their way to the rules an incident waits for them, but not past `patientUntil`. */
  waking(tx: Queryable, times: { readonly now: Instant; readonly patientUntil: Instant; readonly movedSince: Instant }): Promise<IncidentRow[]> {
    return tx.query<IncidentRow>(
      `${READ} where wake_at <= to_timestamp($1 / 1000.0) and moved_at >= to_timestamp($3 / 1000.0) and (wake_at <= to_timestamp($2 / 1000.0) or not exists (
         select from outbox where outbox.province_id = incident.province_id and kind = any ($4) and due_at <= incident.wake_at)) order by id limit 500`,
      [times.now, times.patientUntil, times.movedSince, UPSTREAM],
      'incident-waking',
    );
  }

  async newIds(tx: Queryable, count: number): Promise<number[]> {
    if (count === 0) return [];
    const rows = await tx.query<{ id: number }>(`select nextval(pg_get_serial_sequence('incident', 'id')) as id from generate_series(1, $1)`, [count]);
    return rows.map((row) => row.id);
  }

  /** `movedAt`: null = nothing moved, only time passed. */
  async save(tx: Queryable, rows: readonly (IncidentRow & { readonly wakeAt: Instant | null; readonly movedAt: Instant | null })[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `insert into incident (id, province_id, family, locality_id, commodity_id, opened_at, moved_at, closed_at, wake_at, notices, state) overriding system value
       select id, province_id, family, locality_id, commodity_id, to_timestamp(opened_at / 1000.0), to_timestamp(coalesce(moved_at, opened_at) / 1000.0), to_timestamp(closed_at / 1000.0),
         to_timestamp(wake_at / 1000.0), notices, state
       from unnest($1::bigint[], $2::integer[], $3::text[], $4::integer[], $5::integer[], $6::float8[], $7::float8[], $8::float8[], $9::float8[], $10::integer[], $11::jsonb[])
         as row (id, province_id, family, locality_id, commodity_id, opened_at, moved_at, closed_at, wake_at, notices, state)
       on conflict (id) do update set moved_at = greatest(incident.moved_at, excluded.moved_at), closed_at = excluded.closed_at, wake_at = excluded.wake_at,
         notices = excluded.notices, state = excluded.state`,
      [
        rows.map((row) => row.id),
        rows.map((row) => row.provinceId),
        rows.map((row) => row.family),
        rows.map((row) => row.localityId),
        rows.map((row) => row.commodityId),
        rows.map((row) => row.state.openedAt),
        rows.map((row) => row.movedAt),
        rows.map((row) => row.state.closedAt),
        rows.map((row) => row.wakeAt),
        rows.map((row) => row.notices),
        rows.map((row) => JSON.stringify(row.state)),
      ],
      'incident-save',
    );
  }

  /** Call with the alerts' rows locked in order of id. A person's own due time is only ever brought forward. */
  async link(tx: Queryable, links: readonly Link[]): Promise<void> {
    if (links.length === 0) return;
    await tx.query(
      `update alert set incident_id = link.incident_id, due_at = case when link.is_fresh then to_timestamp(link.due_at / 1000.0) else least(alert.due_at, to_timestamp(link.due_at / 1000.0)) end
       from unnest($1::bigint[], $2::bigint[], $3::float8[], $4::boolean[]) as link (alert_id, incident_id, due_at, is_fresh) where alert.id = link.alert_id`,
      [links.map((link) => link.alertId), links.map((link) => link.incidentId), links.map((link) => link.dueAt), links.map((link) => link.isFresh)],
      'incident-link',
    );
  }

  async lockAlerts(tx: Queryable, alertIds: readonly number[]): Promise<void> {
    await tx.query('select from alert where id = any ($1::bigint[]) order by id for update', [alertIds], 'incident-lock-alerts');
  }
}
