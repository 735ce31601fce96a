import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { AssignAnswer, MutationAssignOutletsArgs } from '../generated/schema.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { AssignmentService } from './assignment.service.js';

@Resolver()
export class AssignmentResolver {
  constructor(private readonly assignments: AssignmentService) {}

  @For('LEADER', 'ADMINISTRATOR')
  @Mutation('assignOutlets')
  async assignOutlets(@CurrentCaller() caller: Caller, @Args() wish: MutationAssignOutletsArgs): Promise<AssignAnswer> {
    const outcome = await this.assignments.assign({ ...wish, slotMinutes: wish.slotMinutes ?? null, until: wish.until ?? null }, caller);
    return outcome.kind === 'refused' ? { __typename: 'AssignRefused', code: outcome.code } : { __typename: 'OutletsAssigned', outlets: outcome.outlets };
  }
}
