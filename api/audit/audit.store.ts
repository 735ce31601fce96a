import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import type { Subjects } from './subjects.js';

/** What was told of whom. */
export interface ReadAct {
  /** Types of the contract. */
  readonly types: readonly string[];
  readonly subjects: Subjects;
  /** Who asked; what is told of nobody but them is no entry. */
  readonly by: number | null;
  readonly operation: string | null;
}

const ABOUT = `
select coalesce(array_agg(distinct id), '{}') as about from (
  select id from account where code = any ($1)
  union all select account_id from phone where id = any ($2)
  union all select account_id from report where id = any ($3::uuid[])
  union all select account_id from quarantined_record where id = any ($4)) people`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
export class AuditStore {
  constructor(private readonly database: Database) {}

  /** One entry for one answer, with everybody it tells of. */
  async enterRead({ types, subjects, by, operation }: ReadAct): Promise<void> {
    const reports = [...subjects.report];
    const values = [[...subjects.account], [...subjects.phone], reports.filter((id) => UUID.test(id)), reports];
    const [row] = await this.database.query<{ about: number[] }>(ABOUT, values, 'audit-about');
    const about = row?.about ?? [];
    if (about.length > 0 && about.every((id) => id === by)) return;
    const more = { types, ...(operation === null ? {} : { operation }), ...(reports.length === 0 ? {} : { reports }) };
    await this.enter('READ', types.map((type) => type.split(' ')[0]).join(','), about, more);
  }

  /** A file that left the house. */
  enterFile(name: string): Promise<void> {
    return this.enter('READ', 'file', [], { name });
  }

  private async enter(action: string, entity: string, about: readonly number[], more: object): Promise<void> {
    await this.database.query(`select audit_write($1, $2, null, $3::integer[], null, null, $4::json)`, [
      action,
      entity,
      about.length === 0 ? null : about,
      JSON.stringify(more),
    ]);
  }
}
