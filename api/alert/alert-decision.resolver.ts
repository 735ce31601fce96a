import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Instant } from '../domain/instant.js';
import type { AlertRefused, LevelInput, RegisterRefused } from '../generated/schema.js';
import { PlaceView } from '../outlet/place.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { type AlertNode, AlertView } from './alert.view.js';
import { AlertDecisionService } from './alert-decision.service.js';
import { type DecisionNode, DecisionView } from './decision.view.js';

const LONGEST_ORDER = 1000;

type Done = { readonly __typename: 'Alert' } & AlertNode;
type Answer = Done | ({ readonly __typename: 'AlertRefused' } & AlertRefused);
type LevelAnswer = Answer | ({ readonly __typename: 'RegisterRefused' } & RegisterRefused);

@Resolver()
export class AlertDecisionResolver {
  constructor(
    private readonly decisions: AlertDecisionService,
    private readonly view: AlertView,
    private readonly made: DecisionView,
    private readonly places: PlaceView,
  ) {}

  @Query('alertDecisions')
  async decisionsOf(@Args('locality') locality: string, @Args('since') since: Instant): Promise<DecisionNode[]> {
    const area = this.places.localityByCode(locality);
    if (area === undefined) throw badUserInput(`locality is not known: ${locality.slice(0, 80)}`);
    return this.made.since(
      this.places.subtree(area.id).map(({ id }) => id),
      since,
    );
  }

  @For('ANALYST', 'LEADER')
  @Mutation('instructAlert')
  async instruct(@CurrentCaller() caller: Caller, @Args('id') id: string, @Args('order') order: string): Promise<Answer> {
    if (order.length > LONGEST_ORDER) throw badUserInput(`order: ${LONGEST_ORDER} characters at most`);
    const done = await this.decisions.instruct(id, order, caller.accountId);
    return done.kind === 'refused' ? { __typename: 'AlertRefused', code: done.code } : this.answer(id);
  }

  @For('LEADER', 'ADMINISTRATOR')
  @Mutation('raiseLevel')
  async raiseLevel(@CurrentCaller() caller: Caller, @Args('alert') id: string, @Args('level') { locality, ...level }: LevelInput): Promise<LevelAnswer> {
    const done = await this.decisions.raiseLevel(id, { ...level, localityId: this.places.localityByCode(locality)?.id }, caller.accountId);
    if (done.kind === 'not-declared') return { __typename: 'RegisterRefused', problems: [...done.problems] };
    return done.kind === 'refused' ? { __typename: 'AlertRefused', code: done.code } : this.answer(id);
  }

  private async answer(id: string): Promise<Answer> {
    const alert = await this.view.byId(id);
    return alert === null ? { __typename: 'AlertRefused', code: 'ALERT_UNKNOWN' } : { __typename: 'Alert', ...alert };
  }
}
