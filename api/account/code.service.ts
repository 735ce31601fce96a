import { randomBytes } from 'node:crypto';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { CodesAnswer, CodesBegun, CredentialRefused, Device, FirstCodesAnswer, SignInAnswer } from '../generated/schema.js';
import type { Caller } from '../platform/access.js';
import { type Door, sha256 } from '../platform/door.js';
import { AccountParts } from './account-parts.js';
import type { Braked } from './brake.store.js';
import { SECRET_BYTES } from './factor.store.js';
import { stepOfCode, toBase32 } from './one-time-code.js';
import { mayCheckOnce, refused, type SignInRefusedAnswer } from './sign-in-answers.js';
import { AccountStores } from './stores.store.js';

const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 10;

/** Spaces, dashes and case are of no account. */
const plain = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase();

export type RefusedCredential = CredentialRefused & { readonly __typename: 'CredentialRefused' };

export const refuse = (code: CredentialRefused['code'], wait = 0): RefusedCredential => ({
  __typename: 'CredentialRefused',
  code,
  waitSeconds: wait > 0 ? Math.ceil(wait / 1000) : null,
});

interface HalfDone {
  readonly accountId: number;
  readonly device: Device;
}

/** Six-digit codes of an authenticator app, and the recovery codes for the day the phone is lost. */
@Injectable()
export class CodeService implements OnModuleInit {
  constructor(
    private readonly stores: AccountStores,
    private readonly parts: AccountParts,
  ) {}

  onModuleInit(): Promise<void> {
    return this.stores.factors.sealOld();
  }

  async signIn(ticket: string, code: string, door: Door | null): Promise<SignInAnswer> {
    const done = await this.spendTicket('SECOND_FACTOR', { ticket, code }, door);
    return '__typename' in done ? done : this.parts.sessions.open(done.accountId, done.device, door);
  }

  /** A secret for an app, which counts once it is confirmed. */
  async begin(accountId: number): Promise<CodesBegun> {
    const secret = randomBytes(SECRET_BYTES);
    await this.stores.factors.beginCodes(accountId, secret);
    const kept = (await this.stores.factors.codes(accountId)) ?? { secret, isConfirmed: false };
    if (kept.isConfirmed) return { secret: '', address: '' };
    const label = encodeURIComponent(`Cung Cầu:${this.parts.view.byId(accountId)?.code ?? ''}`);
    const shown = toBase32(kept.secret ?? secret);
    return { secret: shown, address: `otpauth://totp/${label}?secret=${shown}&issuer=${encodeURIComponent('Cung Cầu')}` };
  }

  async confirm(code: string, caller: Caller, door: Door | null): Promise<CodesAnswer> {
    mayCheckOnce(door);
    const codes = await this.stores.factors.codes(caller.accountId);
    if (codes === null || codes.isConfirmed) return refuse('UNKNOWN');
    const wait = await this.check(caller.accountId, code);
    if (wait !== 0) return wait === null ? refuse('WRONG') : refuse('WAIT', wait);
    return { __typename: 'CodesOn', recoveryCodes: await this.turnOn(caller.accountId) };
  }

  /** Of a person who may not sign in without: the first code shows that the app has the secret, and lets them in. */
  async setUp(ticket: string, code: string, door: Door | null): Promise<FirstCodesAnswer> {
    const done = await this.spendTicket('FIRST_CODES', { ticket, code }, door);
    if ('__typename' in done) return done;
    const recoveryCodes = await this.turnOn(done.accountId);
    return { __typename: 'FirstCodesOn', recoveryCodes, signedIn: await this.parts.sessions.open(done.accountId, done.device, door) };
  }

  /** Whose half-done sign-in it is, or why it cannot go on. The ticket lives on after a wrong code, and is spent by a right one. */
  private async spendTicket(
    kind: 'SECOND_FACTOR' | 'FIRST_CODES',
    shown: { readonly ticket: string; readonly code: string },
    door: Door | null,
  ): Promise<HalfDone | SignInRefusedAnswer> {
    mayCheckOnce(door);
    const secret = sha256(shown.ticket);
    const open = await this.stores.credentials.ticket(secret, kind, this.parts.clock.now());
    if (open?.accountId === null || open === null) return refused('TICKET_OVER');
    // Somebody else's ticket of the same person may have set up another app meanwhile.
    if (kind === 'FIRST_CODES' && (await this.stores.factors.codes(open.accountId))?.isConfirmed !== false) return refused('TICKET_OVER');
    const wait = await this.check(open.accountId, shown.code);
    if (wait !== 0) return wait === null ? refused('WRONG') : refused('WAIT', Math.ceil(wait / 1000));
    const taken = await this.stores.credentials.takeTicket(secret, kind, this.parts.clock.now());
    return taken === null ? refused('TICKET_OVER') : { accountId: open.accountId, device: (taken.content as { readonly device: Device }).device };
  }

  /** Answers with the recovery codes, which nobody sees again. */
  private async turnOn(accountId: number): Promise<string[]> {
    const recovery = Array.from({ length: RECOVERY_CODES }, () => toBase32(randomBytes(RECOVERY_BYTES)));
    await this.stores.factors.confirmCodes(accountId, recovery.map(sha256), this.parts.clock.now());
    return recovery.map((text) => text.match(/.{4}/g)?.join('-') ?? text);
  }

  /** 0: right, and spent. Null: wrong. Otherwise milliseconds to wait, and nothing was looked at. */
  private async check(accountId: number, typed: string): Promise<number | null> {
    const at = this.parts.clock.now();
    const braked: readonly Braked[] = [{ kind: 'CODE', of: String(accountId) }];
    const wait = await this.stores.brakes.take(braked, at);
    if (wait > 0) return wait;
    const isRight = await this.spend(accountId, plain(typed), at);
    if (isRight) await this.stores.brakes.release(braked);
    return isRight ? 0 : null;
  }

  private async spend(accountId: number, code: string, at: Instant): Promise<boolean> {
    if (!/^\d{6}$/.test(code)) return this.stores.factors.spendRecovery(accountId, sha256(code), at);
    const codes = await this.stores.factors.codes(accountId);
    if (codes?.secret === null)
      new Logger('Codes').error('a second factor is sealed with another key: set the SECRET_KEY it was sealed with, or let the person use a recovery code');
    const step = codes === null || codes.secret === null ? null : stepOfCode(codes.secret, code, at);
    return step !== null && this.stores.factors.spendStep(accountId, step);
  }
}
