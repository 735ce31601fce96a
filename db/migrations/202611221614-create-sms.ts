import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose mobile numbers are known, and what came by SMS. */
export class CreateSms202611221614 implements MigrationInterface {
  readonly name = 'CreateSms202611221614';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table account_mobile (
  mobile text primary key check (mobile ~ '^[0-9]{8,15}$'),
  account_id integer not null references account,
  added_by integer not null references account,
  added_at timestamptz not null
);
comment on table account_mobile is 'Numbers that may report by SMS, with country code and without plus.';

create table sms_message (
  id bigint generated always as identity primary key,
  sender text not null,
  text text not null,
  received_at timestamptz not null,
  outcome text not null,
  report_id uuid
);
comment on table sms_message is 'Every SMS the gateway has handed over, with what became of it.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sms_message, account_mobile');
  }
}
