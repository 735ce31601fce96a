import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Instant } from '../domain/instant.js';
import type { Role } from '../generated/schema.js';
import type { Caller } from '../platform/access.js';
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
}

const ACCOUNT = `select a.id, a.code, a.full_name as "fullName", a.role, a.locality_id as "localityId", l.code as locality
  from account a join locality l on l.id = a.locality_id`;

@Injectable()
export class AccountStore {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
  ) {}

  all(): Promise<AccountRecord[]> {
    return this.database.query<AccountRecord>(`${ACCOUNT} order by a.id`);
  }

  async isDemo(): Promise<boolean> {
    const [row] = await this.database.query<{ demo: boolean }>('select demo from deployment');
    return row?.demo === true;
  }

  async demoAccountId(role: Role): Promise<number | null> {
    const account = await this.dataSource.getRepository(AccountEntity).findOne({ where: { role, demo: true, disabledAt: IsNull() }, order: { id: 'ASC' } });
    return account?.id ?? null;
  }

  async openSession(accountId: number, tokenSha256: Buffer, since: Instant, until: Instant): Promise<void> {
    await this.database.query(
      'insert into session (token_sha256, account_id, created_at, expires_at) values ($1, $2, to_timestamp($3 / 1000.0), to_timestamp($4 / 1000.0))',
      [tokenSha256, accountId, since, until],
    );
  }

  async closeSession(tokenSha256: Buffer): Promise<boolean> {
    const closed = await this.database.query('delete from session where token_sha256 = $1 returning 1', [tokenSha256]);
    return closed.length > 0;
  }

  /** The field key of a person; `fresh` becomes it when there is none yet. */
  async fieldKey(accountId: number, fresh: Buffer): Promise<Buffer> {
    const [row] = await this.database.query<{ key: Buffer }>(
      'update account set field_key = coalesce(field_key, $2) where id = $1 returning field_key as key',
      [accountId, fresh],
    );
    if (row === undefined) throw new Error(`account ${accountId} is gone`);
    return row.key;
  }

  async callerOf(tokenSha256: Buffer, at: Instant): Promise<Omit<Caller, 'tokenSha256'> | null> {
    const [row] = await this.database.query<Omit<Caller, 'tokenSha256'>>(
      `select a.id as "accountId", a.role, a.locality_id as "localityId" from session s join account a on a.id = s.account_id
       where s.token_sha256 = $1 and s.expires_at > to_timestamp($2 / 1000.0) and a.disabled_at is null`,
      [tokenSha256, at],
      'session-caller',
    );
    return row ?? null;
  }
}
