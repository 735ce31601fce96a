import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { MobileAnswer, RescueAnswer } from '../generated/schema.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { PeopleService } from './people.service.js';
import { RescueService } from './rescue.service.js';
import { mobileOf, SmsService } from './sms.service.js';

/** The ways in that need no network of the phone's own. */
@Resolver()
export class RescueResolver {
  constructor(
    private readonly rescue: RescueService,
    private readonly messages: SmsService,
    private readonly people: PeopleService,
  ) {}

  @For('LEADER', 'ADMINISTRATOR')
  @Mutation('importRescue')
  async importRescue(@CurrentCaller() caller: Caller, @Args('file') file: string, @Args('trustUnknownPhone') trust: boolean): Promise<RescueAnswer> {
    const outcome = await this.rescue.import(file, trust, caller);
    if (outcome.kind === 'refused') return { __typename: 'RescueRefused', code: outcome.code };
    const { kind: _, ...imported } = outcome;
    return { __typename: 'RescueImported', ...imported };
  }

  @For('ADMINISTRATOR')
  @Mutation('registerMobile')
  async registerMobile(@CurrentCaller() caller: Caller, @Args('account') account: string, @Args('mobile') sent: string): Promise<MobileAnswer> {
    const person = this.people.inspectorOf(account, caller);
    if (person === undefined) return { __typename: 'MobileRefused', code: 'ACCOUNT_UNKNOWN' };
    const mobile = mobileOf(sent);
    if (mobile === null) return { __typename: 'MobileRefused', code: 'MOBILE_INVALID' };
    const isTheirs = await this.messages.register(mobile, person.id, caller.accountId);
    return isTheirs ? { __typename: 'MobileRegistered', mobile } : { __typename: 'MobileRefused', code: 'MOBILE_TAKEN' };
  }
}
