import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  CodesAnswer,
  CodesBegun,
  CredentialAnswer,
  Credentials,
  FirstCodesAnswer,
  MachineAnswer,
  MutationAddPasskeyArgs,
  MutationChangePasswordArgs,
  MutationMakeMachineTokenArgs,
  MutationSetUpCodesArgs,
  MutationSignInWithCodeArgs,
  MutationSignInWithPasskeyArgs,
  PasskeyQuestion,
  SignInAnswer,
} from '../generated/schema.js';
import { type Caller, CurrentCaller, EVERYONE, For, Open, RequestDoor } from '../platform/access.js';
import type { Door } from '../platform/door.js';
import { CodeService } from './code.service.js';
import { CredentialService } from './credential.service.js';
import { PasskeyService } from './passkey.service.js';
import { ProviderService } from './provider.service.js';

@Resolver()
export class CredentialResolver {
  constructor(
    private readonly credentials: CredentialService,
    private readonly codes: CodeService,
    private readonly passkeys: PasskeyService,
    private readonly provider: ProviderService,
  ) {}

  @Open()
  @Query('hasProvider')
  hasProvider(): boolean {
    return this.provider.isThere;
  }

  @Open()
  @Mutation('signInWithCode')
  signInWithCode(@Args() { ticket, code }: MutationSignInWithCodeArgs, @RequestDoor() door: Door | null): Promise<SignInAnswer> {
    return this.codes.signIn(ticket, code, door);
  }

  @Open()
  @Mutation('setUpCodes')
  setUpCodes(@Args() { ticket, code }: MutationSetUpCodesArgs, @RequestDoor() door: Door | null): Promise<FirstCodesAnswer> {
    return this.codes.setUp(ticket, code, door);
  }

  @Open()
  @Mutation('askForPasskey')
  askForPasskey(@RequestDoor() door: Door | null): Promise<PasskeyQuestion> {
    return this.passkeys.ask(door);
  }

  @Open()
  @Mutation('signInWithPasskey')
  signInWithPasskey(@Args() { ticket, answer, device }: MutationSignInWithPasskeyArgs, @RequestDoor() door: Door | null): Promise<SignInAnswer> {
    return this.passkeys.signIn(ticket, answer, device, door);
  }

  @For(...EVERYONE)
  @Query('credentials')
  list(@CurrentCaller() caller: Caller): Promise<Credentials> {
    return this.credentials.of(caller);
  }

  @For(...EVERYONE)
  @Mutation('changePassword')
  changePassword(@Args() asked: MutationChangePasswordArgs, @CurrentCaller() caller: Caller, @RequestDoor() door: Door | null): Promise<CredentialAnswer> {
    return this.credentials.changePassword(asked.old, asked.new, caller, door);
  }

  @For(...EVERYONE)
  @Mutation('beginCodes')
  beginCodes(@CurrentCaller() caller: Caller): Promise<CodesBegun> {
    return this.codes.begin(caller.accountId);
  }

  @For(...EVERYONE)
  @Mutation('confirmCodes')
  confirmCodes(@Args('code') code: string, @CurrentCaller() caller: Caller, @RequestDoor() door: Door | null): Promise<CodesAnswer> {
    return this.codes.confirm(code, caller, door);
  }

  @For(...EVERYONE)
  @Mutation('dropCodes')
  dropCodes(@Args('password') password: string, @CurrentCaller() caller: Caller, @RequestDoor() door: Door | null): Promise<CredentialAnswer> {
    return this.credentials.dropCodes(password, caller, door);
  }

  @For(...EVERYONE)
  @Mutation('askForNewPasskey')
  askForNewPasskey(@CurrentCaller() caller: Caller, @RequestDoor() door: Door | null): Promise<PasskeyQuestion> {
    return this.passkeys.askForNew(caller, door);
  }

  @For(...EVERYONE)
  @Mutation('addPasskey')
  async addPasskey(@Args() asked: MutationAddPasskeyArgs, @CurrentCaller() caller: Caller, @RequestDoor() door: Door | null): Promise<CredentialAnswer> {
    return (await this.passkeys.add(asked, caller, door)) ?? this.credentials.changed(caller);
  }

  @For(...EVERYONE)
  @Mutation('dropPasskey')
  dropPasskey(@Args('id') id: string, @CurrentCaller() caller: Caller): Promise<CredentialAnswer> {
    return this.credentials.dropPasskey(id, caller);
  }

  @For(...EVERYONE)
  @Mutation('endSession')
  endSession(@Args('id') id: string, @CurrentCaller() caller: Caller): Promise<CredentialAnswer> {
    return this.credentials.endSession(id, caller);
  }

  @For(...EVERYONE)
  @Mutation('makeMachineToken')
  makeMachineToken(@Args() asked: MutationMakeMachineTokenArgs, @CurrentCaller() caller: Caller): Promise<MachineAnswer> {
    return this.credentials.makeMachine(asked, caller);
  }

  @For(...EVERYONE)
  @Mutation('dropMachineToken')
  dropMachineToken(@Args('id') id: string, @CurrentCaller() caller: Caller): Promise<CredentialAnswer> {
    return this.credentials.dropMachine(id, caller);
  }
}
