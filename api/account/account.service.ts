import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Device, Role, SignInAnswer } from '../generated/schema.js';
import type { Caller } from '../platform/access.js';
import type { Door } from '../platform/door.js';
import { AccountStore } from './account.store.js';
import { SessionService } from './session.service.js';
import { refused } from './sign-in-answers.js';

const FIELD_KEY_BYTES = 32;

/** The people of the demo, and what a phone keeps shut. */
@Injectable()
export class AccountService {
  constructor(
    private readonly store: AccountStore,
    private readonly sessions: SessionService,
  ) {}

  /** Signs in as the demo person of that role; refused where the deployment is no demo. */
  async signInToDemo(role: Role, device: Device | null, door: Door | null): Promise<SignInAnswer> {
    const accountId = (await this.store.isDemo()) ? await this.store.demoAccountId(role) : null;
    return accountId === null ? refused('DEMO_OFF') : this.sessions.open(accountId, device, door);
  }

  /** Base64 of the secret that opens this person's store on a phone; made when first asked for. */
  async fieldKey(caller: Caller): Promise<string> {
    const key = await this.store.fieldKey(caller.accountId, randomBytes(FIELD_KEY_BYTES));
    return key.toString('base64');
  }
}
