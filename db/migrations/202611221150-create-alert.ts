import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alerts and every move they ever made, each with the evidence as it was seen. */
export class CreateAlert202611221150 implements MigrationInterface {
  readonly name = 'CreateAlert202611221150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table alert (
  id bigint generated always as identity primary key,
  province_id integer not null,
  rule text not null,
  locality_id integer not null,
  commodity_id integer not null,
  outlet_id integer not null default 0,
  stage text not null check (stage in ('OPEN', 'ACKNOWLEDGED', 'INSPECTING', 'CLOSED')),
  signal text not null check (signal in ('FIRING', 'QUIET')),
  severity text not null check (severity in ('WATCH', 'WARN', 'ALERT', 'CRISIS')),
  outcome text check (outcome in ('RECOVERED', 'CONFIRMED', 'EXPLAINED', 'FALSE_ALARM', 'DATA_ERROR')),
  opened_at timestamptz not null,
  last_breach_at timestamptz not null,
  quiet_slots integer not null default 0,
  milder_slots integer not null default 0,
  last_slot_at timestamptz not null,
  closed_at timestamptz,
  reopened_count integer not null default 0,
  owner_id integer,
  due_at timestamptz,
  level integer not null,
  threshold_version integer not null,
  evidence jsonb not null,
  moves integer not null default 1,
  check ((stage = 'CLOSED') = (closed_at is not null)),
  check (signal <> 'FIRING' or evidence <> '{}'::jsonb)
);
create unique index alert_one_open on alert (province_id, rule, locality_id, commodity_id, outlet_id) where stage <> 'CLOSED';
create index alert_fingerprint on alert (province_id, rule, locality_id, commodity_id, outlet_id, id);
create index alert_opened on alert (province_id, opened_at);
create index alert_outlet on alert (outlet_id, opened_at);
comment on column alert.outlet_id is '0 = the alert is about the whole locality.';

create table alert_move (
  alert_id bigint not null references alert,
  ordinal integer not null,
  province_id integer not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  cause text not null,
  stage text not null,
  signal text not null,
  severity text not null,
  report_id uuid,
  account_id integer,
  note text,
  evidence jsonb not null,
  primary key (alert_id, ordinal)
);
create table outlet_watch (
  province_id integer not null,
  outlet_id integer not null,
  commodity_ids integer[] not null,
  last_observed_ats timestamptz[] not null,
  g1_firings smallint[] not null,
  prices bigint[] not null,
  price_ats timestamptz[] not null,
  baselines bigint[] not null,
  baseline_counts integer[] not null,
  primary key (province_id, outlet_id)
);
comment on table outlet_watch is 'What the rules said of each outlet''s newest reports: bit 0 of g1_firings = G1 fired on the newest one, bit 1 on the one before; price, price_at, baseline, baseline_count = what its neighbours'' rules may know of it, never later than the last decision.';
comment on table alert_move is 'Append-only. at = the time the decision was made for; recorded_at = when the row was written; evidence = copied at the decision.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outlet_watch, alert_move, alert');
  }
}
