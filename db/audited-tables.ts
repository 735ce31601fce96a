import type pg from 'pg';

/** Tables whose writes are no entry of the audit, and why. Every other table is audited, also one that no migration has made yet. */
export const UNAUDITED: Readonly<Record<string, string>> = {
  migration: 'says itself what was done',
  audit_entry: 'the audit',
  audit_head: 'the audit',
  audit_pending: 'the audit',
  report: 'each statement that accepts reports is one entry with the digest of each; what changes one later is an entry of its own',
  report_visit: 'written with its report, and its places are erased after 90 days',
  sms_message: 'a record itself, whose numbers and texts are erased after a year',
  retention_run: 'a record itself',
  boundary_change: 'each area is an entry of its own, of locality',
  photo_chunk: 'pieces of a photo on its way',
  outbox: 'follows from what is audited',
  outbox_failed: 'follows from what is audited',
  alert: 'people act by alert_move',
  incident: 'worked out from alerts',
  notice: 'worked out from alerts',
  message: 'worked out from alerts',
  notice_delivery: 'a record itself',
  area_day: 'worked out from reports',
  area_month: 'worked out from reports',
  farm_gate_day: 'worked out from reports',
  outlet_shelf: 'worked out from reports',
  outlet_state: 'worked out from reports',
  outlet_watch: 'worked out from reports',
  own_change: 'worked out from reports',
  slot_round: 'worked out from reports',
  slot_sale: 'worked out from reports',
  trend_cell: 'worked out from reports',
  bulletin_count: 'counts bulletins',
  sign_in_brake: 'counts tries, of names that do not exist too',
  sign_in_ticket: 'a sign-in that is half done',
};

/** Columns whose change alone is no news. */
const RESTLESS = [
  'used_at',
  'last_seen_at',
  'queued',
  'oldest_unsent_at',
  'clock_offset_ms',
  'storage_bytes',
  'storage_quota',
  'last_report_at',
  'received',
  'rows_read',
].join(',');

/** Of these only what a person did. */
const WHEN: Readonly<Record<string, string>> = { alert_move: 'when (new.account_id is not null)' };

/** Tables whose key is itself personal: it stands in the detail only, which can be forgotten. */
const OWN_KEYS = ['account_mobile', 'account_identity'];

interface Table {
  readonly name: string;
  readonly key: string | null;
}

const TABLES = `
select c.relname as name, (select string_agg(a.attname, ',' order by k.place) from pg_constraint p, unnest(p.conkey) with ordinality as k (attnum, place), pg_attribute a
  where p.conrelid = c.oid and p.contype = 'p' and a.attrelid = c.oid and a.attnum = k.attnum) as key
from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by c.relname collate "C"`;

/** Gives every audited table its triggers; tables that have them already keep them. To be called after the migrations. */
export async function auditTables(client: pg.Client): Promise<void> {
  const { rows: ready } = await client.query<{ there: boolean }>(`select to_regclass('audit_entry') is not null as there`);
  if (ready[0]?.there !== true) return;
  const { rows: have } = await client.query<{ name: string }>(
    `select distinct t.relname as name from pg_trigger g join pg_class t on t.oid = g.tgrelid where g.tgname = 'audit_change'`,
  );
  const done = new Set(have.map(({ name }) => name));
  for (const { name, key } of (await client.query<Table>(TABLES)).rows) {
    if (!done.has(name) && (name === 'report' || UNAUDITED[name] === undefined))
      await client.query(triggersOf(name, OWN_KEYS.includes(name) ? '' : (key ?? '')));
  }
}

function triggersOf(name: string, key: string): string {
  const table = `"${name}"`;
  const when = WHEN[name] ?? '';
  const events = name === 'report' ? 'update or delete' : when === '' ? 'insert or update or delete' : 'insert';
  return `
create trigger audit_change after ${events} on ${table} for each row ${when} execute function audit_row('${key}', '${RESTLESS}', '${name}');
create trigger audit_truncate after truncate on ${table} for each statement execute function audit_truncate();`;
}
