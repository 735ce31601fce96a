import { Injectable } from '@nestjs/common';
import type { Assignment, HandOver } from '../domain/duty/roster.js';
import type { Day, Instant } from '../domain/instant.js';
import { Database, type Queryable } from '../platform/database.js';
import { ReportView, type SlotReport } from '../report/report.view.js';

/** A stored hand-over with who made it. */
export interface HandOverRecord extends HandOver {
  readonly id: number;
  readonly reason: string;
  readonly madeBy: number;
  readonly madeAt: Instant;
  readonly batchId: number | null;
  readonly withdrawnOn: Day | null;
  readonly withdrawnBy: number | null;
}

/** One to be stored. */
export type NewHandOver = Omit<HandOverRecord, 'id' | 'batchId' | 'withdrawnOn' | 'withdrawnBy'>;

/** One person for some outlets from a day on; `until` is a day or `infinity`. */
export interface NewAssignment {
  readonly accountId: number;
  readonly outletIds: readonly number[];
  readonly slotMinutes: readonly number[] | null;
  readonly since: Day;
  readonly until: string;
  readonly madeBy: number;
  readonly madeAt: Instant;
}

const HAND_OVER_COLUMNS = `id, from_id as "fromId", to_id as "toId", outlet_ids as "outletIds", since::text, until::text, reason, made_by as "madeBy", made_at as "madeAt",
  batch_id as "batchId", withdrawn_on::text as "withdrawnOn", withdrawn_by as "withdrawnBy"`;
const HAND_OVER = `select ${HAND_OVER_COLUMNS} from hand_over`;

@Injectable()
export class DutyStore {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportView,
  ) {}

  reportsOf(outletIds: readonly number[], slots: readonly Instant[]): Promise<SlotReport[]> {
    return this.reports.ofSlots(this.database, outletIds, slots);
  }

  assignmentsOn(day: Day): Promise<Assignment[]> {
    return this.database.query<Assignment>(
      `select account_id as "accountId", outlet_id as "outletId", slot_minutes as "slotMinutes", since::text, until::text
       from duty_assignment where since <= $1::date and $1::date < until order by id`,
      [day],
      'duty-assignments',
    );
  }

  /** Ends what others were assigned to of these outlets on the day it begins; plans that had not begun go. */
  async assign(given: NewAssignment): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('delete from duty_assignment where outlet_id = any ($1::integer[]) and since >= $2::date', [given.outletIds, given.since]);
      await tx.query('update duty_assignment set until = $2::date where outlet_id = any ($1::integer[]) and until > $2::date', [given.outletIds, given.since]);
      await tx.query(
        `insert into duty_assignment (account_id, outlet_id, slot_minutes, since, until, made_by, made_at)
         select $1, id, $3, $4, $5, $6, to_timestamp($7 / 1000.0) from unnest($2::integer[]) as outlet (id)`,
        [given.accountId, given.outletIds, given.slotMinutes, given.since, given.until, given.madeBy, given.madeAt],
      );
    });
  }

  /** Those in force on that day, in the order they were made. */
  handOversOn(day: Day): Promise<HandOver[]> {
    return this.database.query<HandOver>(`${HAND_OVER} where since <= $1::date and $1::date < least(until, withdrawn_on) order by id`, [day], 'hand-overs-on');
  }

  /** Those of these people that end after `day`, newest first. */
  handOversFrom(day: Day, accountIds: readonly number[]): Promise<HandOverRecord[]> {
    return this.database.query<HandOverRecord>(`${HAND_OVER} where until > $1::date and from_id = any ($2::integer[]) order by id desc limit 500`, [
      day,
      accountIds,
    ]);
  }

  /** Stores them as one: all or none. Several share a batch. */
  addHandOvers(given: readonly NewHandOver[]): Promise<HandOverRecord[]> {
    return this.database.transaction(async (tx) => {
      const made: HandOverRecord[] = [];
      for (const one of given) made.push(await this.addOne(tx, one, given.length > 1 ? (made[0]?.id ?? null) : null));
      if (made.length < 2) return made;
      await tx.query('update hand_over set batch_id = id where id = $1', [made[0]?.id]);
      return made.map((one) => ({ ...one, batchId: made[0]?.id ?? null }));
    });
  }

  private async addOne(tx: Queryable, given: NewHandOver, batchId: number | null): Promise<HandOverRecord> {
    const [row] = await tx.query<HandOverRecord>(
      `insert into hand_over (from_id, to_id, outlet_ids, since, until, reason, made_by, made_at, batch_id)
       values ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8 / 1000.0), $9) returning ${HAND_OVER_COLUMNS}`,
      [given.fromId, given.toId, given.outletIds, given.since, given.until, given.reason, given.madeBy, given.madeAt, batchId],
    );
    return row as HandOverRecord;
  }

  async handOver(id: number): Promise<HandOverRecord | undefined> {
    const [row] = await this.database.query<HandOverRecord>(`${HAND_OVER} where id = $1`, [id]);
    return row;
  }

  /** Takes back one and those made with it, where they still hold on that day; answers those. */
  withdraw(one: HandOverRecord, by: { readonly accountId: number; readonly on: Day; readonly at: Instant }): Promise<HandOverRecord[]> {
    return this.database.query<HandOverRecord>(
      `update hand_over set withdrawn_on = $3, withdrawn_by = $4, withdrawn_at = to_timestamp($5 / 1000.0)
       where (id = $1 or batch_id = $2) and withdrawn_on is null and until > $3::date returning ${HAND_OVER_COLUMNS}`,
      [one.id, one.batchId, by.on, by.accountId, by.at],
    );
  }
}
