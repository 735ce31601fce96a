import { DEFAULT_THRESHOLDS } from '../../api/domain/alert/default-thresholds.js';
import { seedBulletinTemplate } from './bulletin-template.js';
import { seedChecklists } from './checklists.js';
import { OUTLET_KINDS } from './outlet-kinds.js';
import { columns, type Sql } from './sql.js';

const THRESHOLDS_SOURCE = 'Own rule, by epidemic level of Nghị quyết 128/NQ-CP; version 1';

/** Fills in what every deployment needs wherever it is: outlet kinds, checklists, the form of the quick report and version 1 of the thresholds. Answers how many rows were missing. */
export async function seedReference(sql: Sql): Promise<number> {
  const kinds = await sql.query(
    `insert into outlet_kind (code, name_vi, name_en, ordinal)
     select code, name_vi, name_en, ordinal from unnest($1::text[], $2::text[], $3::text[]) with ordinality as given (code, name_vi, name_en, ordinal)
     on conflict do nothing returning code`,
    columns(OUTLET_KINDS, ['code', 'nameVi', 'nameEn']),
  );
  const thresholds = await sql.query(
    `insert into threshold_set (version, active_from, source, thresholds) values ($1, '1970-01-01T00:00Z', $2, $3) on conflict do nothing returning version`,
    [DEFAULT_THRESHOLDS.version, THRESHOLDS_SOURCE, JSON.stringify(DEFAULT_THRESHOLDS)],
  );
  return kinds.length + thresholds.length + (await seedChecklists(sql)) + (await seedBulletinTemplate(sql));
}
