import { Args, Context, Info, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { OutletSpread, QueryOutletSpreadArgs, QueryTrendArgs, QueryTrendsArgs, Trend, TrendMoved } from '../generated/schema.js';
import type { RequestContext } from '../platform/access.js';
import { Announcer } from '../platform/announcer.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { selectedFields } from '../platform/selected-fields.js';
import { CellStamps } from './cell-stamps.js';
import { SpreadView } from './spread.view.js';
import type { TrendAnnouncement } from './trend.worker.js';
import { TrendRequestService } from './trend-request.service.js';

@Resolver()
export class TrendResolver {
  constructor(
    private readonly requests: TrendRequestService,
    private readonly spreads: SpreadView,
    private readonly announcer: Announcer,
    private readonly stamps: CellStamps,
  ) {}

  @Query('trend')
  async trend(
    @Args() { period, since, until, ...series }: QueryTrendArgs,
    @Info() info: GraphQLResolveInfo,
    @Context() context: RequestContext,
  ): Promise<Trend> {
    this.keep([series.locality], info, context);
    const [answer] = await this.requests.series([series], { period, since, until }, selectedFields(info));
    if (answer === undefined) throw badUserInput('nothing was asked for');
    return answer;
  }

  @Query('trends')
  trends(@Args() { series, ...span }: QueryTrendsArgs, @Info() info: GraphQLResolveInfo, @Context() context: RequestContext): Promise<Trend[]> {
    this.keep(
      series.map(({ locality }) => locality),
      info,
      context,
    );
    return this.requests.series(series, span, selectedFields(info));
  }

  @Query('outletSpread')
  outletSpread(@Args() { commodity, locality, outletKind, day }: QueryOutletSpreadArgs): Promise<OutletSpread> {
    const area = this.requests.locality(locality);
    return this.spreads.ofDay({ commodityId: this.requests.commodityId(commodity), area, outletKind: outletKind ?? null, day });
  }

  private keep(localities: readonly string[], info: GraphQLResolveInfo, { keeping }: RequestContext): void {
    const areas = localities.map((code) => this.requests.locality(code));
    keeping?.until(() => this.stamps.of(areas), info);
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
