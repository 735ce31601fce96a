import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Instant, instant } from '../domain/instant.js';
import type { Role, SignInAnswer } from '../generated/schema.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { AccountStore } from './account.store.js';
import { AccountView } from './account.view.js';

const REMEMBERED_MILLISECONDS = 3000;
const REMEMBERED_TOKENS = 10_000;
const FIELD_KEY_BYTES = 32;
const BEARER = 'Bearer ';

interface Remembered {
  readonly caller: Caller | null;
  readonly until: Instant;
}

/** Sessions: an opaque token of 256 random bits for the client, its SHA-256 in the database. */
@Injectable()
export class AccountService {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly store: AccountStore,
    private readonly view: AccountView,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Signs in as the demo person of that role; refused where the deployment is no demo. */
  async signInToDemo(role: Role): Promise<SignInAnswer> {
    const accountId = (await this.store.isDemo()) ? await this.store.demoAccountId(role) : null;
    if (accountId === null) return { __typename: 'SignInRefused', code: 'DEMO_OFF' };
    const token = randomBytes(32).toString('base64url');
    const at = this.clock.now();
    const expiresAt = instant(at + this.config.sessionSeconds * 1000);
    await this.store.openSession(accountId, sha256(token), at, expiresAt);
    if (this.view.byId(accountId) === undefined) await this.view.refresh();
    const account = this.view.byId(accountId);
    if (account === undefined) throw new Error(`account ${accountId} has no locality`);
    return {
      __typename: 'SignedIn',
      token,
      expiresAt,
      account: { id: account.code, fullName: account.fullName, role: account.role, locality: account.locality },
    };
  }

  /** Ends the session everywhere; another process may honour it for the three seconds it remembers. */
  async signOut(caller: Caller): Promise<boolean> {
    this.remembered.delete(caller.tokenSha256.toString('base64'));
    return this.store.closeSession(caller.tokenSha256);
  }

  /** Base64 of the secret that opens this person's store on a phone; made when first asked for. */
  async fieldKey(caller: Caller): Promise<string> {
    const key = await this.store.fieldKey(caller.accountId, randomBytes(FIELD_KEY_BYTES));
    return key.toString('base64');
  }

  /** The person behind `Authorization: Bearer …`; null for none, a wrong or an ended one. */
  async identify(authorization: string | undefined): Promise<Caller | null> {
    if (authorization === undefined || !authorization.startsWith(BEARER)) return null;
    const token = sha256(authorization.slice(BEARER.length));
    const key = token.toString('base64');
    const at = this.clock.now();
    const known = this.remembered.get(key);
    if (known !== undefined && known.until > at) return known.caller;
    const found = await this.store.callerOf(token, at);
    const caller = found === null ? null : { ...found, tokenSha256: token };
    if (this.remembered.size >= REMEMBERED_TOKENS) this.remembered.clear();
    this.remembered.set(key, { caller, until: instant(at + REMEMBERED_MILLISECONDS) });
    return caller;
  }
}

const sha256 = (text: string): Buffer => hash('sha256', text, 'buffer');
