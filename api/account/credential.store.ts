import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { Role } from '../generated/schema.js';
import { Database, type Queryable } from '../platform/database.js';

/** What signing in must know of a person. */
export interface SignInRecord {
  readonly id: number;
  readonly hash: string | null;
  readonly hasCodes: boolean;
  readonly hasPasskeys: boolean;
  readonly role: Role;
}

export interface LinkRecord {
  readonly accountId: number;
  readonly code: string;
  readonly fullName: string;
  readonly kind: 'INVITATION' | 'RESET';
  readonly expiresAt: Instant;
}

export type TicketKind = 'SECOND_FACTOR' | 'PASSKEY' | 'NEW_PASSKEY' | 'PROVIDER' | 'FIRST_CODES';

export interface Ticket {
  readonly kind: TicketKind;
  readonly accountId: number | null;
  readonly content: unknown;
}

/** Passwords, links and half-done sign-ins. */
@Injectable()
export class CredentialStore {
  constructor(private readonly database: Database) {}

  /** By the name signed in with, in any case; null for strangers and those who may not sign in any more. */
  async byName(name: string): Promise<SignInRecord | null> {
    const [row] = await this.database.system.query<SignInRecord>(
      `select a.id, p.hash, a.role, exists (select from account_totp t where t.account_id = a.id and t.confirmed_at is not null) as "hasCodes",
         exists (select from account_passkey k where k.account_id = a.id) as "hasPasskeys"
       from account a left join account_password p on p.account_id = a.id where a.code = lower($1) and a.disabled_at is null`,
      [name],
    );
    return row ?? null;
  }

  async hashOf(accountId: number): Promise<string | null> {
    const [row] = await this.database.system.query<{ hash: string }>('select hash from account_password where account_id = $1', [accountId]);
    return row?.hash ?? null;
  }

  async writePassword(db: Queryable, accountId: number, hash: string, at: Instant): Promise<void> {
    await db.query(
      `insert into account_password (account_id, hash, changed_at) values ($1, $2, to_timestamp($3 / 1000.0))
       on conflict (account_id) do update set hash = excluded.hash, changed_at = excluded.changed_at`,
      [accountId, hash, at],
    );
  }

  changePassword(accountId: number, hash: string, at: Instant): Promise<void> {
    return this.writePassword(this.database.system, accountId, hash, at);
  }

  /** Makes a link in place of all earlier ones of that person. */
  makeLink(link: { readonly accountId: number; readonly tokenSha256: Buffer; readonly madeBy: number | null; readonly at: Instant; readonly until: Instant }) {
    return this.database.system.transaction(async (tx) => {
      await tx.query('update account_link set used_at = to_timestamp($2 / 1000.0) where account_id = $1 and used_at is null', [link.accountId, link.at]);
      await tx.query(
        `insert into account_link (token_sha256, account_id, kind, made_by, made_at, expires_at)
         select $1, $2, case when exists (select from account_password where account_id = $2) then 'RESET' else 'INVITATION' end, $3, to_timestamp($4 / 1000.0), to_timestamp($5 / 1000.0)`,
        [link.tokenSha256, link.accountId, link.madeBy, link.at, link.until],
      );
    });
  }

  async link(tokenSha256: Buffer, at: Instant): Promise<LinkRecord | null> {
    const [row] = await this.database.system.query<LinkRecord>(
      `select l.account_id as "accountId", a.code, a.full_name as "fullName", l.kind, l.expires_at as "expiresAt" from account_link l join account a on a.id = l.account_id
       where l.token_sha256 = $1 and l.used_at is null and l.expires_at > to_timestamp($2 / 1000.0) and a.disabled_at is null`,
      [tokenSha256, at],
    );
    return row ?? null;
  }

  /** Spends the link and sets the password, both or neither. Answers false when somebody was faster. */
  useLink(tokenSha256: Buffer, hash: string, at: Instant): Promise<boolean> {
    return this.database.system.transaction(async (tx) => {
      const [spent] = await tx.query<{ accountId: number }>(
        `update account_link set used_at = to_timestamp($2 / 1000.0) where token_sha256 = $1 and used_at is null and expires_at > to_timestamp($2 / 1000.0)
         returning account_id as "accountId"`,
        [tokenSha256, at],
      );
      if (spent === undefined) return false;
      await this.writePassword(tx, spent.accountId, hash, at);
      return true;
    });
  }

  async openTicket(tokenSha256: Buffer, ticket: Ticket, until: Instant): Promise<void> {
    await this.database.system.query(
      'insert into sign_in_ticket (token_sha256, kind, account_id, content, expires_at) values ($1, $2, $3, $4, to_timestamp($5 / 1000.0))',
      [tokenSha256, ticket.kind, ticket.accountId, JSON.stringify(ticket.content), until],
    );
  }

  async ticket(tokenSha256: Buffer, kind: TicketKind, at: Instant): Promise<Ticket | null> {
    const [row] = await this.database.system.query<Ticket>(
      `select kind, account_id as "accountId", content from sign_in_ticket where token_sha256 = $1 and kind = $2 and expires_at > to_timestamp($3 / 1000.0)`,
      [tokenSha256, kind, at],
    );
    return row ?? null;
  }

  /** Takes a ticket out: nobody gets it twice. */
  async takeTicket(tokenSha256: Buffer, kind: TicketKind, at: Instant): Promise<Ticket | null> {
    const [row] = await this.database.system.query<Ticket>(
      `delete from sign_in_ticket where token_sha256 = $1 and kind = $2 and expires_at > to_timestamp($3 / 1000.0) returning kind, account_id as "accountId", content`,
      [tokenSha256, kind, at],
    );
    return row ?? null;
  }

  async sweep(at: Instant): Promise<void> {
    await this.database.system.query('delete from sign_in_ticket where expires_at < to_timestamp($1 / 1000.0)', [at]);
  }
}
