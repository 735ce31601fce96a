import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The printed file of an issued quick report, what came back signed, and who is trusted to vouch for signers. */
export class AddBulletinSignature202611221950 implements MigrationInterface {
  readonly name = 'AddBulletinSignature202611221950';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table bulletin_print (
  bulletin_id bigint primary key references bulletin,
  pdf bytea not null
);
comment on table bulletin_print is 'The PDF of an issued report as it was first printed, which signatures are compared with; never printed anew, whatever the program becomes.';

create table bulletin_authority (
  id integer generated always as identity primary key,
  name text not null,
  certificate bytea not null,
  sha256 bytea not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  added_at timestamptz not null,
  added_by integer not null references account,
  removed_at timestamptz,
  removed_by integer references account,
  reason text,
  check ((removed_at is null) = (removed_by is null))
);
create unique index bulletin_authority_trusted on bulletin_authority (sha256) where removed_at is null;
comment on table bulletin_authority is 'Certificates (DER) of authorities whose signers are trusted; ended, never deleted.';

create table bulletin_signed (
  id bigint generated always as identity primary key,
  bulletin_id bigint not null references bulletin,
  at timestamptz not null,
  account_id integer not null references account,
  result text not null check (result in ('VALID', 'ALTERED', 'WRONG_DOCUMENT', 'UNTRUSTED', 'UNREADABLE')),
  signers jsonb not null,
  file bytea not null
);
create index bulletin_signed_bulletin on bulletin_signed (bulletin_id, id);
comment on table bulletin_signed is 'Append-only: files that came back as signed, what the check of that time found, and the certificates of their signers.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table bulletin_signed, bulletin_authority, bulletin_print');
  }
}
