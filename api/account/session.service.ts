import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Instant, instant } from '../domain/instant.js';
import type { Device, SignedIn } from '../generated/schema.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { type Door, sha256 } from '../platform/door.js';
import { troubleOf } from '../platform/trouble.js';
import { AccountView } from './account.view.js';
import { type SessionRecord, SessionStore } from './session.store.js';

/** A revoked session is dead within a second even where the announcement of it is not heard. */
const REMEMBERED_MILLISECONDS = 900;
const REMEMBERED_TOKENS = 10_000;
const TOUCH_EVERY = 60_000;
/** NIST SP 800-63B, AAL2: a desk rests half an hour at most and works twelve hours at most. */
const DESK_IDLE = 30 * 60_000;
const DESK_SECONDS = 12 * 3600;
/** Tokens of machines begin so, and are told apart by it from those of people. */
export const MACHINE_PREFIX = 'ccm_';

interface Remembered {
  readonly caller: Caller | null;
  readonly until: Instant;
}

/** Sessions: an opaque token of 256 random bits for the client, its SHA-256 in the database. */
@Injectable()
export class SessionService implements OnModuleInit {
  private readonly remembered = new Map<string, Remembered>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly store: SessionStore,
    private readonly view: AccountView,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.store.onEnded(() => this.forget());
  }

  /** Calls the listener whenever sessions have ended; answers how to stop that. */
  onEnded(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Begins a session. A desk in a browser gets it as a cookie that scripts cannot read, anything else as a token. */
  async open(accountId: number, device: Device | null, door: Door | null): Promise<SignedIn> {
    const token = randomBytes(32).toString('base64url');
    const at = this.clock.now();
    const seconds = device === 'DESK' ? Math.min(DESK_SECONDS, this.config.sessionSeconds) : this.config.sessionSeconds;
    const expiresAt = instant(at + seconds * 1000);
    await this.store.open({
      accountId,
      tokenSha256: sha256(token),
      device: device ?? 'PHONE',
      agent: door?.agent ?? '',
      address: door?.address ?? '',
      since: at,
      until: expiresAt,
    });
    if (this.view.byId(accountId) === undefined) await this.view.refresh();
    const account = this.view.nodeOf(accountId);
    if (account === null) throw new Error(`account ${accountId} has no locality`);
    if (device === 'DESK') door?.keepSession(token, seconds);
    return { __typename: 'SignedIn', token: device === 'DESK' ? null : token, expiresAt, account };
  }

  /** Ends the session everywhere. */
  async close(caller: Caller): Promise<boolean> {
    const closed = await this.store.close(caller.tokenSha256);
    this.forget();
    return closed;
  }

  list(accountId: number): Promise<SessionRecord[]> {
    return this.store.ofAccount(accountId, this.clock.now(), DESK_IDLE);
  }

  async closeById(accountId: number, id: string): Promise<boolean> {
    const closed = await this.store.closeById(accountId, id);
    this.forget();
    return closed;
  }

  /** After a new password, a new role, or on somebody's word. */
  async closeOthers(accountId: number, keep: Buffer | null): Promise<void> {
    await this.store.closeOthers(accountId, keep);
    this.forget();
  }

  /** The person behind a token; null for none, a wrong or an ended one. */
  async identify(secret: string | null): Promise<Caller | null> {
    if (secret === null) return null;
    const token = sha256(secret);
    const key = token.toString('base64');
    const at = this.clock.now();
    const known = this.remembered.get(key);
    if (known !== undefined && known.until > at) return known.caller;
    const caller = secret.startsWith(MACHINE_PREFIX) ? await this.machine(token, at) : await this.person(token, at);
    if (this.remembered.size >= REMEMBERED_TOKENS) this.remembered.clear();
    this.remembered.set(key, { caller, until: instant(at + REMEMBERED_MILLISECONDS) });
    return caller;
  }

  private async machine(tokenSha256: Buffer, at: Instant): Promise<Caller | null> {
    const found = await this.store.machineOf(tokenSha256, at);
    return found === null ? null : { ...found, tokenSha256 };
  }

  private async person(tokenSha256: Buffer, at: Instant): Promise<Caller | null> {
    const found = await this.store.callerOf(tokenSha256, at, DESK_IDLE);
    if (found === null) return null;
    const { usedAt, device: _, ...caller } = found;
    if (at - usedAt > TOUCH_EVERY) await this.store.touch(tokenSha256, at).catch(passTrouble);
    return { ...caller, tokenSha256, scopes: null };
  }

  /** For a token that was revoked elsewhere than in the table of sessions. */
  forgetTokens(): void {
    this.forget();
  }

  private forget(): void {
    this.remembered.clear();
    for (const listener of this.listeners) listener();
  }
}

/** Who may be answered from a standby need not wait until somebody can write down that he was here. */
function passTrouble(fault: unknown): void {
  if (troubleOf(fault) === null) throw fault;
}
