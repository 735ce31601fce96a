import { Injectable } from '@nestjs/common';
import type { Thresholds } from '../domain/alert/thresholds.js';
import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import { isoText } from '../platform/iso-text.js';

/** A published version as stored; `publishedBy` null = came with the installation. */
export interface ThresholdRow {
  readonly version: number;
  readonly activeFrom: Instant;
  readonly publishedAt: Instant;
  readonly publishedBy: number | null;
  readonly reason: string;
  readonly copyOf: number | null;
  readonly thresholds: unknown;
}

export interface DraftRow {
  readonly basedOn: number;
  readonly savedAt: Instant;
  readonly thresholds: unknown;
}

export interface NewVersion extends Omit<ThresholdRow, 'thresholds'> {
  readonly thresholds: Thresholds;
}

/** Reads and writes versions and drafts of the thresholds. */
@Injectable()
export class ThresholdStore {
  /** Newest first. */
  versions(db: Queryable): Promise<ThresholdRow[]> {
    return db.query<ThresholdRow>(
      `select version, active_from as "activeFrom", published_at as "publishedAt", published_by as "publishedBy", reason, copy_of as "copyOf", thresholds
       from threshold_set order by version desc`,
    );
  }

  /** The newest version; nobody else publishes until the transaction ends. */
  async lockNewest(tx: Queryable): Promise<number> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('cungcau:thresholds'))`);
    const [row] = await tx.query<{ version: number }>('select max(version) as version from threshold_set');
    return row?.version ?? 0;
  }

  async add(tx: Queryable, row: NewVersion): Promise<void> {
    await tx.query(
      `insert into threshold_set (version, active_from, published_at, published_by, reason, copy_of, source, thresholds) values ($1, $2, $3, $4, $5, $6, $5, $7)`,
      [row.version, isoText(row.activeFrom), isoText(row.publishedAt), row.publishedBy, row.reason, row.copyOf, JSON.stringify(row.thresholds)],
    );
  }

  async draftOf(db: Queryable, accountId: number): Promise<DraftRow | null> {
    const [row] = await db.query<DraftRow>(`select based_on as "basedOn", saved_at as "savedAt", thresholds from threshold_draft where account_id = $1`, [
      accountId,
    ]);
    return row ?? null;
  }

  async saveDraft(db: Queryable, accountId: number, { basedOn, savedAt, thresholds }: DraftRow): Promise<void> {
    await db.query(
      `insert into threshold_draft (account_id, based_on, saved_at, thresholds) values ($1, $2, $3, $4)
       on conflict (account_id) do update set based_on = excluded.based_on, saved_at = excluded.saved_at, thresholds = excluded.thresholds`,
      [accountId, basedOn, isoText(savedAt), JSON.stringify(thresholds)],
    );
  }

  async discardDraft(db: Queryable, accountId: number): Promise<boolean> {
    const rows = await db.query('delete from threshold_draft where account_id = $1 returning 1', [accountId]);
    return rows.length > 0;
  }
}
