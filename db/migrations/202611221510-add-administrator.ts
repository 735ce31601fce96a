import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The role that keeps thresholds and registers; and who made, and why, each version of the thresholds. */
export class AddAdministrator202611221510 implements MigrationInterface {
  readonly name = 'AddAdministrator202611221510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table account drop constraint account_role_check;
alter table account add constraint account_role_check check (role in ('INSPECTOR', 'ANALYST', 'LEADER', 'ADMINISTRATOR'));

alter table threshold_set
  add published_at timestamptz not null default now(),
  add published_by integer references account,
  add reason text not null default '',
  add copy_of integer references threshold_set;
comment on table threshold_set is 'The table of METHODS by level, one JSON document a version, never changed; in force at a time is the highest version with active_from <= that time. published_by null = came with the installation; copy_of = the earlier version that this one brings back.';

create table threshold_draft (
  account_id integer primary key references account,
  based_on integer not null references threshold_set,
  saved_at timestamptz not null,
  thresholds jsonb not null
);
comment on table threshold_draft is 'What an administrator is working on: nobody else sees it, nothing is judged by it.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table threshold_draft;
alter table threshold_set drop copy_of, drop reason, drop published_by, drop published_at;
comment on table threshold_set is 'The table of METHODS by level, one JSON document a version; the version in force at a time is the newest with active_from <= that time.';
delete from session using account where session.account_id = account.id and account.role = 'ADMINISTRATOR';
update account set role = 'ANALYST', disabled_at = coalesce(disabled_at, now()) where role = 'ADMINISTRATOR';
alter table account drop constraint account_role_check;
alter table account add constraint account_role_check check (role in ('INSPECTOR', 'ANALYST', 'LEADER'));
`);
  }
}
