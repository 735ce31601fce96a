import { DEMO_PEOPLE } from './demo-records.js';
import { columns, type Sql } from './sql.js';

/** Gives a demo deployment its people, at home in the locality that the SQL expression `localityId` names. Answers how many were missing. */
export async function seedPeople(sql: Sql, localityId: string): Promise<number> {
  const rows = await sql.query(
    `insert into account (code, full_name, role, locality_id, demo)
     select code, full_name, role, ${localityId}, true from unnest($1::text[], $2::text[], $3::text[]) as given (code, full_name, role)
     on conflict (code) do nothing returning id`,
    columns(DEMO_PEOPLE, ['code', 'fullName', 'role']),
  );
  return rows.length;
}
