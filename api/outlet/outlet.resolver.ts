import { Args, Query, Resolver } from '@nestjs/graphql';
import { CommodityView } from '../commodity/commodity.view.js';
import type { Instant } from '../domain/instant.js';
import type { CrisisLevel, Locality, Outlet, OutletKind, PriceCeiling } from '../generated/schema.js';
import { EVERYONE, For } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { type LocalityRecord, type OutletRecord, PlaceView } from './place.view.js';

/** What this room says of an outlet; later rooms add their own fields. */
export type OutletNode = Pick<
  Outlet,
  'id' | 'name' | 'kind' | 'locality' | 'address' | 'owner' | 'latitude' | 'longitude' | 'walkingOrder' | 'registeredHours' | 'invented' | 'commodities'
>;

const finite = (at: Instant): Instant | null => (Number.isFinite(at) ? at : null);

@Resolver()
export class OutletResolver {
  constructor(
    private readonly places: PlaceView,
    private readonly commodities: CommodityView,
    private readonly clock: Clock,
  ) {}

  @Query('localities')
  localities(@Args('under') under?: string | null): Locality[] {
    const at = this.clock.now();
    const records = this.under(under);
    const counts = this.countOutlets(at);
    return records.map((record) => this.toLocality(record, counts.get(record.id) ?? 0, at));
  }

  @For(...EVERYONE)
  @Query('outletKinds')
  outletKinds(): OutletKind[] {
    return this.places.outletKinds().map((kind) => ({ id: kind.code, nameVi: kind.nameVi, nameEn: kind.nameEn }));
  }

  /** Those open now. */
  @For(...EVERYONE)
  @Query('outlets')
  outlets(@Args('locality') locality?: string | null, @Args('kind') kind?: string | null): OutletNode[] {
    const at = this.clock.now();
    const area = new Set(this.under(locality).map((record) => record.id));
    return this.places
      .outlets()
      .filter(
        (record) => area.has(record.localityId) && (kind === null || kind === undefined || record.kindCode === kind) && record.since <= at && at < record.until,
      )
      .map((record) => this.toOutlet(record));
  }

  @For(...EVERYONE)
  @Query('outlet')
  outlet(@Args('id') id: string): OutletNode | null {
    const record = this.places.outletByCode(id);
    return record === undefined ? null : this.toOutlet(record);
  }

  @Query('crisisLevels')
  crisisLevels(@Args('locality') locality: string, @Args('since') since: Instant, @Args('until') until: Instant): CrisisLevel[] {
    const record = this.places.localityByCode(locality);
    if (record === undefined) return [];
    return this.places.levelsBetween(record.id, since, until).map((level) => ({
      locality: this.codeOf(level.localityId),
      level: level.level,
      since: level.since,
      until: finite(level.until),
      issuer: level.issuer,
      documentNumber: level.documentNumber,
    }));
  }

  @Query('priceCeilings')
  priceCeilings(@Args('commodity') commodity: string, @Args('locality') locality: string): PriceCeiling[] {
    const good = this.commodities.byCode(commodity);
    const record = this.places.localityByCode(locality);
    if (good === undefined || record === undefined) return [];
    return this.places.ceilingsOf(good.id, record.id).map((ceiling) => ({
      commodity: good.code,
      locality: this.codeOf(ceiling.localityId),
      kind: ceiling.kind,
      price: ceiling.price,
      since: ceiling.since,
      until: finite(ceiling.until),
      document: ceiling.document,
    }));
  }

  private under(code: string | null | undefined): readonly LocalityRecord[] {
    if (code === null || code === undefined) return this.places.localities();
    const record = this.places.localityByCode(code);
    return record === undefined ? [] : this.places.subtree(record.id);
  }

  private countOutlets(at: Instant): Map<number, number> {
    const counts = new Map<number, number>();
    for (const outlet of this.places.outlets()) {
      if (outlet.since > at || outlet.until <= at) continue;
      for (const id of this.places.localityById(outlet.localityId)?.path ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }

  private codeOf(localityId: number): string {
    return this.places.localityById(localityId)?.code ?? String(localityId);
  }

  private toLocality(record: LocalityRecord, outletCount: number, at: Instant): Locality {
    const { code, name, fullName, nameEn, kind, parentId, population, specialArea, latitude, longitude } = record;
    const parent = parentId === null ? null : this.codeOf(parentId);
    return {
      id: code,
      name,
      fullName,
      nameEn,
      kind,
      parent,
      population,
      specialArea,
      latitude,
      longitude,
      level: this.places.levelAt(record.id, at),
      outletCount,
    };
  }

  private toOutlet(record: OutletRecord): OutletNode {
    const { name, address, owner, latitude, longitude, walkingOrder, registeredHours, invented } = record;
    const commodities = record.commodityIds.flatMap((id) => this.commodities.byId(id)?.code ?? []);
    const locality = this.codeOf(record.localityId);
    return {
      id: record.code,
      name,
      kind: record.kindCode,
      locality,
      address,
      owner,
      latitude,
      longitude,
      walkingOrder,
      registeredHours,
      invented,
      commodities,
    };
  }
}
