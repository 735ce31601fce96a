import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import type { ItemStore, KeyedValue } from './item-store.js';

const READ = `select distinct on (code) code as key, jsonb_build_object('titleVi', title_vi, 'titleEn', title_en, 'outletKinds', to_jsonb(outlet_kinds), 'fromLevel', from_level,
    'questions', (select coalesce(jsonb_agg(jsonb_build_object('choices', '[]'::jsonb, 'alarm', null) || question), '[]') from jsonb_array_elements(questions) as question),
    'retired', retired_at is not null) as value
  from checklist where $1::text is null or code = $1 order by code, version desc`;

/** A new version; earlier ones end, and stay for the answers that name them. */
const WRITE = `
with newest as (select coalesce(max(version), 0) as version from checklist where code = $1),
     ended as (update checklist set retired_at = to_timestamp($3 / 1000.0) where code = $1 and retired_at is null)
insert into checklist (code, version, title_vi, title_en, outlet_kinds, from_level, questions, active_from, retired_at, source)
select $1, newest.version + 1, v."titleVi", v."titleEn", array(select jsonb_array_elements_text(v."outletKinds")), v."fromLevel",
  (select jsonb_agg(case when question -> 'alarm' = 'null' then question - 'alarm' else question end) from jsonb_array_elements(v.questions) as question),
  to_timestamp($3 / 1000.0), case when v.retired then to_timestamp($3 / 1000.0) end, ''
from newest, jsonb_to_record($2::jsonb) as v ("titleVi" text, "titleEn" text, "outletKinds" jsonb, "fromLevel" integer, questions jsonb, retired boolean)`;

export class ChecklistItemStore implements ItemStore {
  read(tx: Queryable, { key }: { readonly key: string | null }): Promise<KeyedValue[]> {
    return tx.query<KeyedValue>(READ, [key]);
  }

  async write(tx: Queryable, key: string, value: unknown, at: Instant): Promise<void> {
    await tx.query(WRITE, [key, JSON.stringify(value), at]);
  }
}
