import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { Database } from '../platform/database.js';

/** Somebody who is told which of their outlets have no report yet for a slot; `madeBy` null = by the clock. */
export interface NewReminder {
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly accountId: number;
  readonly outletIds: readonly number[];
  readonly madeBy: number | null;
  readonly madeAt: Instant;
}

export interface ReminderRecord extends NewReminder {
  readonly id: number;
}

const COLUMNS = `id, province_id as "provinceId", slot_at as "slotAt", account_id as "accountId", outlet_ids as "outletIds", made_by as "madeBy", made_at as "madeAt"`;

@Injectable()
export class ReminderStore {
  constructor(private readonly database: Database) {}

  /** Answers those that are new: the clock reminds each person once a slot. */
  async add(given: readonly NewReminder[]): Promise<ReminderRecord[]> {
    const made: ReminderRecord[] = [];
    await this.database.transaction(async (tx) => {
      for (const one of given) {
        const values = [one.provinceId, one.slotAt, one.accountId, one.outletIds, one.madeBy, one.madeAt];
        const rows = await tx.query<ReminderRecord>(
          `insert into duty_reminder (province_id, slot_at, account_id, outlet_ids, made_by, made_at)
           values ($1, to_timestamp($2 / 1000.0), $3, $4, $5, to_timestamp($6 / 1000.0))
           on conflict (slot_at, account_id) where made_by is null do nothing returning ${COLUMNS}`,
          values,
        );
        made.push(...rows);
      }
    });
    return made;
  }

  /** Those of slots in [since, until), newest first; without a person, of the whole province. */
  of(provinceId: number, accountId: number | null, span: { readonly since: Instant; readonly until: Instant }): Promise<ReminderRecord[]> {
    return this.database.query<ReminderRecord>(
      `select ${COLUMNS} from duty_reminder
       where province_id = $1 and ($2::integer is null or account_id = $2) and slot_at >= to_timestamp($3 / 1000.0) and slot_at < to_timestamp($4 / 1000.0)
       order by id desc limit 500`,
      [provinceId, accountId, span.since, span.until],
    );
  }
}
