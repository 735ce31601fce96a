import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Instant, instant } from '../domain/instant.js';
import type { Device, SignInAnswer, SignInLink } from '../generated/schema.js';
import { type Door, sha256 } from '../platform/door.js';
import { AccountParts } from './account-parts.js';
import type { Braked } from './brake.store.js';
import { CodeService } from './code.service.js';
import type { SignInRecord, TicketKind } from './credential.store.js';
import { PasswordService } from './password.service.js';
import { mayCheckOnce, refused } from './sign-in-answers.js';
import { AccountStores } from './stores.store.js';

const TICKET_MILLISECONDS = 5 * 60_000;
/** From here on a wait is the lock step, not a pause between two guesses. */
const LOCK_MILLISECONDS = 60_000;
const LONGEST_NAME = 64;

/** By password and by link. Who failed is never told what was wrong, nor faster when the name is unknown. */
@Injectable()
export class SignInService {
  constructor(
    private readonly stores: AccountStores,
    private readonly passwords: PasswordService,
    private readonly codes: CodeService,
    private readonly parts: AccountParts,
  ) {}

  async signIn(name: string, password: string, device: Device, door: Door | null): Promise<SignInAnswer> {
    mayCheckOnce(door);
    const braked = this.brakedBy(name, door);
    const wait = await this.stores.brakes.take(braked, this.parts.clock.now());
    if (wait > 0) return refused(wait > LOCK_MILLISECONDS ? 'LOCKED' : 'WAIT', Math.ceil(wait / 1000));
    const known = name.length > LONGEST_NAME ? null : await this.stores.credentials.byName(name.normalize('NFC'));
    if (!(await this.passwords.matches(password, known?.hash ?? null)) || known === null) return refused('WRONG');
    await this.stores.brakes.release(braked);
    return this.follow(known, device, door);
  }

  /** What follows a right password. */
  private async follow(known: SignInRecord, device: Device, door: Door | null): Promise<SignInAnswer> {
    if (known.hasCodes) return { __typename: 'SecondFactorNeeded', ticket: await this.openTicket('SECOND_FACTOR', known.id, device) };
    if (!this.parts.config.secondFactor.includes(known.role)) return this.parts.sessions.open(known.id, device, door);
    if (known.hasPasskeys) return refused('PASSKEY_NEEDED');
    // The phone's form has no place for it, and a secret is not scanned from the screen it is shown on.
    if (device === 'PHONE') return refused('SECOND_FACTOR_MISSING');
    const { address, secret } = await this.codes.begin(known.id);
    return { __typename: 'SecondFactorToSet', ticket: await this.openTicket('FIRST_CODES', known.id, device), address, secret };
  }

  async linkOf(token: string): Promise<SignInLink | null> {
    const link = await this.stores.credentials.link(sha256(token), this.parts.clock.now());
    return link === null ? null : { account: link.code, fullName: link.fullName, expiresAt: link.expiresAt, isReset: link.kind === 'RESET' };
  }

  /** Whoever has the link is its person; a second factor stays what it is. */
  async useLink(token: string, password: string, device: Device, door: Door | null): Promise<SignInAnswer> {
    mayCheckOnce(door);
    const secret = sha256(token);
    const link = await this.stores.credentials.link(secret, this.parts.clock.now());
    if (link === null) return refused('TICKET_OVER');
    const problem = await this.passwords.problemOf(password, this.namesOf(link.accountId));
    if (problem !== null) return refused(`PASSWORD_${problem}`);
    if (!(await this.stores.credentials.useLink(secret, await this.passwords.hash(password), this.parts.clock.now()))) return refused('TICKET_OVER');
    await this.parts.sessions.closeOthers(link.accountId, null);
    await this.stores.brakes.release([{ kind: 'NAME', of: link.code }]);
    const known = await this.stores.credentials.byName(link.code);
    return known === null ? refused('TICKET_OVER') : this.follow(known, device, door);
  }

  /** What others would guess first of this person. */
  namesOf(accountId: number): readonly string[] {
    const account = this.parts.view.byId(accountId);
    return account === undefined ? [] : [account.code, account.fullName, account.localityName];
  }

  private async openTicket(kind: TicketKind, accountId: number, device: Device): Promise<string> {
    const ticket = randomBytes(32).toString('base64url');
    const until: Instant = instant(this.parts.clock.now() + TICKET_MILLISECONDS);
    await this.stores.credentials.openTicket(sha256(ticket), { kind, accountId, content: { device } }, until);
    return ticket;
  }

  private brakedBy(name: string, door: Door | null): readonly Braked[] {
    const byName: Braked = { kind: 'NAME', of: name.normalize('NFC').toLowerCase().slice(0, LONGEST_NAME) };
    return [byName, { kind: 'ADDRESS', of: door?.address ?? '' }];
  }
}
