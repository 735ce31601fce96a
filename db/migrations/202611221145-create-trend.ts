import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the trend worker keeps up from accepted reports: cells for charts, and the last known state of each outlet. */
export class CreateTrend202611221145 implements MigrationInterface {
  readonly name = 'CreateTrend202611221145';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table trend_cell (
  province_id integer not null,
  locality_id integer not null,
  outlet_kind text not null,
  period text not null check (period in ('SLOT', 'DAY')),
  period_at timestamptz not null,
  commodity_ids integer[] not null,
  outlets integer[] not null,
  price_counts integer[] not null,
  medians bigint[] not null,
  p10s bigint[] not null,
  p90s bigint[] not null,
  stocks bigint[] not null,
  solds bigint[] not null,
  incomings bigint[] not null,
  availability_counts integer[] not null,
  out_counts integer[] not null,
  last_observed_ats timestamptz[] not null,
  primary key (province_id, locality_id, outlet_kind, period, period_at)
) with (toast_tuple_target = 8160);
comment on table trend_cell is 'One row per locality, outlet kind (or ALL) and slot or local day; arrays run over commodities. For the country province_id = its own id. null = nobody reported it.';
comment on column trend_cell.period_at is 'SLOT: issue time of the slot. DAY: local midnight at which the day begins.';
comment on column trend_cell.availability_counts is 'Outlets that said whether they have it (availability or stock); out_counts of them had none.';

create table outlet_state (
  province_id integer not null,
  outlet_id integer not null,
  last_report_id uuid not null,
  last_observed_at timestamptz not null,
  commodity_ids integer[] not null,
  prices bigint[] not null,
  price_ats timestamptz[] not null,
  baselines bigint[] not null,
  baseline_counts integer[] not null,
  stocks bigint[] not null,
  stock_ats timestamptz[] not null,
  availabilities smallint[] not null,
  availability_ats timestamptz[] not null,
  primary key (province_id, outlet_id)
) with (toast_tuple_target = 8160);
comment on table outlet_state is 'The newest figure of each commodity at an outlet, each with its own time. baseline = median of the outlet''s own prices of days d-33 .. d-3 before price_at, over baseline_count reports.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outlet_state, trend_cell');
  }
}
