import { peopleServed } from '../domain/alert/harm.js';
import type { LocalityRecord, PlaceView } from '../outlet/place.view.js';

/** What an alert is about, 0 = all commodities, 0 = the whole area. */
interface About {
  readonly localityId: number;
  readonly commodityId: number;
  readonly outletId: number;
}

/** People behind alerts, the same whoever asks; outlets are counted once for each commodity until the catalogue is read again. */
export class PeopleServed {
  private counts = new Map<number, ReadonlyMap<number, number>>();
  private version = -1;

  constructor(private readonly places: PlaceView) {}

  of({ localityId, commodityId, outletId }: About): number {
    const counted = this.countedAround(localityId);
    if (counted === undefined) return 0;
    const outlets = this.outletsSelling(commodityId);
    const own = outletId === 0 ? (outlets.get(localityId) ?? 0) : 1;
    return peopleServed({ population: counted.population, outlets: outlets.get(counted.id) ?? 0, own });
  }

  private countedAround(localityId: number): LocalityRecord | undefined {
    const path = this.places.localityById(localityId)?.path ?? [];
    return path
      .toReversed()
      .map((id) => this.places.localityById(id))
      .find((locality) => locality !== undefined && locality.population !== null);
  }

  /** By every locality around them. */
  private outletsSelling(commodityId: number): ReadonlyMap<number, number> {
    if (this.version !== this.places.version) this.counts = new Map();
    this.version = this.places.version;
    const known = this.counts.get(commodityId);
    if (known !== undefined) return known;
    const made = new Map<number, number>();
    for (const outlet of this.places.allOutlets()) {
      if (commodityId !== 0 && !outlet.commodityIds.includes(commodityId)) continue;
      for (const id of this.places.localityById(outlet.localityId)?.path ?? []) made.set(id, (made.get(id) ?? 0) + 1);
    }
    this.counts.set(commodityId, made);
    return made;
  }
}
