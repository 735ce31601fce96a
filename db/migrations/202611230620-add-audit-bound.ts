import type { MigrationInterface, QueryRunner } from 'typeorm';

const PROVINCES = `(select current_setting('cungcau.provinces')::integer[])::integer[]`;
const LOCALITIES = `(select current_setting('cungcau.localities')::integer[])::integer[]`;

/** Who is at home at the deployment's root or above it sees what the system did as well. */
const SEES_ALL = `(select exists (select from locality l where l.kind = 'COUNTRY' and l.id = any(${LOCALITIES}))
  or exists (select from deployment d where d.root_locality_id = any(${PROVINCES}) or d.root_locality_id = any(${LOCALITIES})))`;

const PEOPLE = `(select a.id from account a join locality l on l.id = a.locality_id
  where l.id = any(${PROVINCES}) or l.province_id = any(${PROVINCES}) or l.id = any(${LOCALITIES}))`;

/** Requests read of the audit what was done by, and what tells of, people of their scope. */
export class AddAuditBound202611230620 implements MigrationInterface {
  readonly name = 'AddAuditBound202611230620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table audit_entry enable row level security;
create policy scope on audit_entry for select to cungcau_api using (
  ${SEES_ALL} or by_id in ${PEOPLE}
  or exists (select from jsonb_array_elements_text(audit_entry.about) as one (id) where one.id::integer in ${PEOPLE}));
create function audit_about(p_account integer) returns setof bigint language sql stable security definer set search_path = public, pg_temp as $$
  select seq from audit_entry where about @> to_jsonb(p_account)
$$;
comment on function audit_about is 'Places in the chain of what tells of a person. Under a policy the index of about cannot be used, for its operator is not leakproof; what stands at these places is for the policy to show.';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function audit_about;
drop policy scope on audit_entry;
alter table audit_entry disable row level security;`);
  }
}
