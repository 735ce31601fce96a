import type { MigrationInterface, QueryRunner } from 'typeorm';

const check = (kinds: readonly string[]): string => `
alter table sign_in_ticket drop constraint sign_in_ticket_kind_check;
alter table sign_in_ticket add constraint sign_in_ticket_kind_check check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}));`;

const BEFORE = ['SECOND_FACTOR', 'PASSKEY', 'NEW_PASSKEY', 'PROVIDER'];

/** Where a second factor is demanded, who has none sets it up half-way through signing in. */
export class AddFirstCodes202611231505 implements MigrationInterface {
  readonly name = 'AddFirstCodes202611231505';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(check([...BEFORE, 'FIRST_CODES']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from sign_in_ticket where kind = 'FIRST_CODES'; ${check(BEFORE)}`);
  }
}
