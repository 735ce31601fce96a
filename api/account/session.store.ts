import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { Device } from '../generated/schema.js';
import type { Caller } from '../platform/access.js';
import { Announcer } from '../platform/announcer.js';
import { Database, type Queryable } from '../platform/database.js';

export interface NewSession {
  readonly accountId: number;
  readonly tokenSha256: Buffer;
  readonly device: Device;
  readonly agent: string;
  readonly address: string;
  readonly since: Instant;
  readonly until: Instant;
}

export interface SessionRecord {
  readonly id: string;
  readonly device: Device;
  readonly agent: string;
  readonly address: string;
  readonly createdAt: Instant;
  readonly usedAt: Instant;
  readonly expiresAt: Instant;
  readonly tokenSha256: Buffer;
}

type Found = Omit<Caller, 'tokenSha256' | 'scopes'> & { readonly usedAt: Instant; readonly device: Device };

const CALLER = `select a.id as "accountId", a.role, a.locality_id as "localityId"`;

/** Sessions and machines' tokens, by the hash of their secret. */
@Injectable()
export class SessionStore {
  constructor(
    private readonly database: Database,
    private readonly announcer: Announcer,
  ) {}

  /** Calls the listener whenever sessions have ended in any process. */
  async onEnded(listener: () => void): Promise<void> {
    await this.announcer.hub.subscribe('SESSIONS_ENDED', listener);
  }

  async open(session: NewSession): Promise<void> {
    const { accountId, tokenSha256, device, agent, address, since, until } = session;
    await this.database.system.query(
      `insert into session (token_sha256, account_id, device, agent, address, created_at, used_at, expires_at)
       values ($1, $2, $3, $4, $5, to_timestamp($6 / 1000.0), to_timestamp($6 / 1000.0), to_timestamp($7 / 1000.0))`,
      [tokenSha256, accountId, device, agent, address, since, until],
    );
  }

  /** The caller of a session that is not over; a desk's that rested longer than `idle` milliseconds is. */
  async callerOf(tokenSha256: Buffer, at: Instant, idle: number): Promise<Found | null> {
    const [row] = await this.database.system.query<Found>(
      `${CALLER}, s.used_at as "usedAt", s.device from session s join account a on a.id = s.account_id
       where s.token_sha256 = $1 and s.expires_at > to_timestamp($2 / 1000.0) and a.disabled_at is null
         and (s.device = 'PHONE' or s.used_at > to_timestamp(($2 - $3) / 1000.0))`,
      [tokenSha256, at, idle],
      'session-caller',
    );
    return row ?? null;
  }

  async machineOf(tokenSha256: Buffer, at: Instant): Promise<(Omit<Caller, 'tokenSha256' | 'scopes'> & { readonly scopes: string[] }) | null> {
    const [row] = await this.database.system.query<Omit<Caller, 'tokenSha256' | 'scopes'> & { readonly scopes: string[] }>(
      `with used as (update api_token set used_at = to_timestamp($2 / 1000.0)
         where token_sha256 = $1 and revoked_at is null and expires_at > to_timestamp($2 / 1000.0) returning account_id, scopes)
       ${CALLER}, u.scopes from used u join account a on a.id = u.account_id where a.disabled_at is null`,
      [tokenSha256, at],
    );
    return row ?? null;
  }

  async touch(tokenSha256: Buffer, at: Instant): Promise<void> {
    await this.database.system.query('update session set used_at = to_timestamp($2 / 1000.0) where token_sha256 = $1', [tokenSha256, at]);
  }

  /** Those that are not over, the newest use first. */
  ofAccount(accountId: number, at: Instant, idle: number): Promise<SessionRecord[]> {
    return this.database.system.query<SessionRecord>(
      `select id, device, agent, address, created_at as "createdAt", used_at as "usedAt", expires_at as "expiresAt", token_sha256 as "tokenSha256"
       from session where account_id = $1 and expires_at > to_timestamp($2 / 1000.0) and (device = 'PHONE' or used_at > to_timestamp(($2 - $3) / 1000.0))
       order by used_at desc, id`,
      [accountId, at, idle],
    );
  }

  close(tokenSha256: Buffer): Promise<boolean> {
    return this.end('token_sha256 = $1', [tokenSha256]);
  }

  closeById(accountId: number, id: string): Promise<boolean> {
    return this.end('account_id = $1 and id = $2', [accountId, id]);
  }

  /** All sessions of a person but the one with that hash. */
  closeOthers(accountId: number, keep: Buffer | null): Promise<boolean> {
    return this.end('account_id = $1 and ($2::bytea is null or token_sha256 <> $2)', [accountId, keep]);
  }

  /** Those that ended a day ago and longer: nobody asks for them any more. */
  async sweep(at: Instant): Promise<void> {
    await this.database.system.query(`delete from session where expires_at < to_timestamp($1 / 1000.0) - interval '1 day'`, [at]);
  }

  /** Every process hears of it when it is stored. */
  private end(where: string, values: readonly unknown[]): Promise<boolean> {
    return this.database.system.transaction(async (tx: Queryable) => {
      const closed = await tx.query(`delete from session where ${where} returning 1`, values);
      if (closed.length > 0) await this.announcer.announce(tx, { topic: 'SESSIONS_ENDED', payload: {} });
      return closed.length > 0;
    });
  }
}
