import { Args, Query, Resolver } from '@nestjs/graphql';
import type { AreaChanges, ChangeSince, SlotReporting } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { LocalityRecord } from '../outlet/place.view.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { NewsView } from './news.view.js';
import { ReportingView } from './reporting.view.js';

const MOST_CHANGES = 200;

/** What a person on duty asks first: what moved, and who has reported. */
@Resolver()
export class NewsResolver {
  constructor(
    private readonly news: NewsView,
    private readonly reporting: ReportingView,
    private readonly catalogue: CatalogueView,
  ) {}

  @Query('areaChanges')
  async areaChanges(@Args('parent') parent: string, @Args('since') since: ChangeSince, @Args('first') first: number): Promise<AreaChanges> {
    if (first < 0 || first > MOST_CHANGES) throw badUserInput(`first: 0 … ${MOST_CHANGES}`);
    const { changes, ...slots } = await this.news.changes(this.locality(parent), since);
    return {
      ...slots,
      total: changes.length,
      changes: changes.slice(0, first).map(({ localityId, commodityId, ...change }) => ({
        ...change,
        locality: this.catalogue.places.localityById(localityId)?.code ?? String(localityId),
        commodity: this.catalogue.commodities.byId(commodityId)?.code ?? String(commodityId),
      })),
    };
  }

  @Query('slotReporting')
  async slotReporting(@Args('parent') parent: string): Promise<SlotReporting> {
    const { areas, ...columns } = await this.reporting.running(this.locality(parent));
    return { ...columns, areas: areas.map(({ code }) => code) };
  }

  private locality(code: string): LocalityRecord {
    const locality = this.catalogue.places.localityByCode(code);
    if (locality === undefined) throw badUserInput(`locality is not known: ${code.slice(0, 80)}`);
    return locality;
  }
}
