import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long what is kept of people is kept, and what was erased when. */
export class CreateRetention202611222002 implements MigrationInterface {
  readonly name = 'CreateRetention202611222002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger if exists audit_change on sms_message;
drop trigger if exists audit_truncate on sms_message;
create table retention_rule (
  subject text primary key check (subject in ('PLACES', 'SESSIONS', 'DELIVERIES', 'PHOTOS', 'PHOTO_PIECES', 'SMS_TEXTS')),
  days integer not null check (days between 1 and 36500),
  source text not null
);
comment on table retention_rule is 'Days after which a subject is erased; a subject without a row is kept.';
insert into retention_rule (subject, days, source) values
  ('PLACES', 90, 'Law 91/2025/QH15: where somebody stood is sensitive; the distance to the outlet stays'),
  ('SESSIONS', 30, 'after their end'),
  ('DELIVERIES', 365, 'addresses of notices; that there was one stays'),
  ('PHOTOS', 730, 'pictures of visits'),
  ('PHOTO_PIECES', 7, 'pieces of pictures that never became whole'),
  ('SMS_TEXTS', 365, 'numbers and texts of SMS; the reports made of them stay');
create table retention_run (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  erased jsonb not null
);
comment on table retention_run is 'What the daily look erased: rows by subject.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table retention_run, retention_rule');
  }
}
