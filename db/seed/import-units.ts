import { centreOf } from '../../api/domain/map/centre-of.js';
import { drawPaths } from './seed-localities.js';
import { COUNTRY_CODE } from './seed-vietnam.js';
import { columns, type Sql } from './sql.js';
import { type Boundary, type PredecessorRow, UnitFileProblem, type UnitRow } from './unit-files.js';

type UnitKind = 'PROVINCE' | 'DISTRICT' | 'COMMUNE';

/** One structure of administrative units, in force from its first day until before its last; `infinity` = still in force. */
export interface Units {
  readonly since: string;
  readonly until: string;
  readonly provinces: readonly UnitRow[];
  readonly districts: readonly UnitRow[];
  readonly communes: readonly UnitRow[];
  readonly boundaries: readonly Boundary[];
  readonly predecessors: readonly PredecessorRow[];
}

export interface UnitsCount {
  readonly added: number;
  readonly changed: number;
  readonly boundaries: number;
  readonly boundariesOfNobody: number;
  readonly predecessors: number;
  readonly predecessorsOfNobody: number;
}

const BOUNDARIES_A_STATEMENT = 400;

/**
 * Brings the locality tree in line with the files: adds units, changes what the files say otherwise, draws boundaries, and links new units to those they were made of.
 * A figure the files leave out (population, special area) stays; a unit they do not name stays. Throws UnitFileProblem when a unit's parent is nowhere, so that nothing is half-written.
 */
export async function importUnits(sql: Sql, units: Units): Promise<UnitsCount> {
  await sql.query(`select pg_advisory_xact_lock(hashtext('cungcau:seed'))`);
  await putCountry(sql);
  const written = [
    ...(await putUnits(sql, 'PROVINCE', units, inCountry(units.provinces))),
    ...(await putUnits(sql, 'DISTRICT', units, units.districts)),
    ...(await putUnits(sql, 'COMMUNE', units, units.communes)),
  ];
  // Thousands of rows are new to the planner: without this it walks through all of them for each predecessor.
  await sql.query('analyze locality');
  await drawPaths(sql);
  const boundaries = await putBoundaries(sql, units);
  const predecessors = await putPredecessors(sql, units);
  const added = written.filter((row) => row.added).length;
  return {
    added,
    changed: written.length - added,
    boundaries,
    boundariesOfNobody: units.boundaries.length - boundaries,
    predecessors,
    predecessorsOfNobody: units.predecessors.length - predecessors,
  };
}

const inCountry = (provinces: readonly UnitRow[]): UnitRow[] => provinces.map((province) => ({ ...province, parent: COUNTRY_CODE }));

async function putCountry(sql: Sql): Promise<void> {
  await sql.query(
    `insert into locality (code, name, full_name, name_en, kind) values ($1, 'Việt Nam', 'Nước Cộng hoà xã hội chủ nghĩa Việt Nam', 'Viet Nam', 'COUNTRY') on conflict do nothing`,
    [COUNTRY_CODE],
  );
}

const GIVEN = `unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[]) as given (code, name, full_name, name_en, parent, population)`;
const PARENT = `p.code = given.parent and p.kind <> $7 and p.effective_from <= $8::date and $8::date < p.effective_to`;

async function putUnits(sql: Sql, kind: UnitKind, { since, until }: Units, rows: readonly UnitRow[]): Promise<{ added: boolean }[]> {
  if (rows.length === 0) return [];
  const given = [...columns(rows, ['code', 'name', 'fullName', 'nameEn', 'parent', 'population']), kind, since];
  const orphans = await sql.query<{ code: string; parent: string }>(
    `select code, parent from ${GIVEN} where not exists (select from locality p where ${PARENT}) limit 1`,
    given,
  );
  if (orphans[0] !== undefined) throw new UnitFileProblem(`unit ${orphans[0].code}: there is no unit ${orphans[0].parent} above it on ${since}`);
  return sql.query<{ added: boolean }>(
    `insert into locality as l (code, name, full_name, name_en, kind, parent_id, population, effective_from, effective_to)
     select given.code, given.name, given.full_name, given.name_en, $7, p.id, given.population, $8, $9
     from ${GIVEN} join locality p on ${PARENT}
     on conflict (code, effective_from) do update set name = excluded.name, full_name = excluded.full_name, name_en = coalesce(excluded.name_en, l.name_en),
       kind = excluded.kind, parent_id = excluded.parent_id, population = coalesce(excluded.population, l.population), effective_to = excluded.effective_to
     where (l.name, l.full_name, l.name_en, l.kind, l.parent_id, l.population, l.effective_to) is distinct from
       (excluded.name, excluded.full_name, coalesce(excluded.name_en, l.name_en), excluded.kind, excluded.parent_id, coalesce(excluded.population, l.population), excluded.effective_to)
     returning xmax = 0 as added`,
    [...given, until],
  );
}

async function putBoundaries(sql: Sql, { since, boundaries }: Units): Promise<number> {
  let drawn = 0;
  for (let done = 0; done < boundaries.length; done += BOUNDARIES_A_STATEMENT) {
    const rows = boundaries
      .slice(done, done + BOUNDARIES_A_STATEMENT)
      .map(({ code, geometry }) => ({ code, boundary: JSON.stringify(geometry), ...centreOf(geometry) }));
    const hit = await sql.query(
      `update locality l set boundary = given.boundary, latitude = coalesce(l.latitude, given.latitude), longitude = coalesce(l.longitude, given.longitude)
       from unnest($1::text[], $2::jsonb[], $3::float8[], $4::float8[]) as given (code, boundary, latitude, longitude)
       where l.code = given.code and l.effective_from = $5::date returning l.id`,
      [...columns(rows, ['code', 'boundary', 'latitude', 'longitude']), since],
    );
    drawn += hit.length;
  }
  return drawn;
}

/** A predecessor is the unit of the same kind that stopped on the day the new one began. Answers how many pairs are linked now. */
async function putPredecessors(sql: Sql, { since, predecessors }: Units): Promise<number> {
  const pairs = await sql.query(
    `with linked as (
       select fresh.id, old.id as old_id from unnest($1::text[], $2::text[]) as given (old, fresh)
       join locality fresh on fresh.code = given.fresh and fresh.effective_from = $3::date
       join locality old on old.code = given.old and old.effective_to = $3::date and old.kind = fresh.kind),
     written as (insert into locality_predecessor (locality_id, predecessor_id) select id, old_id from linked on conflict do nothing)
     select 1 from linked`,
    [...columns(predecessors, ['old', 'new']), since],
  );
  return pairs.length;
}
