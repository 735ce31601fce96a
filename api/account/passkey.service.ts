import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { instant } from '../domain/instant.js';
import type { Device, MutationAddPasskeyArgs, PasskeyQuestion, SignInAnswer } from '../generated/schema.js';
import type { Caller } from '../platform/access.js';
import { type Door, sha256 } from '../platform/door.js';
import { AccountParts } from './account-parts.js';
import { type RefusedCredential, refuse } from './code.service.js';
import type { TicketKind } from './credential.store.js';
import { mayCheckOnce, refused } from './sign-in-answers.js';
import { AccountStores } from './stores.store.js';

const TICKET_MILLISECONDS = 5 * 60_000;
const LONGEST_NAME = 60;

type Transport = NonNullable<NonNullable<Parameters<typeof generateAuthenticationOptions>[0]['allowCredentials']>[number]['transports']>[number];

interface Site {
  readonly origin: string;
  readonly rpId: string;
}

interface Asked {
  readonly challenge: string;
}

/** Passkeys: the key pair stays with the person, and the browser binds every answer to this site. User verification is asked for, so one is two factors. */
@Injectable()
export class PasskeyService {
  constructor(
    private readonly stores: AccountStores,
    private readonly parts: AccountParts,
  ) {}

  async ask(door: Door | null): Promise<PasskeyQuestion> {
    const options = await generateAuthenticationOptions({ rpID: this.site(door).rpId, userVerification: 'required' });
    return this.question('PASSKEY', null, options);
  }

  async signIn(ticket: string, answer: unknown, device: Device, door: Door | null): Promise<SignInAnswer> {
    mayCheckOnce(door);
    const asked = await this.stores.credentials.takeTicket(sha256(ticket), 'PASSKEY', this.parts.clock.now());
    if (asked === null) return refused('TICKET_OVER');
    const response = answer as AuthenticationResponseJSON;
    const passkey = typeof response?.id === 'string' ? await this.stores.factors.passkey(Buffer.from(response.id, 'base64url')) : null;
    if (passkey === null) return refused('WRONG');
    const { origin, rpId } = this.site(door);
    const verified = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (asked.content as Asked).challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: { id: response.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
    }).catch(() => null);
    if (verified?.verified !== true) return refused('WRONG');
    await this.stores.factors.usePasskey(passkey.id, verified.authenticationInfo.newCounter, this.parts.clock.now());
    return this.parts.sessions.open(passkey.accountId, device, door);
  }

  async askForNew(caller: Caller, door: Door | null): Promise<PasskeyQuestion> {
    const account = this.parts.view.byId(caller.accountId);
    const known = await this.stores.factors.passkeysOf(caller.accountId);
    const options = await generateRegistrationOptions({
      rpName: 'Cung Cầu',
      rpID: this.site(door).rpId,
      userName: account?.code ?? '',
      userDisplayName: account?.fullName ?? '',
      userID: new TextEncoder().encode(`cungcau:${caller.accountId}`),
      attestationType: 'none',
      excludeCredentials: known.map(({ id, transports }) => ({ id, transports: transports as Transport[] })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return this.question('NEW_PASSKEY', caller.accountId, options);
  }

  /** Null when it was taken in. */
  async add({ ticket, answer, name }: MutationAddPasskeyArgs, caller: Caller, door: Door | null): Promise<RefusedCredential | null> {
    const called = name.normalize('NFC').trim();
    if (called === '' || called.length > LONGEST_NAME) return refuse('NAME_INVALID');
    const asked = await this.stores.credentials.takeTicket(sha256(ticket), 'NEW_PASSKEY', this.parts.clock.now());
    if (asked === null || asked.accountId !== caller.accountId) return refuse('UNKNOWN');
    const { origin, rpId } = this.site(door);
    const verified = await verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge: (asked.content as Asked).challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
    }).catch(() => null);
    if (verified?.verified !== true) return refuse('WRONG');
    const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
    const passkey = { id: Buffer.from(id, 'base64url'), publicKey: Buffer.from(publicKey), counter, transports: transports ?? [] };
    await this.stores.factors.addPasskey({ ...passkey, accountId: caller.accountId, name: called, at: this.parts.clock.now() });
    return null;
  }

  private async question(kind: TicketKind, accountId: number | null, options: Asked): Promise<PasskeyQuestion> {
    const ticket = randomBytes(32).toString('base64url');
    const content: Asked = { challenge: options.challenge };
    await this.stores.credentials.openTicket(sha256(ticket), { kind, accountId, content }, instant(this.parts.clock.now() + TICKET_MILLISECONDS));
    return { ticket, options };
  }

  /** A deployment that does not say its address is where the request says it is, which a browser does not lie about. */
  private site(door: Door | null): Site {
    const origin = this.parts.config.publicUrl ?? door?.origin ?? '';
    return { origin, rpId: new URL(origin).hostname };
  }
}
