import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { Role } from '../generated/schema.js';
import { Database } from '../platform/database.js';

/** A person with what an administrator must know of how they sign in; never a secret. */
export interface PersonRecord {
  readonly accountId: number;
  readonly id: string;
  readonly fullName: string;
  readonly role: Role;
  readonly localityId: number;
  readonly locality: string;
  readonly owner: string | null;
  readonly identity: string | null;
  readonly active: boolean;
  readonly demo: boolean;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly passkeys: number;
  readonly linkUntil: Instant | null;
  readonly lastSeenAt: Instant | null;
}

export interface PersonFields {
  readonly fullName: string;
  readonly role: Role;
  readonly localityId: number;
  readonly owner: string | null;
}

const PERSON = `select a.id as "accountId", a.code as id, a.full_name as "fullName", a.role, a.locality_id as "localityId", l.code as locality, a.owner,
  (select coalesce(i.subject, i.email) from account_identity i where i.account_id = a.id order by i.id desc limit 1) as identity,
  a.disabled_at is null as active, a.demo, exists (select from account_password p where p.account_id = a.id) as "hasPassword",
  exists (select from account_totp t where t.account_id = a.id and t.confirmed_at is not null) as "hasSecondFactor",
  (select count(*)::integer from account_passkey k where k.account_id = a.id) as passkeys,
  (select max(expires_at) from account_link k where k.account_id = a.id and k.used_at is null and k.expires_at > to_timestamp($1 / 1000.0)) as "linkUntil",
  (select max(used_at) from session s where s.account_id = a.id) as "lastSeenAt"
  from account a join locality l on l.id = a.locality_id`;

@Injectable()
export class PersonStore {
  constructor(private readonly database: Database) {}

  /** At home in one of those places. */
  homeIn(localityIds: readonly number[], at: Instant): Promise<PersonRecord[]> {
    return this.database.system.query<PersonRecord>(`${PERSON} where a.locality_id = any($2::integer[]) order by a.full_name collate "vi-x-icu", a.id`, [
      at,
      localityIds,
    ]);
  }

  async byCode(code: string, at: Instant): Promise<PersonRecord | null> {
    const [row] = await this.database.system.query<PersonRecord>(`${PERSON} where a.code = $2`, [at, code]);
    return row ?? null;
  }

  /** Answers false when the name is taken. */
  async add(code: string, { fullName, role, localityId, owner }: PersonFields, by: number | null, at: Instant): Promise<boolean> {
    const added = await this.database.query(
      `insert into account (code, full_name, role, locality_id, owner, created_by, created_at) values ($1, $2, $3, $4, $5, $6, to_timestamp($7 / 1000.0))
       on conflict (code) do nothing returning 1`,
      [code, fullName, role, localityId, owner, by, at],
    );
    return added.length > 0;
  }

  async change(accountId: number, { fullName, role, localityId, owner }: PersonFields, active: boolean, at: Instant): Promise<void> {
    await this.database.query(
      `update account set full_name = $2, role = $3, locality_id = $4, owner = $5,
         disabled_at = case when $6 then null else coalesce(disabled_at, to_timestamp($7 / 1000.0)) end where id = $1`,
      [accountId, fullName, role, localityId, owner, active, at],
    );
  }

  /** Where the deployment begins, else the country. */
  async rootLocalityId(): Promise<number | null> {
    const [row] = await this.database.system.query<{ id: number | null }>(
      `select coalesce((select root_locality_id from deployment), (select id from locality where kind = 'COUNTRY' order by id limit 1)) as id`,
    );
    return row?.id ?? null;
  }

  /** Places below a place, itself among them, and those between it and the country's top; codes are of places that exist today. */
  places(): Promise<{ id: number; code: string; path: number[] }[]> {
    return this.database.system.query(`select id, code, path from locality where effective_to = 'infinity'`);
  }

  async hasOwner(owner: string): Promise<boolean> {
    const [row] = await this.database.system.query<{ there: boolean }>('select exists (select from outlet where owner = $1) as there', [owner]);
    return row?.there === true;
  }
}
