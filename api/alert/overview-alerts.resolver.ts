import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { AlertView, type OpenAlerts } from './alert.view.js';

/** What this room needs of the trend room's overview. */
interface OverviewNode {
  readonly areas: readonly string[];
  readonly commodities: readonly string[];
}

/** Adds the open alerts to the trend room's overview: columns over area × commodity like its own, each alert counted in every area around it. */
@Resolver('Overview')
export class OverviewAlertsResolver {
  constructor(
    private readonly view: AlertView,
    private readonly catalogue: CatalogueView,
  ) {}

  @ResolveField('openAlerts')
  openAlerts(@Parent() overview: OverviewNode): Promise<number[]> {
    return this.column(overview, (sum, open) => sum + open.alerts);
  }

  @ResolveField('worstSeverity')
  worstSeverity(@Parent() overview: OverviewNode): Promise<number[]> {
    return this.column(overview, (worst, open) => Math.max(worst, open.worst));
  }

  private async column({ areas, commodities }: OverviewNode, add: (sum: number, open: OpenAlerts) => number): Promise<number[]> {
    const areaPlaces = new Map(areas.map((code, place) => [this.catalogue.places.localityByCode(code)?.id, place]));
    const commodityPlaces = new Map(commodities.map((code, place) => [this.catalogue.commodities.byCode(code)?.id, place]));
    const column = new Array<number>(areas.length * commodities.length).fill(0);
    for (const open of await this.view.openByLocality()) {
      const commodity = commodityPlaces.get(open.commodityId);
      if (commodity === undefined) continue;
      for (const id of this.catalogue.places.localityById(open.localityId)?.path ?? []) {
        const area = areaPlaces.get(id);
        if (area === undefined) continue;
        const place = area * commodities.length + commodity;
        column[place] = add(column[place] ?? 0, open);
      }
    }
    return column;
  }
}
