import { columns, type Sql } from './sql.js';

export interface LocalityRow {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly nameEn: string | null;
  readonly kind: 'COUNTRY' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  /** Code of the locality above, which must be there and in force; null for a root. */
  readonly parent: string | null;
  readonly population: number | null;
  readonly specialArea: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly effectiveFrom: string;
}

const FIELDS = ['code', 'name', 'fullName', 'nameEn', 'kind', 'parent', 'population', 'specialArea', 'latitude', 'longitude', 'effectiveFrom'] as const;

/** Writes the localities that are missing, in the order given so that a parent comes before its children, and answers how many. A row that is there already stays as people have left it. */
export async function seedLocalities(sql: Sql, rows: readonly LocalityRow[]): Promise<number> {
  const inserted = await sql.query(
    `insert into locality (code, name, full_name, name_en, kind, parent_id, population, special_area, latitude, longitude, effective_from)
     select code, name, full_name, name_en, kind,
       (select id from locality p where p.code = given.parent and p.effective_to = 'infinity'),
       population, special_area, latitude, longitude, effective_from
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::text[], $9::float8[], $10::float8[], $11::date[])
       with ordinality as given (code, name, full_name, name_en, kind, parent, population, special_area, latitude, longitude, effective_from, ordinal)
     order by ordinal
     on conflict (code, effective_from) do nothing returning id`,
    columns(rows, FIELDS),
  );
  if (inserted.length > 0) await drawPaths(sql);
  return inserted.length;
}

/** Works out path and province of every locality from its parents. */
export async function drawPaths(sql: Sql): Promise<void> {
  await sql.query(
    `with recursive tree as (
       select id, array[id] as path, case when kind = 'PROVINCE' then id end as province_id from locality where parent_id is null
       union all
       select l.id, tree.path || l.id, case when l.kind = 'PROVINCE' then l.id else tree.province_id end from locality l join tree on l.parent_id = tree.id)
     update locality set path = tree.path, province_id = tree.province_id from tree
     where locality.id = tree.id and (locality.path is distinct from tree.path or locality.province_id is distinct from tree.province_id)`,
  );
}
