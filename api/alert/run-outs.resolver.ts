import { Args, Query, Resolver } from '@nestjs/graphql';
import { DAY } from '../domain/instant.js';
import type { PlaceRunOut, QueryRunningOutArgs } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { Clock } from '../platform/clock.js';
import { RunOutsView } from './run-outs.view.js';

const MOST_DAYS = 14;

@Resolver()
export class RunOutsResolver {
  constructor(
    private readonly view: RunOutsView,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('runningOut')
  async runningOut(@CurrentCaller() caller: Caller, @Args() asked: QueryRunningOutArgs): Promise<PlaceRunOut[]> {
    const now = this.clock.now();
    const commodity = this.catalogue.commodities.byCode(asked.commodity);
    if (commodity === undefined) throw badUserInput(`commodity is not known: ${asked.commodity.slice(0, 80)}`);
    if (asked.until > now + MOST_DAYS * DAY) throw badUserInput(`until is at most ${MOST_DAYS} days ahead`);
    const provinceId = this.catalogue.places.provinceIdOf(caller.localityId);
    return provinceId === null ? [] : this.view.of(provinceId, commodity.id, { now, until: asked.until });
  }
}
