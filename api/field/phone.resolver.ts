import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isPlainText } from '../domain/problem-list.js';
import type { Phone, StuckReport } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { PhoneService } from './phone.service.js';

const LONGEST_COMMENT = 500;

@Resolver()
export class PhoneResolver {
  constructor(
    private readonly service: PhoneService,
    private readonly catalogue: CatalogueView,
  ) {}

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('phones')
  async phones(@CurrentCaller() caller: Caller): Promise<Phone[]> {
    return (await this.service.phones(caller)).map(({ accountId, clockOffset, persisted, ...phone }) => ({
      ...phone,
      account: this.catalogue.accounts.nameOf(accountId),
      clockOffsetMs: clockOffset,
      storagePersisted: persisted,
    }));
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('stuckReports')
  async stuckReports(@CurrentCaller() caller: Caller): Promise<StuckReport[]> {
    return (await this.service.stuck(caller)).map(({ accountId, ...stuck }) => ({ ...stuck, account: this.catalogue.accounts.nameOf(accountId) }));
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Mutation('settleStuckReport')
  settleStuckReport(@CurrentCaller() caller: Caller, @Args('id') id: string, @Args('comment') comment: string): Promise<boolean> {
    const said = comment.trim();
    if (said === '' || said.length > LONGEST_COMMENT || !isPlainText(said)) throw badUserInput(`A comment of 1 to ${LONGEST_COMMENT} characters is needed.`);
    return this.service.settle(id, said, caller);
  }
}
