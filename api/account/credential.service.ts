import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { instant } from '../domain/instant.js';
import type { CredentialAnswer, Credentials, MachineAnswer, MachineScope, MutationMakeMachineTokenArgs } from '../generated/schema.js';
import type { Caller } from '../platform/access.js';
import { type Door, sha256 } from '../platform/door.js';
import { AccountParts } from './account-parts.js';
import { type RefusedCredential, refuse } from './code.service.js';
import { PasswordService } from './password.service.js';
import { MACHINE_PREFIX } from './session.service.js';
import { SignInService } from './sign-in.service.js';
import { mayCheckOnce } from './sign-in-answers.js';
import { AccountStores } from './stores.store.js';

const DAY = 86_400_000;
const MOST_DAYS = 365;
const LONGEST_NAME = 60;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEY = /^[A-Za-z0-9_-]{1,1400}$/;

/** How a person signs in, changed by that person. */
@Injectable()
export class CredentialService {
  constructor(
    private readonly stores: AccountStores,
    private readonly passwords: PasswordService,
    private readonly signIns: SignInService,
    private readonly parts: AccountParts,
  ) {}

  async of(caller: Caller): Promise<Credentials> {
    const { accountId, tokenSha256 } = caller;
    const [hash, codes, recoveryCodesLeft, passkeys, sessions, machines] = await Promise.all([
      this.stores.credentials.hashOf(accountId),
      this.stores.factors.codes(accountId),
      this.stores.factors.recoveryLeft(accountId),
      this.stores.factors.passkeysOf(accountId),
      this.parts.sessions.list(accountId),
      this.stores.factors.machinesOf(accountId, this.parts.clock.now()),
    ]);
    return {
      hasPassword: hash !== null,
      hasCodes: codes?.isConfirmed === true,
      recoveryCodesLeft,
      passkeys,
      sessions: sessions.map(({ tokenSha256: sha, ...session }) => ({ ...session, current: sha.equals(tokenSha256) })),
      machines,
    };
  }

  async changePassword(old: string, wanted: string, caller: Caller, door: Door | null): Promise<CredentialAnswer> {
    const wrong = await this.checkPassword(old, caller, door);
    if (wrong !== null) return wrong;
    const problem = await this.passwords.problemOf(wanted, this.signIns.namesOf(caller.accountId));
    if (problem !== null) return refuse(`PASSWORD_${problem}`);
    await this.stores.credentials.changePassword(caller.accountId, await this.passwords.hash(wanted), this.parts.clock.now());
    await this.parts.sessions.closeOthers(caller.accountId, caller.tokenSha256);
    return this.changed(caller);
  }

  async dropCodes(password: string, caller: Caller, door: Door | null): Promise<CredentialAnswer> {
    const wrong = await this.checkPassword(password, caller, door);
    if (wrong !== null) return wrong;
    await this.stores.factors.dropCodes(caller.accountId);
    return this.changed(caller);
  }

  async dropPasskey(id: string, caller: Caller): Promise<CredentialAnswer> {
    const isDropped = KEY.test(id) && (await this.stores.factors.dropPasskey(caller.accountId, Buffer.from(id, 'base64url')));
    return isDropped ? this.changed(caller) : refuse('UNKNOWN');
  }

  async endSession(id: string, caller: Caller): Promise<CredentialAnswer> {
    const isEnded = UUID.test(id) && (await this.parts.sessions.closeById(caller.accountId, id));
    return isEnded ? this.changed(caller) : refuse('UNKNOWN');
  }

  async makeMachine({ name, scopes, days }: MutationMakeMachineTokenArgs, caller: Caller): Promise<MachineAnswer> {
    const called = name.normalize('NFC').trim();
    if (called === '' || called.length > LONGEST_NAME || scopes.length === 0) return refuse('NAME_INVALID');
    if (days < 1 || days > MOST_DAYS) return refuse('DAYS_INVALID');
    const token = `${MACHINE_PREFIX}${randomBytes(32).toString('base64url')}`;
    const at = this.parts.clock.now();
    const until = instant(at + days * DAY);
    const chosen: MachineScope[] = [...new Set(scopes)];
    const id = await this.stores.factors.addMachine({ accountId: caller.accountId, tokenSha256: sha256(token), name: called, scopes: chosen, at, until });
    return {
      __typename: 'MachineTokenMade',
      token,
      machine: { id: String(id), name: called, scopes: chosen, madeAt: at, expiresAt: until, usedAt: null },
    };
  }

  async dropMachine(id: string, caller: Caller): Promise<CredentialAnswer> {
    const isDropped = /^\d{1,9}$/.test(id) && (await this.stores.factors.dropMachine(caller.accountId, Number(id), this.parts.clock.now()));
    if (!isDropped) return refuse('UNKNOWN');
    this.parts.sessions.forgetTokens();
    return this.changed(caller);
  }

  /** The same brake as at the door, so that a session left open is no place to guess. */
  private async checkPassword(password: string, caller: Caller, door: Door | null): Promise<RefusedCredential | null> {
    mayCheckOnce(door);
    const braked = [{ kind: 'NAME', of: this.parts.view.byId(caller.accountId)?.code ?? '' }] as const;
    const wait = await this.stores.brakes.take(braked, this.parts.clock.now());
    if (wait > 0) return refuse('WAIT', wait);
    if (!(await this.passwords.matches(password, await this.stores.credentials.hashOf(caller.accountId)))) return refuse('WRONG');
    await this.stores.brakes.release(braked);
    return null;
  }

  async changed(caller: Caller): Promise<CredentialAnswer> {
    return { __typename: 'CredentialsChanged', credentials: await this.of(caller) };
  }
}
