import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { Database } from '../platform/database.js';
import type { ChainHead, ChainLink } from './chain.js';

/** What a person looks for; null = any. */
export interface AuditWish {
  /** Only entries of and about people whose home is in this place, and of the system when it is the deployment's root. */
  readonly localityId: number;
  readonly by: string | null;
  readonly about: string | null;
  readonly action: string | null;
  readonly entity: string | null;
  readonly key: string | null;
  readonly since: Instant | null;
  readonly until: Instant | null;
  readonly before: number | null;
  readonly first: number;
}

/** An entry with the names of today. */
export interface AuditRow {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string | null;
  readonly byName: string | null;
  readonly about: readonly string[];
  readonly operation: string | null;
  readonly action: string;
  readonly entity: string;
  readonly key: string | null;
  readonly more: Readonly<Record<string, unknown>> | null;
  readonly detail: string | null;
}

const COLUMNS = `e.seq, e.at_ms as at, b.code as by, b.full_name as "byName", e.body ->> 'op' as operation, e.action, e.entity, e.key, e.body -> 'more' as more, e.detail,
  array(select a.code from jsonb_array_elements_text(e.about) as one (id) join account a on a.id = one.id::integer order by a.code) as about`;

const PEOPLE = `
people as (select a.id from account a join locality l on l.id = a.locality_id where $1 = any (l.path)),
whole as (select coalesce((select d.root_locality_id = $1 from deployment d), false) or exists (select from locality where id = $1 and kind = 'COUNTRY') as is_whole)`;

const SEARCH = `with ${PEOPLE}
select ${COLUMNS} from audit_entry e left join account b on b.id = e.by_id
where ((select is_whole from whole) or e.by_id in (select id from people) or exists (
    select from jsonb_array_elements_text(e.about) as one (id) where one.id::integer in (select id from people)))
  and ($2::text is null or b.code = $2)
  and ($3::text is null or e.seq = any (array(select audit_about((select id from account where code = $3)))::bigint[]))
  and ($4::text is null or e.action = $4) and ($5::text is null or e.entity = $5) and ($6::text is null or e.key = $6)
  and ($7::bigint is null or e.at_ms >= $7) and ($8::bigint is null or e.at_ms < $8) and ($9::bigint is null or e.seq < $9)
order by e.seq desc limit $10`;

const CHUNK = 'select seq, body::text as body, detail, hash from audit_entry where seq > $1 order by seq limit $2';

/** Reports that are not what the chain says was accepted. */
export const BROKEN_REPORTS = `
with said as (
  select split_part(one, ':', 1)::uuid as id, split_part(one, ':', 2) as digest
  from audit_entry e, json_array_elements_text(e.body -> 'more' -> 'reports') as one where e.action = 'ACCEPT'),
judged as (
  select s.id, k.id is null as gone, k.digest is distinct from s.digest as wrong from said s left join report_seal k on k.id = s.id where starts_with(s.digest, 's')
  union all
  select s.id, k.id is null, k.digest is distinct from s.digest from said s left join report_digest k on k.id = s.id where not starts_with(s.digest, 's'))
select id, case when gone then 'MISSING' else 'CHANGED' end as flaw from judged where wrong
union all
select r.id, 'UNRECORDED' from report r where r.received_at >= (select to_timestamp(min(at_ms) / 1000.0) from audit_entry) and not exists (select from said where said.id = r.id)`;

@Injectable()
export class AuditView {
  constructor(private readonly database: Database) {}

  search(wish: AuditWish): Promise<AuditRow[]> {
    const { localityId, by, about, action, entity, key, since, until, before, first } = wish;
    return this.database.query<AuditRow>(SEARCH, [localityId, by, about, action, entity, key, since, until, before, first]);
  }

  /** Who but the person was told of a person's data, newest first. */
  readsOf(accountId: number, before: number | null, first: number): Promise<AuditRow[]> {
    return this.database.query<AuditRow>(
      `select ${COLUMNS} from audit_entry e left join account b on b.id = e.by_id
       where e.seq = any (array(select audit_about($1))::bigint[]) and e.action = 'READ' and e.by_id is distinct from $1 and ($2::bigint is null or e.seq < $2) order by e.seq desc limit $3`,
      [accountId, before, first],
    );
  }

  /** The links after one, in order; `size` at most. */
  links(after: number, size: number): Promise<ChainLink[]> {
    return this.database.query<ChainLink>(CHUNK, [after, size], 'audit-links');
  }

  async head(): Promise<ChainHead> {
    const [row] = await this.database.query<{ seq: number; hash: Buffer }>('select seq, hash from audit_head');
    return { seq: row?.seq ?? 0, hash: (row?.hash ?? Buffer.alloc(32)).toString('hex') };
  }

  /** Reports changed, gone or put there behind the back of the house. */
  brokenReports(): Promise<{ id: string; flaw: string }[]> {
    return this.database.transaction(async (tx) => {
      await tx.query(`set local timezone = 'UTC'`);
      await tx.query(`set local datestyle = 'ISO'`);
      return tx.query<{ id: string; flaw: string }>(BROKEN_REPORTS);
    });
  }
}
