import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every change people make to the catalogue, and which figures are cleared for the public. */
export class CreateCatalogueChange202611221941 implements MigrationInterface {
  readonly name = 'CreateCatalogueChange202611221941';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table catalogue_change (
  id bigint generated always as identity primary key,
  kind text not null,
  key text not null,
  before jsonb,
  after jsonb not null,
  made_by integer not null references account,
  made_at timestamptz not null,
  restores bigint references catalogue_change
);
create index catalogue_change_item on catalogue_change (kind, key, id);
comment on table catalogue_change is 'Append-only, written in the transaction that changes the item; before is null for a new one. restores = the change whose version this one brings back.';

create table open_clearance (
  commodity_id integer primary key references commodity,
  levels text[] not null check (levels <@ array['PROVINCE', 'DISTRICT', 'COMMUNE', 'ZONE'])
);
comment on table open_clearance is 'Kinds of area for which daily figures of a commodity may be read by anybody; no row or no level = none.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table open_clearance; drop table catalogue_change');
  }
}
