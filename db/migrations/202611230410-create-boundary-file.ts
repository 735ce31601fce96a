import type { MigrationInterface, QueryRunner } from 'typeorm';

const PROVINCES = `(select current_setting('cungcau.provinces')::integer[])::integer[]`;
const LOCALITIES = `(select current_setting('cungcau.localities')::integer[])::integer[]`;
const ROLE = `(select current_setting('cungcau.role'))`;
const isOwn = (place: string): string =>
  `exists (select from locality l where l.id = ${place} and (l.id = any(${PROVINCES}) or l.province_id = any(${PROVINCES}) or l.id = any(${LOCALITIES})))`;

/** Files of boundaries that administrators brought in, and what each area had before: the way back. */
export class CreateBoundaryFile202611230410 implements MigrationInterface {
  readonly name = 'CreateBoundaryFile202611230410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table boundary_file (
  id bigint generated always as identity primary key,
  name text not null check (length(name) between 1 and 200),
  locality_id integer not null references locality,
  made_by integer not null references account,
  made_at timestamptz not null,
  undoes bigint unique references boundary_file
);
comment on table boundary_file is 'Append-only. locality_id = the home of who brought it in; undoes = the file whose areas got back what they had before it.';

create table boundary_change (
  file_id bigint not null references boundary_file,
  locality_id integer not null references locality,
  before jsonb,
  after jsonb,
  primary key (file_id, locality_id)
);
comment on table boundary_change is 'Append-only, written in the statement that changes locality.boundary; null = none.';

alter table boundary_file enable row level security;
create policy scope on boundary_file for select to cungcau_api using (${isOwn('boundary_file.locality_id')});
create policy add on boundary_file for insert to cungcau_api with check (${ROLE} = 'ADMINISTRATOR' and ${isOwn('boundary_file.locality_id')});
alter table boundary_change enable row level security;
create policy scope on boundary_change for select to cungcau_api using (exists (select from boundary_file parent where parent.id = boundary_change.file_id));
create policy add on boundary_change for insert to cungcau_api with check (${ROLE} = 'ADMINISTRATOR' and ${isOwn('boundary_change.locality_id')});
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table boundary_change; drop table boundary_file');
  }
}
