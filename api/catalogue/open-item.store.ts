import type { Queryable } from '../platform/database.js';
import type { ItemStore, KeyedValue } from './item-store.js';

const READ = `select c.code as key, jsonb_build_object('levels', to_jsonb(coalesce(o.levels, '{}'))) as value
  from commodity c left join open_clearance o on o.commodity_id = c.id where $1::text is null or c.code = $1 order by c.ordinal, c.id`;

const WRITE = `insert into open_clearance (commodity_id, levels) select id, array(select jsonb_array_elements_text($2::jsonb -> 'levels')) from commodity where code = $1
  on conflict (commodity_id) do update set levels = excluded.levels`;

export class OpenItemStore implements ItemStore {
  read(tx: Queryable, { key }: { readonly key: string | null }): Promise<KeyedValue[]> {
    return tx.query<KeyedValue>(READ, [key]);
  }

  async write(tx: Queryable, key: string, value: unknown): Promise<void> {
    await tx.query(WRITE, [key, JSON.stringify(value)]);
  }
}
