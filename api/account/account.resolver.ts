import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Account, Role, SignInAnswer } from '../generated/schema.js';
import { type Caller, CurrentCaller, Open } from '../platform/access.js';
import { AccountService } from './account.service.js';
import { AccountView } from './account.view.js';

@Resolver()
export class AccountResolver {
  constructor(
    private readonly accounts: AccountService,
    private readonly view: AccountView,
  ) {}

  @Open()
  @Query('me')
  me(@CurrentCaller() caller: Caller | null): Account | null {
    const account = caller === null ? undefined : this.view.byId(caller.accountId);
    return account === undefined ? null : { id: account.code, fullName: account.fullName, role: account.role, locality: account.locality };
  }

  @Query('fieldKey')
  fieldKey(@CurrentCaller() caller: Caller): Promise<string> {
    return this.accounts.fieldKey(caller);
  }

  @Open()
  @Mutation('signInToDemo')
  signInToDemo(@Args('role') role: Role): Promise<SignInAnswer> {
    return this.accounts.signInToDemo(role);
  }

  @Mutation('signOut')
  signOut(@CurrentCaller() caller: Caller): Promise<boolean> {
    return this.accounts.signOut(caller);
  }
}
