import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Role } from '../generated/schema.js';
import { Database } from '../platform/database.js';
import { AccountEntity } from './account.entity.js';

/** An account with the code of its locality, as the screens name it. */
export interface AccountRecord {
  readonly id: number;
  readonly code: string;
  readonly fullName: string;
  readonly role: Role;
  readonly localityId: number;
  readonly locality: string;
  readonly localityName: string;
  /** What the home is, for deciding who may see the person. */
  readonly homeKind: string;
  readonly provinceId: number | null;
  /** The enterprise an ENTERPRISE person reports for. */
  readonly owner: string | null;
}

const ACCOUNT = `select a.id, a.code, a.full_name as "fullName", a.role, a.locality_id as "localityId", l.code as locality, l.full_name as "localityName", l.kind as "homeKind", l.province_id as "provinceId", a.owner
  from account a join locality l on l.id = a.locality_id`;

@Injectable()
export class AccountStore {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
  ) {}

  all(): Promise<AccountRecord[]> {
    return this.database.system.query<AccountRecord>(`${ACCOUNT} order by a.id`);
  }

  async isDemo(): Promise<boolean> {
    const [row] = await this.database.system.query<{ demo: boolean }>('select demo from deployment');
    return row?.demo === true;
  }

  async demoAccountId(role: Role): Promise<number | null> {
    const account = await this.dataSource.getRepository(AccountEntity).findOne({ where: { role, demo: true, disabledAt: IsNull() }, order: { id: 'ASC' } });
    return account?.id ?? null;
  }

  /** The field key of a person; `fresh` becomes it when there is none yet. */
  async fieldKey(accountId: number, fresh: Buffer): Promise<Buffer> {
    const [row] = await this.database.system.query<{ key: Buffer }>(
      'update account set field_key = coalesce(field_key, $2) where id = $1 returning field_key as key',
      [accountId, fresh],
    );
    if (row === undefined) throw new Error(`account ${accountId} is gone`);
    return row.key;
  }
}
