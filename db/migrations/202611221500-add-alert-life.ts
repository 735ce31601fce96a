import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Incidents, notices and their deliveries, and silences that people order. */
export class AddAlertLife202611221500 implements MigrationInterface {
  readonly name = 'AddAlertLife202611221500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table incident (
  id bigint generated always as identity primary key,
  province_id integer not null,
  family text not null check (family in ('G', 'S', 'H', 'P', 'N', 'L')),
  locality_id integer not null,
  commodity_id integer not null,
  opened_at timestamptz not null,
  moved_at timestamptz not null,
  closed_at timestamptz,
  wake_at timestamptz,
  notices integer not null default 0,
  state jsonb not null
);
create index incident_group on incident (province_id, family, locality_id, commodity_id, id desc);
create index incident_wake on incident (wake_at) where wake_at is not null;
comment on table incident is 'Alerts of one rule family, area right under the province and commodity (0 = all): people are told of them together. state = members and what was told; wake_at = when it has to be looked at next.';

create table notice (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incident,
  ordinal integer not null,
  audience text not null check (audience in ('DUTY', 'LEADERS')),
  reason text not null check (reason in ('FIRST', 'GROWN', 'ESCALATED', 'REPEATED')),
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  severity text not null,
  alert_ids bigint[] not null,
  fresh_ids bigint[] not null,
  unique (incident_id, ordinal, audience)
);
create index notice_recorded on notice (audience, id desc);
comment on table notice is 'Append-only. One for each audience each time an incident is told; it lists every alert of the incident that was open then, fresh_ids those that were news.';

create table notice_delivery (
  notice_id bigint not null references notice,
  account_id integer not null,
  channel text not null check (channel in ('IN_APP', 'EMAIL', 'WEBHOOK')),
  outcome text not null check (outcome in ('DELIVERED', 'NOT_CONFIGURED', 'NOBODY', 'TOO_OLD')),
  at timestamptz not null default now(),
  primary key (notice_id, account_id, channel)
);
comment on table notice_delivery is 'What became of a notice on each way; account_id 0 = the audience as a whole. NOT_CONFIGURED and NOBODY were not sent.';

create table alert_silence (
  id bigint generated always as identity primary key,
  locality_id integer not null,
  rule text,
  commodity_id integer,
  outlet_id integer,
  reason text not null check (btrim(reason) <> ''),
  account_id integer not null,
  created_at timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  ended_by integer,
  is_lapsed boolean not null default false,
  check (ends_at >= starts_at and ends_at <= starts_at + interval '7 days')
);
create index alert_silence_end on alert_silence (ends_at) where not is_lapsed;
comment on table alert_silence is 'Half-open in time; null = any. ends_at moves forward when it is ended early; is_lapsed = its alerts were looked at again after its end.';

alter table alert add incident_id bigint, add muted_by text check (muted_by in ('DATA_ERROR', 'STOCK_OUT', 'AREA_SPIKE', 'AREA_SILENCE', 'SILENCE')), add muted_ref bigint,
  add check ((muted_by is null) = (muted_ref is null));
create index alert_incident on alert (incident_id);
create index alert_standing on alert (province_id, commodity_id) where stage <> 'CLOSED';
comment on column alert.muted_by is 'Why nobody is told of it; muted_ref = the alert, or the silence, that mutes it.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table alert drop incident_id, drop muted_by, drop muted_ref; drop table alert_silence, notice_delivery, notice, incident; drop index if exists alert_standing',
    );
  }
}
