import { Injectable } from '@nestjs/common';
import pg from 'pg';
import type { RaisedAlert } from '../domain/alert/compare-raised.js';
import type { Instant } from '../domain/instant.js';
import { Config } from '../platform/config.js';
import { Database, type Queryable } from '../platform/database.js';
import { isoText } from '../platform/iso-text.js';

/** What judging writes, and what of it a replay may know from before its first report. Temporary tables of these names stand before the real ones for the length of a shadow. */
const WRITTEN: readonly { readonly table: string; readonly known?: string }[] = [
  { table: 'alert' },
  { table: 'alert_move' },
  { table: 'outlet_watch' },
  { table: 'slot_round' },
  { table: 'area_day', known: 'slot_at < $1' },
  { table: 'area_month', known: `month < date_trunc('month', $1::timestamptz)` },
  { table: 'own_change' },
  { table: 'outlet_shelf' },
  { table: 'slot_sale', known: 'slot_at < $1' },
  { table: 'farm_gate_day', known: 'slot_at < $1' },
  { table: 'outbox' },
];

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
   * Hands `work` a transaction on a connection of its own in which everything the rules write lands in temporary tables that hold nothing from after `since`; then it is rolled back.
   * The transaction is read only: PostgreSQL itself refuses any write to a real table.
   */
  async inShadow<Result>(since: Instant, work: (tx: Queryable) => Promise<Result>): Promise<Result> {
    const client = new pg.Client({ connectionString: this.config.databaseUrl, application_name: 'cungcau-replay' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query('begin isolation level repeatable read');
      for (const one of WRITTEN) await shade(client, one, since);
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

async function shade(client: pg.Client, { table, known }: (typeof WRITTEN)[number], since: Instant): Promise<void> {
  const { rows } = await client.query<{ real: string | null }>('select to_regclass($1)::text as real', [`public.${table}`]);
  if (rows[0]?.real === null) return;
  await client.query(`create temporary table ${table} (like public.${table} including all) on commit drop`);
  if (known !== undefined) await client.query(`insert into pg_temp.${table} select * from public.${table} where ${known}`, [isoText(since)]);
}

/** Statements are named as they are on the pool: the connection is new, so none of them was planned for the real tables. */
const queryableOf = (client: pg.Client): Queryable => ({
  query: async <Row>(sql: string, values: readonly unknown[] = [], name?: string): Promise<Row[]> => {
    const statement = name === undefined ? { text: sql, values: [...values] } : { name, text: sql, values: [...values] };
    return (await client.query(statement)).rows as Row[];
  },
});
