import { Injectable } from '@nestjs/common';
import { BrakeStore } from './brake.store.js';
import { CredentialStore } from './credential.store.js';
import { FactorStore } from './factor.store.js';
import { PersonStore } from './person.store.js';

/** The stores of this room, together. */
@Injectable()
export class AccountStores {
  constructor(
    readonly brakes: BrakeStore,
    readonly credentials: CredentialStore,
    readonly factors: FactorStore,
    readonly people: PersonStore,
  ) {}
}
