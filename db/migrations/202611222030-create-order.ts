import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ad-hoc orders to report, who has to answer them, and which report answers which. */
export class CreateOrder202611222030 implements MigrationInterface {
  readonly name = 'CreateOrder202611222030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table report_order (
  id bigint generated always as identity primary key,
  province_id integer not null references locality,
  title text not null,
  body text not null,
  area_ids integer[] not null,
  commodity_ids integer[] not null,
  deadline_at timestamptz not null,
  made_by integer not null references account,
  made_at timestamptz not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'WITHDRAWN', 'CLOSED')),
  reminded_at timestamptz,
  ended_at timestamptz,
  ended_by integer references account,
  reason text,
  bulletin_id bigint unique references bulletin,
  check (made_at < deadline_at),
  check ((state = 'OPEN') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
  check ((state = 'CLOSED') = (bulletin_id is not null)),
  check ((state = 'WITHDRAWN') = (reason is not null))
);
create index report_order_province on report_order (province_id, id);
create index report_order_open on report_order (deadline_at) where state = 'OPEN';
comment on table report_order is 'An ad-hoc order to report. No areas = the whole province; no commodities = all of an outlet. A closed one has its quick report.';

create table report_order_recipient (
  order_id bigint not null references report_order,
  outlet_id integer not null references outlet,
  account_id integer not null references account,
  primary key (order_id, outlet_id)
);
create index report_order_recipient_account on report_order_recipient (account_id, order_id);
comment on table report_order_recipient is 'Whose duty an outlet was when the order was given; written with the order, never changed.';

alter table report_visit add column order_id bigint;
create index report_visit_order on report_visit (order_id) where order_id is not null;
comment on column report_visit.order_id is 'The order a report answers, as its sender says; it may name one that is not there.';

alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check check (kind in ('NOTICE', 'DIGEST', 'TEST', 'ORDER'));
comment on table message is 'What is said, written once: a notice, the digest of a province at a slot, an order, a test. content is MessageContent of the domain.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from notice_delivery where message_id in (select id from message where kind = 'ORDER');
delete from message where kind = 'ORDER';
alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check check (kind in ('NOTICE', 'DIGEST', 'TEST'));
comment on table message is 'What is said, written once: a notice, the digest of a province at a slot, a test. content is MessageContent of the domain.';
drop index report_visit_order;
alter table report_visit drop column order_id;
drop table report_order_recipient, report_order;
`);
  }
}
