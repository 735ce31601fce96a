import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountEntity } from './account.entity.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { AccountStore } from './account.store.js';
import { AccountView } from './account.view.js';
import { AccountParts } from './account-parts.js';
import { BrakeStore } from './brake.store.js';
import { CodeService } from './code.service.js';
import { CredentialResolver } from './credential.resolver.js';
import { CredentialService } from './credential.service.js';
import { CredentialStore } from './credential.store.js';
import { FactorStore } from './factor.store.js';
import { IdentityStore } from './identity.store.js';
import { PasskeyService } from './passkey.service.js';
import { PasswordService } from './password.service.js';
import { PersonResolver } from './person.resolver.js';
import { PersonService } from './person.service.js';
import { PersonStore } from './person.store.js';
import { ProviderController } from './provider.controller.js';
import { ProviderService } from './provider.service.js';
import { SessionService } from './session.service.js';
import { SessionStore } from './session.store.js';
import { SignInService } from './sign-in.service.js';
import { AccountStores } from './stores.store.js';

const STORES = [AccountStore, AccountStores, BrakeStore, CredentialStore, FactorStore, IdentityStore, PersonStore, SessionStore];
const SERVICES = [
  AccountParts,
  AccountService,
  CodeService,
  CredentialService,
  PasskeyService,
  PasswordService,
  PersonService,
  ProviderService,
  SessionService,
  SignInService,
];

@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity])],
  controllers: [ProviderController],
  providers: [...STORES, ...SERVICES, AccountView, AccountResolver, CredentialResolver, PersonResolver],
  exports: [AccountView, SessionService],
})
export class AccountModule {}
