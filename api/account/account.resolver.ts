import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Account, MutationSignInArgs, MutationSignInToDemoArgs, MutationUseSignInLinkArgs, SignInAnswer, SignInLink } from '../generated/schema.js';
import { type Caller, CurrentCaller, EVERYONE, For, Open, RequestDoor } from '../platform/access.js';
import type { Door } from '../platform/door.js';
import { AccountService } from './account.service.js';
import { AccountView } from './account.view.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

@Resolver()
export class AccountResolver {
  constructor(
    private readonly accounts: AccountService,
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly view: AccountView,
  ) {}

  @Open()
  @Query('me')
  me(@CurrentCaller() caller: Caller | null): Account | null {
    return caller === null ? null : this.view.nodeOf(caller.accountId);
  }

  @For(...EVERYONE)
  @Query('fieldKey')
  fieldKey(@CurrentCaller() caller: Caller): Promise<string> {
    return this.accounts.fieldKey(caller);
  }

  @Open()
  @Query('signInLink')
  signInLink(@Args('token') token: string): Promise<SignInLink | null> {
    return this.signIns.linkOf(token);
  }

  @Open()
  @Mutation('signInToDemo')
  signInToDemo(@Args() { role, device }: MutationSignInToDemoArgs, @RequestDoor() door: Door | null): Promise<SignInAnswer> {
    return this.accounts.signInToDemo(role, device ?? null, door);
  }

  @Open()
  @Mutation('signIn')
  signIn(@Args() { name, password, device }: MutationSignInArgs, @RequestDoor() door: Door | null): Promise<SignInAnswer> {
    return this.signIns.signIn(name, password, device, door);
  }

  @Open()
  @Mutation('useSignInLink')
  useSignInLink(@Args() { token, password, device }: MutationUseSignInLinkArgs, @RequestDoor() door: Door | null): Promise<SignInAnswer> {
    return this.signIns.useLink(token, password, device, door);
  }

  @For('INSPECTOR', 'ENTERPRISE')
  @Mutation('continueOnPhone')
  continueOnPhone(@CurrentCaller() caller: Caller, @RequestDoor() door: Door | null): Promise<SignInAnswer> {
    return this.sessions.open(caller.accountId, 'PHONE', door);
  }

  @For(...EVERYONE)
  @Mutation('signOut')
  async signOut(@CurrentCaller() caller: Caller, @RequestDoor() door: Door | null): Promise<boolean> {
    door?.dropSession();
    return this.sessions.close(caller);
  }
}
