import type { MigrationInterface, QueryRunner } from 'typeorm';

const PROVINCES = `(select current_setting('cungcau.provinces')::integer[])::integer[]`;
const LOCALITIES = `(select current_setting('cungcau.localities')::integer[])::integer[]`;
const OUTLETS = `(select current_setting('cungcau.outlets')::integer[])::integer[]`;
const ROLE = `(select current_setting('cungcau.role'))`;

const ofProvince = `province_id = any(${PROVINCES})`;
const ofOutlet = `${ofProvince} or outlet_id = any(${OUTLETS})`;
const ofPlace = `${ofProvince} or locality_id = any(${LOCALITIES})`;
const ofOutletAlone = (table: string): string =>
  `exists (select from outlet o where o.id = ${table}.outlet_id and (o.province_id = any(${PROVINCES}) or o.id = any(${OUTLETS})))`;
const ofPlaceAlone = (column: string): string =>
  `exists (select from locality l where l.id = ${column} and (l.id = any(${PROVINCES}) or l.province_id = any(${PROVINCES}) or l.id = any(${LOCALITIES})))`;
const ofPerson = (column: string): string => `exists (select from account a where a.id = ${column} and ${ofPlaceAlone('a.locality_id')})`;
/** Their rows are filtered by their own policy before this sees them. */
const withParent = (parent: string, key: string): string => `exists (select from ${parent} parent where parent.id = ${key})`;

const POLICIES: Readonly<Record<string, string>> = {
  report: ofOutlet,
  checklist_answer: ofOutlet,
  held_correction: ofOutlet,
  outlet_state: ofOutlet,
  outlet_shelf: ofOutlet,
  outlet_watch: ofOutlet,
  alert: ofPlace,
  incident: ofPlace,
  trend_cell: ofPlace,
  bulletin: ofProvince,
  bulletin_count: ofProvince,
  area_day: ofProvince,
  area_month: ofProvince,
  own_change: ofProvince,
  slot_round: ofProvince,
  slot_sale: ofProvince,
  farm_gate_day: ofProvince,
  photo: `${ofProvince} or ${withParent('report', 'photo.report_id')}`,
  report_review: `${ofProvince} or ${withParent('report', 'report_review.report_id')}`,
  report_visit: withParent('report', 'report_visit.report_id'),
  photo_chunk: withParent('photo', 'photo_chunk.photo_id'),
  alert_move: withParent('alert', 'alert_move.alert_id'),
  bulletin_move: withParent('bulletin', 'bulletin_move.bulletin_id'),
  notice: withParent('incident', 'notice.incident_id'),
  message: `province_id is null or ${ofProvince}`,
  notice_delivery: withParent('message', 'notice_delivery.message_id'),
  duty_reminder: ofProvince,
  notice_preference: ofPerson('notice_preference.account_id'),
  push_device: ofPerson('push_device.account_id'),
  duty_assignment: ofOutletAlone('duty_assignment'),
  visit_settlement: ofOutletAlone('visit_settlement'),
  hand_over: ofPerson('hand_over.from_id'),
  phone: ofPerson('phone.account_id'),
  quarantined_record: ofPerson('quarantined_record.account_id'),
  account_mobile: ofPerson('account_mobile.account_id'),
  alert_silence: ofPlaceAlone('alert_silence.locality_id'),
  bulletin_print: withParent('bulletin', 'bulletin_print.bulletin_id'),
  bulletin_signed: withParent('bulletin', 'bulletin_signed.bulletin_id'),
  report_order: ofProvince,
  report_order_recipient: ofOutletAlone('report_order_recipient'),
  outlet_commodity: ofOutletAlone('outlet_commodity'),
  catalogue_change: `case kind
    when 'OUTLET' then exists (select from outlet o where o.code = key and (o.province_id = any(${PROVINCES}) or o.id = any(${OUTLETS})))
    when 'PLACE' then exists (select from locality l where l.code = key and (l.id = any(${PROVINCES}) or l.province_id = any(${PROVINCES}) or l.id = any(${LOCALITIES})))
    else true end`,
};

/** What is declared for the country or for no place is public; the rest belongs to its place. */
const isPublic = (table: string): string =>
  `${table}.locality_id is null or exists (select from locality l where l.id = ${table}.locality_id and l.kind = 'COUNTRY')`;
const DECLARED: Readonly<Record<string, string>> = {
  crisis_level: 'true',
  price_ceiling: `price_ceiling.outlet_id is null or ${ofOutletAlone('price_ceiling')}`,
  register_entry: `(register_entry.outlet_id is null or ${ofOutletAlone('register_entry')}) and (register_entry.owner is null
    or exists (select from outlet o where o.owner = register_entry.owner and (o.province_id = any(${PROVINCES}) or o.id = any(${OUTLETS}))))`,
};

/** Everybody sees them, administrators change them. */
const OF_DEPLOYMENT = [
  'bulletin_authority',
  'checklist',
  'commodity',
  'commodity_pack',
  'deployment',
  'locality_predecessor',
  'open_clearance',
  'outlet_kind',
  'threshold_draft',
  'threshold_set',
];

/** How people sign in, keys, and what only the system itself works with: nothing a request may read by itself. */
const SYSTEM = [
  'account_identity',
  'account_link',
  'account_passkey',
  'account_password',
  'account_recovery_code',
  'account_totp',
  'api_token',
  'import_run',
  'outbox_failed',
  'push_key',
  'retention_rule',
  'retention_run',
  'session',
  'sign_in_brake',
  'sign_in_ticket',
];

/** Requests add to them and read none of it. */
const ADDED_TO = ['outbox', 'sms_message'];

/** The database enforces the scope of a request again: requests ask as `cungcau_api`, which sees the rows of the scope that is stated on its connection, and has errors where none is. */
export class AddRowSecurity202611222159 implements MigrationInterface {
  readonly name = 'AddRowSecurity202611222159';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
do $$
begin
  if not exists (select from pg_roles where rolname = 'cungcau_api') then
    create role cungcau_api nologin;
  end if;
  execute format('grant cungcau_api to %I', current_user);
exception
  when duplicate_object or unique_violation then
    execute format('grant cungcau_api to %I', current_user);
  when insufficient_privilege then
    raise exception 'this user may not make roles: let an administrator run CREATE ROLE cungcau_api NOLOGIN; GRANT cungcau_api TO % WITH ADMIN OPTION;', current_user;
end
$$;
grant usage on schema public to cungcau_api;
grant select, insert, update, delete on all tables in schema public to cungcau_api;
grant usage on all sequences in schema public to cungcau_api;
alter default privileges in schema public grant select, insert, update, delete on tables to cungcau_api;
alter default privileges in schema public grant usage on sequences to cungcau_api;
revoke all on ${SYSTEM.join(', ')} from cungcau_api;
revoke insert, update, delete on audit_entry, audit_head, audit_pending, migration from cungcau_api;
revoke select, update, delete on ${ADDED_TO.join(', ')} from cungcau_api;
alter view report_line set (security_invoker = true);
alter view report_digest set (security_invoker = true);
alter view report_seal set (security_invoker = true);
`);
    for (const [table, seen] of Object.entries(POLICIES)) {
      await runner.query(`alter table ${table} enable row level security; create policy scope on ${table} to cungcau_api using (${seen}) with check (${seen})`);
    }
    const keepsPeople = `${ROLE} = 'ADMINISTRATOR' and ${ofPlaceAlone('account.locality_id')}`;
    await runner.query(`
alter table account enable row level security;
create policy name on account for select to cungcau_api using (true);
create policy add on account for insert to cungcau_api with check (${keepsPeople});
create policy change on account for update to cungcau_api using (${keepsPeople}) with check (${keepsPeople})`);
    const keepsOutlets = `${ROLE} = 'ADMINISTRATOR' and ${ofPlaceAlone('outlet.locality_id')}`;
    await runner.query(`
alter table outlet enable row level security;
create policy name on outlet for select to cungcau_api using (true);
create policy add on outlet for insert to cungcau_api with check (${keepsOutlets});
create policy change on outlet for update to cungcau_api using (${keepsOutlets}) with check (${keepsOutlets})`);
    const keepsPlaces = `${ROLE} = 'ADMINISTRATOR' and (province_id = any(${PROVINCES}) or parent_id = any(${LOCALITIES}) or id = any(${PROVINCES}) or id = any(${LOCALITIES}))`;
    await runner.query(`
alter table locality enable row level security;
create policy name on locality for select to cungcau_api using (true);
create policy add on locality for insert to cungcau_api with check (${keepsPlaces});
create policy change on locality for update to cungcau_api using (${keepsPlaces}) with check (${keepsPlaces})`);
    const keepsForms = `${ROLE} = 'ADMINISTRATOR' and (province_id is null or ${ofProvince})`;
    await runner.query(`
alter table bulletin_template enable row level security;
create policy scope on bulletin_template for select to cungcau_api using (province_id is null or ${ofPlaceAlone('bulletin_template.province_id')}
  or exists (select from locality l where l.province_id = bulletin_template.province_id and l.id = any(${LOCALITIES})));
create policy add on bulletin_template for insert to cungcau_api with check (${keepsForms})`);
    for (const table of OF_DEPLOYMENT) {
      await runner.query(`
alter table ${table} enable row level security;
create policy read on ${table} for select to cungcau_api using (true);
create policy keep on ${table} for all to cungcau_api using (${ROLE} = 'ADMINISTRATOR')`);
    }
    for (const [table, subject] of Object.entries(DECLARED)) {
      const own = ofPlaceAlone(`${table}.locality_id`);
      const declares = table === 'crisis_level' ? `${ROLE} in ('ADMINISTRATOR', 'LEADER')` : `${ROLE} = 'ADMINISTRATOR'`;
      const mayWrite = `${declares} and (${table}.locality_id is null or ${own}) and (${subject})`;
      await runner.query(`
alter table ${table} enable row level security;
create policy scope on ${table} for select to cungcau_api using ((${own} or ${isPublic(table)}) and (${subject}));
create policy declare on ${table} for insert to cungcau_api with check (${mayWrite});
create policy change on ${table} for update to cungcau_api using (${mayWrite}) with check (${mayWrite})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
do $$
declare
  one record;
begin
  for one in select tablename, policyname from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on %I; alter table %I disable row level security', one.policyname, one.tablename, one.tablename);
  end loop;
end
$$;
alter view report_line reset (security_invoker);
alter view report_digest reset (security_invoker);
alter view report_seal reset (security_invoker);
alter default privileges in schema public revoke usage on sequences from cungcau_api;
alter default privileges in schema public revoke select, insert, update, delete on tables from cungcau_api;
revoke all on all sequences in schema public from cungcau_api;
revoke all on all tables in schema public from cungcau_api;
revoke usage on schema public from cungcau_api;
`);
  }
}
