import type { MigrationInterface, QueryRunner } from 'typeorm';

const DIGEST = `left(encode(sha256(convert_to(row(f.id, f.province_id, f.outlet_id, f.account_id, f.origin, f.observed_at, f.received_at, f.day, f.slot_at, f.arrival_slot_at,
  f.corrects_id, f.correction_reason, f.note, f.content_sha256, f.commodity_ids, f.prices, f.price_lows, f.price_highs, f.input_prices, f.stocks, f.solds, f.incomings,
  f.incoming_ats, f.availabilities, f.flags, f.notes, f.acts)::text, 'UTF8')), 'hex'), 32)`;

const OF_A_STATEMENT = `
  if accepted is not null then perform audit_write('ACCEPT', 'report', null, null, null, null, json_build_object('reports', accepted)); end if;`;

/** A statement that is a transaction of its own is at its commit when its triggers run: what it says is linked at once, without waiting in a table. */
const AT_ONCE = `
  if accepted is null then return null; end if;
  if current_setting('cungcau.lone', true) is distinct from 'on' then
    perform audit_write('ACCEPT', 'report', null, null, null, null, json_build_object('reports', accepted));
    return null;
  end if;
  select seq + 1, hash into strict place, link from audit_head for update;
  line := json_build_object('seq', place, 'at', floor(extract(epoch from clock_timestamp()) * 1000)::bigint, 'by', null, 'op', null, 'action', 'ACCEPT', 'entity', 'report',
    'key', null, 'about', null, 'more', json_build_object('reports', accepted), 'detail', null)::text;
  link := sha256(link || convert_to(line, 'UTF8'));
  insert into audit_entry (seq, body, detail, hash) values (place, line::json, null, link);
  update audit_head set seq = place, hash = link;`;

const reports = (variables: string, body: string): string => `
create or replace function audit_reports() returns trigger
language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' set datestyle = 'ISO' as $$
declare
  accepted json := (select json_agg(f.id || ':' || ${DIGEST} order by f.id) from fresh f);${variables}
begin${body}
  return null;
end $$;`;

/** Reports are accepted hundreds of times a second: their entry costs one insert, and no index but the key. */
export class ChangeReportEntry202611222001 implements MigrationInterface {
  readonly name = 'ChangeReportEntry202611222001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${reports('\n  place bigint; link bytea; line text;', AT_ONCE)}
drop index audit_entry_by, audit_entry_entity, audit_entry_about;
create index audit_entry_by on audit_entry (by_id, seq) where by_id is not null;
create index audit_entry_entity on audit_entry (entity, key, seq) where key is not null;
create index audit_entry_about on audit_entry using gin (about) where about is not null;
comment on function audit_reports is 'One entry for all reports a statement accepts: id and digest of each. cungcau.lone = on: the statement is a transaction of its own.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${reports('', OF_A_STATEMENT)}
drop index audit_entry_by, audit_entry_entity, audit_entry_about;
create index audit_entry_by on audit_entry (by_id, seq);
create index audit_entry_entity on audit_entry (entity, key, seq);
create index audit_entry_about on audit_entry using gin (about);
comment on function audit_reports is 'One entry for all reports a statement accepts: id and digest of each.';
`);
  }
}
