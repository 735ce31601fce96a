import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a phone tells of itself beyond the first version, photos, checklists and their answers. */
export class CreateVisitExtras202611221612 implements MigrationInterface {
  readonly name = 'CreateVisitExtras202611221612';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table phone add column storage_quota bigint, add column user_agent text;
alter table quarantined_record
  alter column payload drop not null,
  add column outlet text,
  add column kind text not null default 'QUARANTINED' check (kind in ('QUARANTINED', 'WITHDRAWN')),
  add column happened_at timestamptz;
comment on table quarantined_record is 'Reports a phone has given up sending (QUARANTINED) or its person has withdrawn (WITHDRAWN), as the phone last told; settled when the phone has it no more or a person has looked at it.';

create table photo (
  id uuid primary key,
  report_id uuid not null,
  commodity text,
  account_id integer not null references account,
  province_id integer,
  length integer not null check (length > 0),
  sha256 bytea not null,
  taken_at timestamptz,
  begun_at timestamptz not null,
  received integer not null default 0 check (received >= 0 and received <= length),
  completed_at timestamptz,
  mime text,
  width integer,
  height integer,
  content bytea
);
create index photo_report on photo (report_id);
comment on table photo is 'A picture taken at a visit; it may come before its report. length and sha256 are of what the phone sends; content is what is left without position and camera data, null until it is whole.';

create table photo_chunk (
  photo_id uuid not null references photo on delete cascade,
  at_byte integer not null,
  bytes bytea not null,
  primary key (photo_id, at_byte)
);
comment on table photo_chunk is 'What has come of an unfinished photo; removed when it is whole.';

create table checklist (
  code text not null,
  version integer not null,
  title_vi text not null,
  title_en text not null,
  outlet_kinds text[] not null,
  from_level integer not null check (from_level between 1 and 4),
  questions jsonb not null,
  active_from timestamptz not null default now(),
  retired_at timestamptz,
  source text not null,
  primary key (code, version)
);
comment on table checklist is 'What is looked at beside goods, by kind of outlet; a question is asked from its crisis level on. A change is a new version.';

create table checklist_answer (
  id uuid primary key,
  checklist text not null,
  version integer not null,
  outlet_id integer not null references outlet,
  province_id integer not null,
  account_id integer not null references account,
  report_id uuid,
  level integer not null,
  observed_at timestamptz not null,
  received_at timestamptz not null,
  answers jsonb not null,
  breaches text[] not null,
  note text,
  content_sha256 bytea not null,
  foreign key (checklist, version) references checklist
);
create index checklist_answer_outlet on checklist_answer (outlet_id, observed_at);
comment on table checklist_answer is 'Append-only: what was found at a visit. level is the crisis level in force there and then; breaches are the codes of questions answered as they should not be.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table checklist_answer, checklist, photo_chunk, photo;
      delete from quarantined_record where payload is null;
      comment on table quarantined_record is 'Reports a phone has given up sending, as the phone holds them, until a person has settled each.';
      alter table quarantined_record drop column happened_at, drop column kind, drop column outlet, alter column payload set not null;
      alter table phone drop column user_agent, drop column storage_quota`);
  }
}
