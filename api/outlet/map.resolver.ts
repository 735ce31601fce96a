import { Args, Query, Resolver } from '@nestjs/graphql';
import type { AreaMap } from '../generated/schema.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { BoundaryView } from './boundary.view.js';
import { PlaceView } from './place.view.js';

@Resolver()
export class MapResolver {
  constructor(
    private readonly boundaries: BoundaryView,
    private readonly places: PlaceView,
  ) {}

  @Query('areaMap')
  async areaMap(@Args('parent') parent: string): Promise<AreaMap | null> {
    const area = this.places.localityByCode(parent);
    if (area === undefined) throw badUserInput(`locality is not known: ${parent.slice(0, 80)}`);
    const drawing = await this.boundaries.drawingOf(area);
    if (drawing === null) return null;
    const { sheet, localityIds, paths } = drawing;
    return { parent, ...sheet, areas: localityIds.map((id) => this.places.localityById(id)?.code ?? String(id)), paths: [...paths] };
  }
}
