import { Injectable } from '@nestjs/common';
import type { AlertStatus } from '../domain/alert/alert-status.js';
import type { AnyEvidence } from '../domain/alert/evidence.js';
import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import type { AlertRow, MoveRow } from './alert.entity.js';

type Row = Omit<AlertRow, 'status'> & Omit<AlertStatus, 'evidence'> & { readonly evidence: AnyEvidence };

const READ = `
select id, rule, province_id as "provinceId", locality_id as "localityId", commodity_id as "commodityId", outlet_id as "outletId", stage, signal, severity, outcome,
  opened_at as "openedAt", last_breach_at as "lastBreachAt", closed_at as "closedAt", quiet_slots as "quietSlots", milder_slots as "milderSlots",
  last_slot_at as "lastSlotAt", reopened_count as "reopenedCount", evidence, owner_id as "ownerId", moves from alert`;

const COLUMNS: readonly (readonly [column: string, type: string, pick: (row: AlertRow) => unknown])[] = [
  ['id', 'bigint', (row) => row.id],
  ['province_id', 'integer', (row) => row.provinceId],
  ['rule', 'text', (row) => row.rule],
  ['locality_id', 'integer', (row) => row.localityId],
  ['commodity_id', 'integer', (row) => row.commodityId],
  ['outlet_id', 'integer', (row) => row.outletId],
  ['stage', 'text', (row) => row.status.stage],
  ['signal', 'text', (row) => row.status.signal],
  ['severity', 'text', (row) => row.status.severity],
  ['outcome', 'text', (row) => row.status.outcome],
  ['opened_at', 'timestamptz', (row) => isoOf(row.status.openedAt)],
  ['last_breach_at', 'timestamptz', (row) => isoOf(row.status.lastBreachAt)],
  ['quiet_slots', 'integer', (row) => row.status.quietSlots],
  ['milder_slots', 'integer', (row) => row.status.milderSlots],
  ['last_slot_at', 'timestamptz', (row) => isoOf(row.status.lastSlotAt)],
  ['closed_at', 'timestamptz', (row) => isoOf(row.status.closedAt)],
  ['reopened_count', 'integer', (row) => row.status.reopenedCount],
  ['owner_id', 'integer', (row) => row.ownerId],
  ['level', 'integer', (row) => row.status.evidence.level],
  ['threshold_version', 'integer', (row) => row.status.evidence.thresholdVersion],
  ['evidence', 'jsonb', (row) => JSON.stringify(row.status.evidence)],
  ['moves', 'integer', (row) => row.moves],
];

const names = COLUMNS.map(([column]) => column).join(', ');

/** In the order of ids, so that the old alert of a fingerprint is closed before a new one of it is opened. */
const SAVE = `
insert into alert (${names}) overriding system value
select ${names} from unnest(${COLUMNS.map(([, type], place) => `$${place + 1}::${type}[]`).join(', ')}) as alert (${names}) order by id
on conflict (id) do update set ${COLUMNS.slice(6)
  .map(([column]) => `${column} = excluded.${column}`)
  .join(', ')}`;

const ADD_MOVES = `
insert into alert_move (alert_id, ordinal, province_id, at, recorded_at, cause, stage, signal, severity, report_id, account_id, note, evidence)
select * from unnest($1::bigint[], $2::integer[], $3::integer[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::text[], $8::text[], $9::text[],
  $10::uuid[], $11::integer[], $12::text[], $13::jsonb[])`;

/** Reads, locks and writes alerts and their moves. */
@Injectable()
export class AlertStore {
  /** Open alerts of these outlets and those closed since, oldest first, locked until the transaction ends. */
  async lockOfOutlets(tx: Queryable, outletIds: readonly number[], closedSince: Instant): Promise<AlertRow[]> {
    const rows = await tx.query<Row>(
      `${READ} where outlet_id = any ($1::integer[]) and (stage <> 'CLOSED' or closed_at >= to_timestamp($2 / 1000.0)) order by id for update`,
      [outletIds, closedSince],
      'alert-lock-outlets',
    );
    return rows.map(toAlert);
  }

  /** Open alerts about whole areas and silent outlets of these provinces, those about the areas above them, and those closed since, oldest first, locked until the transaction ends; none without a province. */
  async lockOfAreas(tx: Queryable, provinceIds: readonly number[], closedSince: Instant): Promise<AlertRow[]> {
    if (provinceIds.length === 0) return [];
    const rows = await tx.query<Row>(
      `${READ} where (province_id = any ($1::integer[]) or province_id in (select id from locality where province_id is null)) and (outlet_id = 0 or rule = 'N1') and (stage <> 'CLOSED' or closed_at >= to_timestamp($2 / 1000.0)) order by id for update`,
      [provinceIds, closedSince],
      'alert-lock-areas',
    );
    return rows.map(toAlert);
  }

  /** Open alerts about these localities and the outlets in them, oldest first, locked until the transaction ends. */
  async lockOpenIn(tx: Queryable, localityIds: readonly number[]): Promise<AlertRow[]> {
    const rows = await tx.query<Row>(
      `${READ} where locality_id = any ($1::integer[]) and stage <> 'CLOSED' order by id for update`,
      [localityIds],
      'alert-lock-open-in',
    );
    return rows.map(toAlert);
  }

  async lockOne(tx: Queryable, id: number): Promise<AlertRow | undefined> {
    const [row] = await tx.query<Row>(`${READ} where id = $1 for update`, [id], 'alert-lock');
    return row === undefined ? undefined : toAlert(row);
  }

  async setDue(tx: Queryable, id: number, dueAt: Instant): Promise<void> {
    await tx.query('update alert set due_at = to_timestamp($2 / 1000.0) where id = $1', [id, dueAt]);
  }

  async newIds(tx: Queryable, count: number): Promise<number[]> {
    const rows = await tx.query<{ id: number }>(
      `select nextval(pg_get_serial_sequence('alert', 'id')) as id from generate_series(1, $1)`,
      [count],
      'alert-ids',
    );
    return rows.map((row) => row.id);
  }

  async save(tx: Queryable, alerts: readonly AlertRow[]): Promise<void> {
    if (alerts.length === 0) return;
    await tx.query(
      SAVE,
      COLUMNS.map(([, , pick]) => alerts.map(pick)),
      'alert-save',
    );
  }

  async addMoves(tx: Queryable, moves: readonly MoveRow[]): Promise<void> {
    if (moves.length === 0) return;
    await tx.query(
      ADD_MOVES,
      [
        moves.map((move) => move.alertId),
        moves.map((move) => move.ordinal),
        moves.map((move) => move.provinceId),
        moves.map((move) => isoOf(move.at)),
        moves.map((move) => isoOf(move.recordedAt)),
        moves.map((move) => move.cause),
        moves.map((move) => move.status.stage),
        moves.map((move) => move.status.signal),
        moves.map((move) => move.status.severity),
        moves.map((move) => move.reportId),
        moves.map((move) => move.accountId),
        moves.map((move) => move.note),
        moves.map((move) => JSON.stringify(move.status.evidence)),
      ],
      'alert-add-moves',
    );
  }
}

const isoOf = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString());

function toAlert(row: Row): AlertRow {
  const { id, rule, provinceId, localityId, commodityId, outletId, ownerId, moves, ...status } = row;
  return { id, rule, provinceId, localityId, commodityId, outletId, ownerId, moves, status };
}
