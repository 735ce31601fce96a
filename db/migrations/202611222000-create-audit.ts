import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every value of a report, as the chain remembers it: null and empty differ, and times do not depend on the session when it runs in UTC. */
const DIGEST = `left(encode(sha256(convert_to(row(f.id, f.province_id, f.outlet_id, f.account_id, f.origin, f.observed_at, f.received_at, f.day, f.slot_at, f.arrival_slot_at,
  f.corrects_id, f.correction_reason, f.note, f.content_sha256, f.commodity_ids, f.prices, f.price_lows, f.price_highs, f.input_prices, f.stocks, f.solds, f.incomings,
  f.incoming_ats, f.availabilities, f.flags, f.notes, f.acts)::text, 'UTF8')), 'hex'), 32)`;

/** Who did what, when, from where, before and after: written on the transaction of the change itself and linked into one chain as it commits. */
export class CreateAudit202611222000 implements MigrationInterface {
  readonly name = 'CreateAudit202611222000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(CHAIN);
    await runner.query(TRIGGERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop view report_digest;
drop function audit_row, audit_reports, audit_truncate cascade;
drop table audit_entry, audit_pending, audit_head;
drop function audit_seal, audit_keep, audit_write, audit_plain;
`);
  }
}

const TABLES = `
create table audit_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null,
  hash bytea not null
);
comment on table audit_head is 'The newest link of the chain; whoever appends holds this row until the commit, so there is one order for all processes.';
insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create table audit_entry (
  seq bigint primary key,
  body json not null,
  detail text,
  hash bytea not null,
  at_ms bigint not null generated always as ((body ->> 'at')::bigint) stored,
  by_id integer generated always as ((body ->> 'by')::integer) stored,
  action text not null generated always as (body ->> 'action') stored,
  entity text not null generated always as (body ->> 'entity') stored,
  key text generated always as (body ->> 'key') stored,
  about jsonb generated always as ((body ->> 'about')::jsonb) stored
);
create index audit_entry_by on audit_entry (by_id, seq);
create index audit_entry_entity on audit_entry (entity, key, seq);
create index audit_entry_about on audit_entry using gin (about);
comment on table audit_entry is 'Append-only. hash = SHA-256 of the hash before and the text of body; body.detail = SHA-256 of detail, which holds address, before and after and may be forgotten for a person without breaking the chain.';
comment on column audit_entry.about is 'Ids of the accounts whose data it is.';

create table audit_pending (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  by_id integer,
  op text,
  action text not null,
  entity text not null,
  key text,
  about integer[],
  more json,
  detail text
);
comment on table audit_pending is 'What a transaction has to say until it commits; empty for everybody else.';
`;

const CHAIN = `
create function audit_plain(content jsonb) returns jsonb language sql immutable as $$
  select jsonb_object_agg(key, case
    when jsonb_typeof(value) <> 'string' then value
    when key in ('hash', 'secret', 'auth', 'p256dh', 'private_key') or value #>> '{}' like '\\x%' or length(value #>> '{}') > 4000
      then to_jsonb('sha256:' || encode(sha256(convert_to(value #>> '{}', 'UTF8')), 'hex'))
    else value end)
  from jsonb_each(content)
$$;
comment on function audit_plain is 'Secrets, bytes and long texts as their hash.';

create function audit_write(p_action text, p_entity text, p_key text, p_about integer[], p_before jsonb, p_after jsonb, p_more json) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  actor jsonb := coalesce(nullif(current_setting('cungcau.actor', true), ''), '{}')::jsonb;
begin
  insert into audit_pending (at, by_id, op, action, entity, key, about, more, detail)
  values (clock_timestamp(), (actor ->> 'by')::integer, actor ->> 'op', p_action, p_entity, p_key, p_about, p_more,
    case when p_before is not null or p_after is not null or actor ? 'from' then
      json_build_object('salt', gen_random_uuid(), 'from', actor -> 'from', 'agent', actor -> 'agent', 'before', audit_plain(p_before), 'after', audit_plain(p_after))::text end);
end $$;
comment on function audit_write is 'Says something for the chain on the current transaction; who and from where stand in the setting cungcau.actor.';

create function audit_seal() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entry record; line text; place bigint; link bytea;
begin
  if not exists (select from audit_pending where id = new.id) then return null; end if;
  select seq, hash into strict place, link from audit_head for update;
  for entry in with gone as (delete from audit_pending returning *) select * from gone order by id loop
    place := place + 1;
    line := json_build_object('seq', place, 'at', floor(extract(epoch from entry.at) * 1000)::bigint, 'by', entry.by_id, 'op', entry.op, 'action', entry.action, 'entity', entry.entity,
      'key', entry.key, 'about', entry.about, 'more', entry.more, 'detail', encode(sha256(convert_to(entry.detail, 'UTF8')), 'hex'))::text;
    link := sha256(link || convert_to(line, 'UTF8'));
    insert into audit_entry (seq, body, detail, hash) values (place, line::json, entry.detail, link);
  end loop;
  update audit_head set seq = place, hash = link;
  return null;
end $$;
comment on function audit_seal is 'Runs as a transaction commits: links what it said to the chain.';

create constraint trigger audit_seal after insert on audit_pending deferrable initially deferred for each row execute function audit_seal();

create function audit_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.detail is null and new.seq = old.seq and new.body::text = old.body::text and new.hash = old.hash then return new; end if;
  raise exception 'the audit is append-only';
end $$;
create trigger audit_keep before update or delete on audit_entry for each row execute function audit_keep();
create trigger audit_keep_all before truncate on audit_entry for each statement execute function audit_keep();
`;

const TRIGGERS = `
create function audit_row() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was jsonb; became jsonb; whole jsonb; people integer[];
begin
  if tg_op <> 'INSERT' then was := to_jsonb(old); end if;
  if tg_op <> 'DELETE' then became := to_jsonb(new); end if;
  whole := coalesce(became, was);
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(key, value), jsonb_object_agg(key, became -> key) into was, became
    from jsonb_each(was) where value is distinct from became -> key and key <> all (string_to_array(tg_argv[1], ','));
    if became is null then return null; end if;
  end if;
  select array_agg(distinct value::integer) into people from jsonb_each_text(whole)
  where value is not null and (key in ('account_id', 'author_id', 'from_id', 'to_id') or (tg_argv[2] = 'account' and key = 'id'));
  perform audit_write(tg_op, tg_argv[2],
    (select string_agg(case when whole ->> part like '\\x%' then left(encode(sha256(convert_to(whole ->> part, 'UTF8')), 'hex'), 16) else whole ->> part end, ',' order by place)
     from unnest(string_to_array(tg_argv[0], ',')) with ordinality as parts (part, place)), people, was, became, null);
  return null;
end $$;
comment on function audit_row is 'Arguments: columns of the key, columns whose change alone says nothing, name of the table.';

create function audit_truncate() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform audit_write('TRUNCATE', tg_table_name, null, null, null, null, null);
  return null;
end $$;

create function audit_reports() returns trigger
language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' set datestyle = 'ISO' as $$
declare
  accepted json := (select json_agg(f.id || ':' || ${DIGEST} order by f.id) from fresh f);
begin
  if accepted is not null then perform audit_write('ACCEPT', 'report', null, null, null, null, json_build_object('reports', accepted)); end if;
  return null;
end $$;
comment on function audit_reports is 'One entry for all reports a statement accepts: id and digest of each.';
create trigger audit_accept after insert on report referencing new table as fresh for each statement execute function audit_reports();

create view report_digest as select f.id, ${DIGEST} as digest from report f;
comment on view report_digest is 'To be read with timezone UTC, as the chain was written.';
`;
