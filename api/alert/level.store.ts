import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { LevelDeclared } from '../outlet/register.service.js';
import type { Queryable } from '../platform/database.js';
import type { AlertRow } from './alert.entity.js';
import { AlertStore } from './alert.store.js';

/** Levels whose open alerts are still to be rated anew, and those alerts. */
@Injectable()
export class LevelStore {
  constructor(private readonly alerts: AlertStore) {}

  /** Open alerts of these localities, locked until the transaction ends. No sitting is under way meanwhile: it locks the same rows in an order of its own. */
  async lockOpen(tx: Queryable, localityIds: readonly number[]): Promise<AlertRow[]> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('outbox:OUTLETS_OBSERVED'))`);
    return this.alerts.lockOpenIn(tx, localityIds);
  }

  /** Marks a level as taken up; answers the number of its document. */
  async takeUp(tx: Queryable, levelId: number, at: Instant): Promise<string> {
    const [row] = await tx.query<{ document: string }>(
      'update crisis_level set taken_up_at = coalesce(taken_up_at, to_timestamp($2 / 1000.0)) where id = $1 returning document_number as document',
      [levelId, at],
    );
    return row?.document ?? '';
  }

  /** Levels that nobody has taken up although their time has come. */
  comeDue(tx: Queryable, at: Instant): Promise<LevelDeclared[]> {
    return tx.query<LevelDeclared>(
      `select id as "levelId", locality_id as "localityId" from crisis_level
       where taken_up_at is null and valid_from <= to_timestamp($1 / 1000.0) and declared_at < to_timestamp($1 / 1000.0) - interval '5 seconds'
         and not exists (select from outbox where kind = 'LEVEL_DECLARED') order by valid_from, id`,
      [at],
      'levels-come-due',
    );
  }
}
