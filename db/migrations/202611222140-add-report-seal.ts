import type { MigrationInterface, QueryRunner } from 'typeorm';

const MICROSECONDS = (column: string): string => `(extract(epoch from f.${column}) * 1000000)::bigint`;

/** Every value of a report as one JSON array whatever the session, which the program that accepts writes as well (`api/report/seal-of.ts`). */
const SEAL = `substring(sha256(convert_to(json_build_array(f.id, f.province_id, f.outlet_id, f.account_id, f.origin, ${MICROSECONDS('observed_at')}, ${MICROSECONDS('received_at')}, f.day,
  ${MICROSECONDS('slot_at')}, ${MICROSECONDS('arrival_slot_at')}, f.corrects_id, f.correction_reason, f.note, encode(f.content_sha256, 'hex'), f.commodity_ids::text, f.prices::text,
  f.price_lows::text, f.price_highs::text, f.input_prices::text, f.stocks::text, f.solds::text, f.incomings::text,
  (select array_agg((extract(epoch from t.at) * 1000000)::bigint order by t.place) from unnest(f.incoming_ats) with ordinality as t (at, place))::text,
  f.availabilities::text, f.flags::text, array_to_json(f.notes), f.acts::text)::text, 'UTF8')) for 16)`;

const OLD_DIGEST = `left(encode(sha256(convert_to(row(f.id, f.province_id, f.outlet_id, f.account_id, f.origin, f.observed_at, f.received_at, f.day, f.slot_at, f.arrival_slot_at,
  f.corrects_id, f.correction_reason, f.note, f.content_sha256, f.commodity_ids, f.prices, f.price_lows, f.price_highs, f.input_prices, f.stocks, f.solds, f.incomings,
  f.incoming_ats, f.availabilities, f.flags, f.notes, f.acts)::text, 'UTF8')), 'hex'), 32)`;

const entryOf = (digest: string, settings: string): string => `
create or replace function audit_reports() returns trigger
language plpgsql security definer set search_path = public, pg_temp${settings} as $$
declare
  accepted json := (select json_agg(f.id || ':' || ${digest} order by f.id) from fresh f);
  place bigint; link bytea; line text;
begin
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
  update audit_head set seq = place, hash = link;
  return null;
end $$;`;

/** A report brings its own digest: the program makes it from the texts it has at hand, and the database compares when the audit is verified. A report without one gets it here. */
export class AddReportSeal202611222140 implements MigrationInterface {
  readonly name = 'AddReportSeal202611222140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table report add column seal bytea;
comment on column report.seal is 'First 16 bytes of the SHA-256 of its other values, as the audit names it; a wrong one is found when the audit is verified.';
create view report_seal as select f.id, 's' || encode(${SEAL}, 'hex') as digest from report f;
comment on view report_seal is 'The digest of each report as its values say; s before it tells it from those of report_digest, which older entries hold.';
${entryOf(`'s' || encode(coalesce(f.seal, ${SEAL}), 'hex')`, '')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${entryOf(OLD_DIGEST, ` set timezone = 'UTC' set datestyle = 'ISO'`)}
drop view report_seal;
alter table report drop column seal;`);
  }
}
