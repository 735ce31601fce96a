import { Args, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Instant } from '../domain/instant.js';
import type { OutletSpread, QueryOutletSpreadArgs, QueryTrendArgs, QueryTrendsArgs, Trend, TrendMoved } from '../generated/schema.js';
import type { RequestContext } from '../platform/access.js';
import { Announcer } from '../platform/announcer.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { type OverviewNode, OverviewView } from './overview.view.js';
import { SpreadView } from './spread.view.js';
import type { TrendAnnouncement } from './trend.worker.js';
import { TrendRequestService } from './trend-request.service.js';

@Resolver()
export class TrendResolver {
  constructor(
    private readonly requests: TrendRequestService,
    private readonly spreads: SpreadView,
    private readonly overviews: OverviewView,
    private readonly announcer: Announcer,
  ) {}

  @Query('trend')
  async trend(@Args() { period, since, until, ...series }: QueryTrendArgs): Promise<Trend> {
    const [answer] = await this.requests.series([series], { period, since, until });
    if (answer === undefined) throw badUserInput('nothing was asked for');
    return answer;
  }

  @Query('trends')
  trends(@Args() { series, ...span }: QueryTrendsArgs): Promise<Trend[]> {
    return this.requests.series(series, span);
  }

  @Query('outletSpread')
  outletSpread(@Args() { commodity, locality, outletKind, day }: QueryOutletSpreadArgs): Promise<OutletSpread> {
    const area = this.requests.locality(locality);
    return this.spreads.ofDay({ commodityId: this.requests.commodityId(commodity), area, outletKind: outletKind ?? null, day });
  }

  @Query('overview')
  overview(@Args('parent') parent: string, @Args('at') at?: Instant | null): Promise<OverviewNode> {
    return this.overviews.overview(this.requests.locality(parent), at ?? null);
  }

  @Subscription('trendMoved', {
    filter(this: TrendResolver, announced: TrendAnnouncement, _asked: unknown, { scope }: RequestContext) {
      return this.requests.seen(scope, [announced.province]).length > 0 || this.requests.seen(scope, announced.localities).length > 0;
    },
    resolve(this: TrendResolver, announced: TrendAnnouncement, _asked: unknown, { scope }: RequestContext): TrendMoved {
      return { ...announced, localities: this.requests.seen(scope, announced.localities) };
    },
  })
  trendMoved(): AsyncIterator<TrendAnnouncement> {
    return this.announcer.hub.asyncIterableIterator<TrendAnnouncement>('TREND_MOVED');
  }
}
