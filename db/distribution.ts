import type pg from 'pg';

/** How a database that is spread over machines by province keeps each table. A table that is in neither list is spread. */

/** Read by every province and small: each machine has a whole copy. */
export const REFERENCE: readonly string[] = [
  'account',
  'checklist',
  'commodity',
  'commodity_pack',
  'crisis_level',
  'deployment',
  'duty_assignment',
  'locality',
  'locality_predecessor',
  'open_clearance',
  'outlet',
  'outlet_commodity',
  'outlet_kind',
  'price_ceiling',
  'register_entry',
  'retention_rule',
  'threshold_set',
];

/** What of the tables that stay on one machine they have in common. */
const PEOPLE = 'of people, who are few and may move between provinces';
const DESK = 'what a desk does, some thousand rows a day in a whole country';
const ORDERED = 'one order over all provinces, which several machines cannot give';
const OWN = 'of the installation itself';

/** Kept on one machine, and why. */
export const LOCAL: Readonly<Record<string, string>> = {
  ...named(PEOPLE, 'account_identity account_link account_mobile account_passkey account_password account_recovery_code account_totp api_token hand_over'),
  ...named(PEOPLE, 'notice_preference phone push_device session sign_in_brake sign_in_ticket threshold_draft'),
  ...named(DESK, 'alert alert_move alert_silence bulletin bulletin_authority bulletin_count bulletin_move bulletin_print bulletin_signed bulletin_template'),
  ...named(DESK, 'checklist_answer duty_reminder held_correction incident message notice notice_delivery quarantined_record report_order'),
  ...named(DESK, 'report_order_recipient report_review visit_settlement'),
  ...named(DESK, 'boundary_change boundary_file catalogue_change'),
  ...named(ORDERED, 'audit_entry audit_head audit_pending outbox outbox_failed'),
  ...named(OWN, 'import_run migration push_key retention_run sms_message'),
  photo: 'found by its own id alone; large, and better kept outside of the database first',
  photo_chunk: 'with its photo',
  report_visit: 'found by its report alone; one small row a report, whose places go after 90 days',
};

/** A table as the database has it; columns by name. */
export interface KeyedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns of each unique index, primary keys among them: those that make a row unique, "…" for what is worked out. */
  readonly keys: readonly (readonly string[])[];
  readonly references: readonly { readonly columns: readonly string[]; readonly to: string; readonly toColumns: readonly string[] }[];
}

const PROVINCE = 'province_id';

/** How a table is kept. */
export const keptAs = (name: string): 'reference' | 'local' | 'spread' => (REFERENCE.includes(name) ? 'reference' : name in LOCAL ? 'local' : 'spread');

/**
 * What stands in the way of spreading these tables, one sentence each, by what Citus asks: every unique key of a spread table has the province; a key into a spread table goes by province from another one; a copied table points to copied ones only.
 * Names in the lists that no table bears are faults too.
 */
export function distributionFaults(tables: readonly KeyedTable[]): string[] {
  const there = new Set(tables.map(({ name }) => name));
  const gone = [...REFERENCE, ...Object.keys(LOCAL)].filter((name) => !there.has(name)).map((name) => `${name}: is listed and does not exist`);
  return [...gone, ...tables.flatMap((table) => [...keyFaults(table), ...referenceFaults(table)])];
}

function keyFaults({ name, columns, keys }: KeyedTable): string[] {
  if (keptAs(name) !== 'spread') return [];
  if (!columns.includes(PROVINCE)) return [`${name}: is spread and has no ${PROVINCE}`];
  return keys.filter((key) => !key.includes(PROVINCE)).map((key) => `${name}: the key (${key.join(', ')}) is without the province`);
}

function referenceFaults({ name, references }: KeyedTable): string[] {
  return references.flatMap(({ columns, to, toColumns }) => {
    const [here, there] = [keptAs(name), keptAs(to)];
    const pointing = `${name} (${columns.join(', ')}) points to ${to}`;
    if (there === 'spread') {
      const place = columns.indexOf(PROVINCE);
      return here === 'spread' && place >= 0 && toColumns[place] === PROVINCE ? [] : [`${pointing}, which is spread, not by province`];
    }
    return there === 'local' && here !== 'local' ? [`${pointing}, which is on one machine only`] : [];
  });
}

/** The tables of this database without the parts of partitioned ones. */
export async function readKeyedTables(client: pg.ClientBase): Promise<KeyedTable[]> {
  const { rows } = await client.query<KeyedTable>(TABLES);
  return rows;
}

/** SQL of a JSON array: the names of a table's columns by their numbers, in that order. */
const namesOf = (table: string, numbers: string): string =>
  `(select json_agg(coalesce(a.attname, '…') order by place) from unnest(${numbers}) with ordinality as of (number, place)
    left join pg_attribute a on a.attrelid = ${table} and a.attnum = of.number)`;

const TABLES = `
select c.relname as name,
  (select coalesce(json_agg(a.attname), '[]') from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
  (select coalesce(json_agg(${namesOf('c.oid', '(i.indkey::smallint[])[0:i.indnkeyatts - 1]')}), '[]') from pg_index i where i.indrelid = c.oid and i.indisunique) as keys,
  (select coalesce(json_agg(json_build_object('columns', ${namesOf('c.oid', 'k.conkey')}, 'to', other.relname, 'toColumns', ${namesOf('k.confrelid', 'k.confkey')})), '[]')
   from pg_constraint k join pg_class other on other.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f') as references
from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by c.relname`;

function named(reason: string, tables: string): Record<string, string> {
  return Object.fromEntries(tables.split(' ').map((name) => [name, reason]));
}
