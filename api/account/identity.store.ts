import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { Database } from '../platform/database.js';

/** How an identity provider knows a person: by its own number, or, until the first sign-in, by an address of mail. */
export interface LinkedIdentity {
  readonly issuer: string;
  readonly subject: string | null;
  readonly email: string | null;
}

/** People as an identity provider knows them; an administrator links them, nobody else. */
@Injectable()
export class IdentityStore {
  constructor(private readonly database: Database) {}

  /** Whom the provider's number stands for; null for nobody and for those who may not sign in any more. */
  async bySubject(issuer: string, subject: string): Promise<number | null> {
    const [row] = await this.database.system.query<{ id: number }>(
      `select a.id from account_identity i join account a on a.id = i.account_id where i.issuer = $1 and i.subject = $2 and a.disabled_at is null`,
      [issuer, subject],
    );
    return row?.id ?? null;
  }

  /** Whose address it is, if the provider has named no number for that person yet; from now on the number counts, and the address no more. */
  async bindEmail(issuer: string, email: string, subject: string): Promise<number | null> {
    const [row] = await this.database.system.query<{ id: number }>(
      `update account_identity i set subject = $3 from account a
       where i.issuer = $1 and i.email = lower($2) and i.subject is null and a.id = i.account_id and a.disabled_at is null
         and not exists (select from account_identity o where o.issuer = $1 and o.subject = $3) returning a.id`,
      [issuer, email, subject],
    );
    return row?.id ?? null;
  }

  /** In place of what stood before. False when it is somebody else's. */
  async link(accountId: number, { issuer, subject, email }: LinkedIdentity, by: number, at: Instant): Promise<boolean> {
    return this.database.system.transaction(async (tx) => {
      const [other] = await tx.query('select from account_identity where issuer = $1 and (subject = $2 or email = $3) and account_id <> $4', [
        issuer,
        subject,
        email,
        accountId,
      ]);
      if (other !== undefined) return false;
      await tx.query('delete from account_identity where account_id = $1 and issuer = $2', [accountId, issuer]);
      await tx.query(
        'insert into account_identity (issuer, subject, email, account_id, linked_by, linked_at) values ($1, $2, $3, $4, $5, to_timestamp($6 / 1000.0))',
        [issuer, subject, email, accountId, by, at],
      );
      return true;
    });
  }

  /** Whether there was one. */
  async unlink(accountId: number, issuer: string): Promise<boolean> {
    const gone = await this.database.system.query('delete from account_identity where account_id = $1 and issuer = $2 returning 1', [accountId, issuer]);
    return gone.length > 0;
  }
}
