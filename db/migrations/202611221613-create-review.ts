import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reviewers say of reports, and how conflicting visits were settled. */
export class CreateReview202611221613 implements MigrationInterface {
  readonly name = 'CreateReview202611221613';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table report_review (
  id bigint generated always as identity primary key,
  report_id uuid not null,
  province_id integer not null,
  author_id integer not null references account,
  state text not null check (state in ('APPROVED', 'HAS_ISSUES', 'RETURNED')),
  comment text,
  commodities text[] not null default '{}',
  by_id integer not null references account,
  at timestamptz not null
);
create index report_review_report on report_review (report_id, id);
create index report_review_author on report_review (author_id, at);
comment on table report_review is 'Append-only; the newest row of a report is its state. commodities: the lines meant, none = the whole report.';

create table visit_settlement (
  id bigint generated always as identity primary key,
  outlet_id integer not null references outlet,
  slot_at timestamptz not null,
  commodity_id integer not null references commodity,
  method text not null check (method in ('MEDIAN', 'CHOICE')),
  report_id uuid check ((method = 'CHOICE') = (report_id is not null)),
  price bigint,
  comment text,
  by_id integer not null references account,
  at timestamptz not null
);
create index visit_settlement_visit on visit_settlement (outlet_id, slot_at);
comment on table visit_settlement is 'Append-only: what counts of two inspectors'' figures for one outlet and slot, and who chose it. The value itself travels as corrections of their reports.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table visit_settlement, report_review');
  }
}
