import type { MigrationInterface, QueryRunner } from 'typeorm';

const OLD = [`value #>> '{}' like '\\x%'`, `whole ->> part like '\\x%'`];
const NEW = [`starts_with(value #>> '{}', '\\x')`, `starts_with(whole ->> part, '\\x')`];

const rewrite = (name: string, from: string | undefined, to: string | undefined): string =>
  `do $mend$ begin execute replace(pg_get_functiondef('${name}'::regproc), $from$${from}$from$, $to$${to}$to$); end $mend$;`;

/** To LIKE a backslash is no sign of its own, so bytes stood in the audit as they are. Keys that are a person's own number or name are left to the detail, which can be forgotten. */
export class ChangeAuditBytes202611222003 implements MigrationInterface {
  readonly name = 'ChangeAuditBytes202611222003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rewrite('audit_plain', OLD[0], NEW[0]));
    await runner.query(rewrite('audit_row', OLD[1], NEW[1]));
    for (const table of ['account_mobile', 'account_identity']) {
      await runner.query(`drop trigger if exists audit_change on ${table}; drop trigger if exists audit_truncate on ${table};`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(rewrite('audit_plain', NEW[0], OLD[0]));
    await runner.query(rewrite('audit_row', NEW[1], OLD[1]));
  }
}
