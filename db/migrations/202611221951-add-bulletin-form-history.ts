import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms of the quick report keep who made them and why; a newer one of the same day stands before an older one. */
export class AddBulletinFormHistory202611221951 implements MigrationInterface {
  readonly name = 'AddBulletinFormHistory202611221951';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table bulletin_template add added_at timestamptz not null default now(), add added_by integer references account;
drop index bulletin_template_place;
create index bulletin_template_place on bulletin_template (coalesce(province_id, 0), valid_from, id);
comment on column bulletin_template.source is 'Where the form comes from, or why it was changed.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from bulletin_template older using bulletin_template newer
  where older.id < newer.id and coalesce(older.province_id, 0) = coalesce(newer.province_id, 0) and older.valid_from = newer.valid_from;
drop index bulletin_template_place;
create unique index bulletin_template_place on bulletin_template (coalesce(province_id, 0), valid_from);
alter table bulletin_template drop added_by, drop added_at;
comment on column bulletin_template.source is null;
`);
  }
}
