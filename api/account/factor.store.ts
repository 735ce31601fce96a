import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { MachineScope, MachineToken, Passkey } from '../generated/schema.js';
import { Database } from '../platform/database.js';
import { Sealer } from '../platform/sealer.js';

/** As RFC 4226 recommends. */
export const SECRET_BYTES = 20;

const ofCodes = (accountId: number): string => `codes of ${accountId}`;

export interface CodesRecord {
  /** Null: sealed with a key that this installation does not have. */
  readonly secret: Buffer | null;
  readonly isConfirmed: boolean;
  readonly lastStep: number;
}

export interface PasskeyRecord {
  readonly id: Buffer;
  readonly accountId: number;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** Second factors, passkeys and machines' tokens. */
@Injectable()
export class FactorStore {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async codes(accountId: number): Promise<CodesRecord | null> {
    const [row] = await this.database.system.query<CodesRecord & { readonly secret: Buffer }>(
      'select secret, confirmed_at is not null as "isConfirmed", last_step as "lastStep" from account_totp where account_id = $1',
      [accountId],
    );
    return row === undefined ? null : { ...row, secret: this.sealer.open(row.secret, ofCodes(accountId), SECRET_BYTES) };
  }

  /** Secrets from before this installation had a key. */
  async sealOld(): Promise<void> {
    const bare = await this.database.system.query<{ id: number; secret: Buffer }>(
      'select account_id as id, secret from account_totp where length(secret) = $1',
      [SECRET_BYTES],
    );
    for (const { id, secret } of bare) {
      const sealed = this.sealer.seal(secret, ofCodes(id));
      if (sealed !== secret)
        await this.database.system.query('update account_totp set secret = $2 where account_id = $1 and secret = $3', [id, sealed, secret]);
    }
  }

  /** A new secret that nothing depends on yet; one that is in force stays. */
  async beginCodes(accountId: number, secret: Buffer): Promise<void> {
    await this.database.system.query(
      `insert into account_totp (account_id, secret) values ($1, $2)
       on conflict (account_id) do update set secret = excluded.secret, last_step = 0 where account_totp.confirmed_at is null`,
      [accountId, this.sealer.seal(secret, ofCodes(accountId))],
    );
  }

  /** Spends that step and all before it; false when it was spent already, by whichever process. */
  async spendStep(accountId: number, step: number): Promise<boolean> {
    const spent = await this.database.system.query('update account_totp set last_step = $2 where account_id = $1 and last_step < $2 returning 1', [
      accountId,
      step,
    ]);
    return spent.length > 0;
  }

  confirmCodes(accountId: number, recovery: readonly Buffer[], at: Instant): Promise<void> {
    return this.database.system.transaction(async (tx) => {
      await tx.query('update account_totp set confirmed_at = to_timestamp($2 / 1000.0) where account_id = $1', [accountId, at]);
      await tx.query('delete from account_recovery_code where account_id = $1', [accountId]);
      await tx.query('insert into account_recovery_code (account_id, code_sha256) select $1, unnest($2::bytea[])', [accountId, recovery]);
    });
  }

  dropCodes(accountId: number): Promise<void> {
    return this.database.system.transaction(async (tx) => {
      await tx.query('delete from account_recovery_code where account_id = $1', [accountId]);
      await tx.query('delete from account_totp where account_id = $1', [accountId]);
    });
  }

  async spendRecovery(accountId: number, codeSha256: Buffer, at: Instant): Promise<boolean> {
    const spent = await this.database.system.query(
      'update account_recovery_code set used_at = to_timestamp($3 / 1000.0) where account_id = $1 and code_sha256 = $2 and used_at is null returning 1',
      [accountId, codeSha256, at],
    );
    return spent.length > 0;
  }

  async recoveryLeft(accountId: number): Promise<number> {
    const [row] = await this.database.system.query<{ count: number }>('select count(*) from account_recovery_code where account_id = $1 and used_at is null', [
      accountId,
    ]);
    return row?.count ?? 0;
  }

  passkeysOf(accountId: number): Promise<(Passkey & { readonly transports: string[] })[]> {
    return this.database.system.query(
      `select translate(encode(id, 'base64'), E'+/=\\n', '-_') as id, name, made_at as "madeAt", used_at as "usedAt", transports from account_passkey
       where account_id = $1 order by made_at, id`,
      [accountId],
    );
  }

  async passkey(id: Buffer): Promise<PasskeyRecord | null> {
    const [row] = await this.database.system.query<PasskeyRecord>(
      `select k.id, k.account_id as "accountId", k.public_key as "publicKey", k.counter, k.transports from account_passkey k
       join account a on a.id = k.account_id where k.id = $1 and a.disabled_at is null`,
      [id],
    );
    return row ?? null;
  }

  async addPasskey(passkey: PasskeyRecord & { readonly name: string; readonly at: Instant }): Promise<void> {
    await this.database.system.query(
      `insert into account_passkey (id, account_id, public_key, counter, transports, name, made_at) values ($1, $2, $3, $4, $5, $6, to_timestamp($7 / 1000.0))
       on conflict (id) do nothing`,
      [passkey.id, passkey.accountId, passkey.publicKey, passkey.counter, passkey.transports, passkey.name, passkey.at],
    );
  }

  async usePasskey(id: Buffer, counter: number, at: Instant): Promise<void> {
    await this.database.system.query('update account_passkey set counter = $2, used_at = to_timestamp($3 / 1000.0) where id = $1', [id, counter, at]);
  }

  async dropPasskey(accountId: number, id: Buffer): Promise<boolean> {
    return (await this.database.system.query('delete from account_passkey where account_id = $1 and id = $2 returning 1', [accountId, id])).length > 0;
  }

  machinesOf(accountId: number, at: Instant): Promise<MachineToken[]> {
    return this.database.system.query<MachineToken>(
      `select id, name, scopes, made_at as "madeAt", expires_at as "expiresAt", used_at as "usedAt" from api_token
       where account_id = $1 and revoked_at is null and expires_at > to_timestamp($2 / 1000.0) order by made_at, id`,
      [accountId, at],
    );
  }

  async addMachine(machine: {
    readonly accountId: number;
    readonly tokenSha256: Buffer;
    readonly name: string;
    readonly scopes: readonly MachineScope[];
    readonly at: Instant;
    readonly until: Instant;
  }): Promise<number> {
    const [row] = await this.database.system.query<{ id: number }>(
      `insert into api_token (token_sha256, account_id, name, scopes, made_at, expires_at)
       values ($1, $2, $3, $4, to_timestamp($5 / 1000.0), to_timestamp($6 / 1000.0)) returning id`,
      [machine.tokenSha256, machine.accountId, machine.name, machine.scopes, machine.at, machine.until],
    );
    return row?.id ?? 0;
  }

  async dropMachine(accountId: number, id: number, at: Instant): Promise<boolean> {
    const dropped = await this.database.system.query(
      'update api_token set revoked_at = to_timestamp($3 / 1000.0) where account_id = $1 and id = $2 and revoked_at is null returning 1',
      [accountId, id, at],
    );
    return dropped.length > 0;
  }
}
