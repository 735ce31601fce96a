import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryOverviewArgs } from '../generated/schema.js';
import type { RequestContext } from '../platform/access.js';
import { CellStamps } from './cell-stamps.js';
import { type OverviewNode, OverviewView } from './overview.view.js';
import { TrendRequestService } from './trend-request.service.js';

@Resolver()
export class OverviewResolver {
  constructor(
    private readonly requests: TrendRequestService,
    private readonly overviews: OverviewView,
    private readonly stamps: CellStamps,
  ) {}

  @Query('overview')
  overview(@Args() { parent, at }: QueryOverviewArgs, @Info() info: GraphQLResolveInfo, @Context() { keeping }: RequestContext): Promise<OverviewNode> {
    const area = this.requests.locality(parent);
    const areas = this.overviews.areasOf(area);
    keeping?.until(() => this.stamps.of(areas), info);
    return this.overviews.overview(area, at ?? null);
  }
}
