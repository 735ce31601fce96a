import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hand-overs that are taken back, those of a whole office that belong together, and reminders. */
export class AddDutyFollowUp202611221940 implements MigrationInterface {
  readonly name = 'AddDutyFollowUp202611221940';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table hand_over
  add column batch_id integer,
  add column withdrawn_on date,
  add column withdrawn_by integer references account,
  add column withdrawn_at timestamptz,
  add check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_at is null));
create index hand_over_batch on hand_over (batch_id) where batch_id is not null;
comment on column hand_over.batch_id is 'Id of the first of those made together, when an office hands everything over.';
comment on column hand_over.withdrawn_on is 'Taken back: from that day on it does not hold.';

create table duty_reminder (
  id bigint generated always as identity primary key,
  province_id integer not null references locality,
  slot_at timestamptz not null,
  account_id integer not null references account,
  outlet_ids integer[] not null check (cardinality(outlet_ids) > 0),
  made_by integer references account,
  made_at timestamptz not null
);
create index duty_reminder_slot on duty_reminder (province_id, slot_at);
create unique index duty_reminder_once on duty_reminder (slot_at, account_id) where made_by is null;
comment on table duty_reminder is 'Append-only: who was told which outlets had no report yet for a slot. made_by null = by the clock, once a slot.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table duty_reminder;
drop index hand_over_batch;
alter table hand_over drop column batch_id, drop column withdrawn_on, drop column withdrawn_by, drop column withdrawn_at;
`);
  }
}
