import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The secret that opens what a person keeps on a phone. */
export class AddFieldKey202611221600 implements MigrationInterface {
  readonly name = 'AddFieldKey202611221600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table account add column field_key bytea check (octet_length(field_key) = 32);
comment on column account.field_key is 'Encrypts drafts and reports at rest on the phones of this person; made at the first request, handed out to a session only, forgotten by the phone on signing out.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account drop column field_key');
  }
}
