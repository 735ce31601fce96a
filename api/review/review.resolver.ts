import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { cutOffOf } from '../domain/alert/expected-reports.js';
import type { MutationReviewReportArgs, ReviewAnswer, ReviewItem, ReviewState } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { type QueuedReport, ReviewService } from './review.service.js';

@Resolver()
export class ReviewResolver {
  constructor(
    private readonly reviews: ReviewService,
    private readonly catalogue: CatalogueView,
  ) {}

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('reviewQueue')
  async reviewQueue(@CurrentCaller() caller: Caller, @Args('first') first: number, @Args('state') state?: ReviewState | null): Promise<ReviewItem[]> {
    return (await this.reviews.queue(caller, state ?? null, first)).map((item) => this.toItem(item));
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Mutation('reviewReport')
  async reviewReport(@CurrentCaller() caller: Caller, @Args() wish: MutationReviewReportArgs): Promise<ReviewAnswer> {
    const { comment = null, commodities } = wish;
    const outcome = await this.reviews.review({ ...wish, comment, commodities: commodities ?? [] }, caller);
    return outcome.kind === 'refused' ? { __typename: 'ReviewRefused', code: outcome.code } : { __typename: 'ReviewItem', ...this.toItem(outcome.item) };
  }

  private toItem({ outletId, provinceId: _, accountId, byId, isOutside, ...item }: QueuedReport): ReviewItem {
    const { accounts, deployments, places } = this.catalogue;
    return {
      ...item,
      outlet: places.outletById(outletId)?.code ?? String(outletId),
      account: accounts.nameOf(accountId),
      late: item.receivedAt > cutOffOf(item.slotAt, deployments.current().handInMinutesBefore),
      outside: isOutside === true,
      reviewer: byId === null ? null : accounts.nameOf(byId),
    };
  }
}
