import { Injectable } from '@nestjs/common';
import type { Mute, Silence, Standing } from '../domain/alert/mute.js';
import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';

/** An open alert with the mute it has now. */
export interface StandingRow extends Omit<Standing, 'path' | 'tau'> {
  readonly mutedBy: Mute['by'] | null;
  readonly mutedRef: number | null;
}

/** A row of the table `alert_silence`. */
export interface SilenceRow extends Silence {
  readonly reason: string;
  readonly accountId: number;
  readonly createdAt: Instant;
  readonly endedBy: number | null;
}

export type NewSilence = Omit<SilenceRow, 'id' | 'endedBy'>;

const SILENCE = `id, locality_id as "localityId", rule, commodity_id as "commodityId", outlet_id as "outletId", starts_at as "startsAt", ends_at as "endsAt",
  reason, account_id as "accountId", created_at as "createdAt", ended_by as "endedBy"`;

/** Reads what is muted by what, and writes it; keeps the silences that people order. */
@Injectable()
export class MuteStore {
  /** Open alerts of a province; `commodityIds` null = all of them. */
  standing(tx: Queryable, provinceId: number, commodityIds: readonly number[] | null): Promise<StandingRow[]> {
    return tx.query<StandingRow>(
      `select id, rule, province_id as "provinceId", locality_id as "localityId", commodity_id as "commodityId", outlet_id as "outletId", severity, level,
         (evidence->>(case rule when 'A' then 'rise' else 'ownRise' end))::float8 as rise, muted_by as "mutedBy", muted_ref as "mutedRef"
       from alert where province_id = $1 and stage <> 'CLOSED' and ($2::integer[] is null or commodity_id = any ($2)) order by id`,
      [provinceId, commodityIds],
      'mute-standing',
    );
  }

  silencesAt(tx: Queryable, at: Instant): Promise<SilenceRow[]> {
    return tx.query<SilenceRow>(
      `select ${SILENCE} from alert_silence where starts_at <= to_timestamp($1 / 1000.0) and ends_at > to_timestamp($1 / 1000.0) order by id`,
      [at],
      'mute-silences',
    );
  }

  /** Call with the alerts' rows locked in order of id. */
  async save(tx: Queryable, mutes: ReadonlyMap<number, Mute | null>): Promise<void> {
    if (mutes.size === 0) return;
    await tx.query(
      `update alert set muted_by = mute.by, muted_ref = mute.ref from unnest($1::bigint[], $2::text[], $3::bigint[]) as mute (alert_id, by, ref) where alert.id = mute.alert_id`,
      [[...mutes.keys()], [...mutes.values()].map((mute) => mute?.by ?? null), [...mutes.values()].map((mute) => mute?.ref ?? null)],
      'mute-save',
    );
  }

  async addSilence(tx: Queryable, silence: NewSilence): Promise<number> {
    const [row] = await tx.query<{ id: number }>(
      `insert into alert_silence (locality_id, rule, commodity_id, outlet_id, reason, account_id, created_at, starts_at, ends_at)
       values ($1, $2, $3, $4, $5, $6, to_timestamp($7 / 1000.0), to_timestamp($8 / 1000.0), to_timestamp($9 / 1000.0)) returning id`,
      [
        silence.localityId,
        silence.rule,
        silence.commodityId,
        silence.outletId,
        silence.reason,
        silence.accountId,
        silence.createdAt,
        silence.startsAt,
        silence.endsAt,
      ],
    );
    return row?.id ?? 0;
  }

  async lockSilence(tx: Queryable, id: number): Promise<SilenceRow | undefined> {
    const [row] = await tx.query<SilenceRow>(`select ${SILENCE} from alert_silence where id = $1 for update`, [id]);
    return row;
  }

  async endSilence(tx: Queryable, id: number, by: { readonly accountId: number; readonly at: Instant }): Promise<void> {
    await tx.query('update alert_silence set ends_at = greatest(starts_at, to_timestamp($2 / 1000.0)), ended_by = $3 where id = $1', [id, by.at, by.accountId]);
  }

  /** Those whose end has come since anybody looked; they are looked at once. */
  takeLapsed(tx: Queryable, now: Instant): Promise<SilenceRow[]> {
    return tx.query<SilenceRow>(
      `update alert_silence set is_lapsed = true where not is_lapsed and ends_at <= to_timestamp($1 / 1000.0) returning ${SILENCE}`,
      [now],
      'mute-lapsed',
    );
  }
}
