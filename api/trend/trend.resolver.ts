import { Args, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Instant } from '../domain/instant.js';
import type { QueryTrendArgs, Trend, TrendMoved } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { LocalityRecord } from '../outlet/place.view.js';
import { Announcer } from '../platform/announcer.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { ALL_KINDS } from './cell.service.js';
import { type OverviewNode, OverviewView } from './overview.view.js';
import { MOST_PLACES, TrendView } from './trend.view.js';
import type { TrendAnnouncement } from './trend.worker.js';

@Resolver()
export class TrendResolver {
  constructor(
    private readonly trends: TrendView,
    private readonly overviews: OverviewView,
    private readonly catalogue: CatalogueView,
    private readonly announcer: Announcer,
  ) {}

  @Query('trend')
  async trend(@Args() asked: QueryTrendArgs): Promise<Trend> {
    const { commodity, period, since, until } = asked;
    const commodityId = this.catalogue.commodities.byCode(commodity)?.id;
    if (commodityId === undefined) throw badUserInput(`commodity is not known: ${commodity.slice(0, 80)}`);
    const locality = this.locality(asked.locality);
    const outletKind = asked.outletKind ?? ALL_KINDS;
    if (this.trends.countPlaces(period, since, until) > MOST_PLACES)
      throw badUserInput(`the span holds more than ${MOST_PLACES} ${period} places: ask for a shorter one`);
    const columns = await this.trends.columns({ commodityId, locality, outletKind, period, since, until });
    return { commodity, locality: asked.locality, outletKind: asked.outletKind ?? null, period, ...columns };
  }

  @Query('overview')
  overview(@Args('parent') parent: string, @Args('at') at?: Instant | null): Promise<OverviewNode> {
    return this.overviews.overview(this.locality(parent), at ?? null);
  }

  @Subscription('trendMoved', { resolve: (announced: TrendAnnouncement): TrendMoved => announced })
  trendMoved(): AsyncIterator<TrendAnnouncement> {
    return this.announcer.hub.asyncIterableIterator<TrendAnnouncement>('TREND_MOVED');
  }

  private locality(code: string): LocalityRecord {
    const locality = this.catalogue.places.localityByCode(code);
    if (locality === undefined) throw badUserInput(`locality is not known: ${code.slice(0, 80)}`);
    return locality;
  }
}
