import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../platform/database.js';

/** Everything that is kept of a person, table by table; secrets as their hash. */
export interface PersonData {
  readonly account: string;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

interface Place {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Columns that name a person: those that refer to an account, and those that say so. */
const PLACES = `
select c.relname as name, array_agg(distinct a.attname::text order by a.attname::text) as columns
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname not in ('account', 'audit_entry', 'audit_pending') and (
  a.attname = 'account_id' and a.atttypid = 'integer'::regtype
  or exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'account'::regclass and k.conkey = array[a.attnum]))
group by c.relname order by c.relname collate "C"`;

/** What lets a person in or reaches them: it goes whole. */
const GOES = [
  'session',
  'account_mobile',
  'account_password',
  'account_totp',
  'account_recovery_code',
  'account_passkey',
  'account_identity',
  'account_link',
  'api_token',
  'push_device',
  'notice_preference',
];

const FADES = [
  `delete from notice_delivery where account_id = $1 and settled_at is null`,
  `update report_visit set start_place = null, end_place = null, device = null, app_version = null where account_id = $1`,
  `update phone set user_agent = null where account_id = $1`,
  `update notice_delivery set target = 'erased:' || id where account_id = $1`,
  `update account set full_name = 'Người đã xoá ' || id, code = 'erased-' || id, field_key = null, disabled_at = coalesce(disabled_at, now()) where id = $1`,
];

const FORGET = `
with forgotten as (update audit_entry set detail = null where detail is not null and (about @> to_jsonb($1::integer) or by_id = $1) returning seq)
select coalesce(json_agg(seq order by seq), '[]') as entries from forgotten`;

@Injectable()
export class PersonStore {
  constructor(private readonly database: Database) {}

  /** Null: nobody has that name. It is itself an entry of the audit. */
  exportOf(code: string): Promise<PersonData | null> {
    return this.database.transaction(async (tx) => {
      const id = await idOf(tx, code);
      if (id === null) return null;
      const tables: Record<string, unknown[]> = { account: await plainRows(tx, 'account', ['id'], id) };
      for (const { name, columns } of await tx.query<Place>(PLACES)) tables[name] = await plainRows(tx, name, columns, id);
      await tx.query(`select audit_write('EXPORT', 'account', $1::integer::text, array[$1::integer], null, null, null)`, [id]);
      return { account: code, tables };
    });
  }

  /** Takes name, addresses, places and ways in from a person; reports and acts stay under a pseudonym, so that what was sealed stays as it is. False: nobody has that name. */
  async erase(code: string): Promise<boolean> {
    const id = await this.database.transaction(async (tx) => {
      const found = await idOf(tx, code);
      if (found === null) return null;
      await tx.query(`update sms_message set sender = 'erased', text = '' where sender in (select mobile from account_mobile where account_id = $1)`, [found]);
      for (const table of GOES) await tx.query(`delete from ${table} where account_id = $1`, [found]);
      for (const sql of FADES) await tx.query(sql, [found]);
      return found;
    });
    if (id === null) return false;
    // Only now, for what was just done is in the audit with all that was before.
    await this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ entries: number[] }>(FORGET, [id]);
      await tx.query(`select audit_write('FORGET', 'account', $1::integer::text, array[$1::integer], null, null, $2::json)`, [
        id,
        JSON.stringify({ entries: row?.entries ?? [] }),
      ]);
    });
    return true;
  }
}

async function idOf(tx: Queryable, code: string): Promise<number | null> {
  const [row] = await tx.query<{ id: number }>('select id from account where code = $1', [code]);
  return row?.id ?? null;
}

async function plainRows(tx: Queryable, table: string, columns: readonly string[], id: number): Promise<unknown[]> {
  const own = columns.map((column) => `"${column}" = $1`).join(' or ');
  return (await tx.query<{ row: unknown }>(`select audit_plain(to_jsonb(t)) as row from "${table}" t where ${own}`, [id])).map(({ row }) => row);
}
