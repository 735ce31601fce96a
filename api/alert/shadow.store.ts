import { Injectable } from '@nestjs/common';
import pg from 'pg';
import type { RaisedAlert } from '../domain/alert/compare-raised.js';
import type { Instant } from '../domain/instant.js';
import { Config } from '../platform/config.js';
import { Database, type Queryable } from '../platform/database.js';
import { isoText } from '../platform/iso-text.js';

/** What judging writes. Temporary tables of these names stand before the real ones for the length of a shadow. */
const WRITTEN = ['alert', 'alert_move', 'outlet_watch', 'slot_round', 'area_day', 'outbox'] as const;

const RAISED = `
select distinct on (a.id) a.rule, a.locality_id as "localityId", a.commodity_id as "commodityId", a.outlet_id as "outletId", m.severity,
  (select min(at) from alert_move o where o.alert_id = a.id and o.cause in ('OPENED', 'REOPENED') and o.at >= to_timestamp($1 / 1000.0)) as at, m.evidence
from alert a join alert_move m on m.alert_id = a.id and m.at >= to_timestamp($1 / 1000.0)
where exists (select from alert_move o where o.alert_id = a.id and o.cause in ('OPENED', 'REOPENED') and o.at >= to_timestamp($1 / 1000.0))
order by a.id, array_position(array['CRISIS', 'ALERT', 'WARN', 'WATCH'], m.severity), m.ordinal`;

/** A place where the rules can judge without anything being stored. */
@Injectable()
export class ShadowStore {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  /**
   * Hands `work` a transaction on a connection of its own in which everything the rules write lands in temporary tables, empty but for the days of areas before `since`; then it is rolled back.
   * The transaction is read only: PostgreSQL itself refuses any write to a real table.
   */
  async inShadow<Result>(since: Instant, work: (tx: Queryable) => Promise<Result>): Promise<Result> {
    const client = new pg.Client({ connectionString: this.config.databaseUrl, application_name: 'cungcau-replay' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query('begin isolation level repeatable read');
      for (const table of WRITTEN) await client.query(`create temporary table ${table} (like public.${table} including all) on commit drop`);
      await client.query('insert into pg_temp.area_day select * from public.area_day where slot_at < $1', [isoText(since)]);
      await client.query('set transaction read only');
      return await work(queryableOf(client));
    } finally {
      await client.query('rollback').catch(() => undefined);
      await client.end();
    }
  }

  /** Alerts that were opened, or opened again, from `since` on, each at its worst from then on. In a shadow: those the replay raised. */
  raisedSince(db: Queryable, since: Instant): Promise<RaisedAlert[]> {
    return db.query<RaisedAlert>(RAISED, [since]);
  }

  /** The same from the records. */
  recordedSince(since: Instant): Promise<RaisedAlert[]> {
    return this.raisedSince(this.database, since);
  }
}

/** Statements are named as they are on the pool: the connection is new, so none of them was planned for the real tables. */
const queryableOf = (client: pg.Client): Queryable => ({
  query: async <Row>(sql: string, values: readonly unknown[] = [], name?: string): Promise<Row[]> => {
    const statement = name === undefined ? { text: sql, values: [...values] } : { name, text: sql, values: [...values] };
    return (await client.query(statement)).rows as Row[];
  },
});
