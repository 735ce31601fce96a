import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { DutyService } from '../duty/duty.service.js';
import type { OrderProblem } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { OutletRecord } from '../outlet/place.view.js';
import type { Caller } from '../platform/access.js';
import type { Recipient } from './order.store.js';

export interface OrderWish {
  readonly title: string;
  readonly text: string;
  readonly areas: readonly string[];
  readonly commodities: readonly string[];
  /** Null = everybody. */
  readonly accounts: readonly string[] | null;
  readonly deadlineAt: Instant;
}

interface Scope {
  readonly areaIds: readonly number[];
  readonly commodityIds: readonly number[];
  readonly accountIds: readonly number[] | null;
}

/** Finds whom an order is meant for. */
@Injectable()
export class OrderScopeService {
  constructor(
    private readonly duties: DutyService,
    private readonly catalogue: CatalogueView,
  ) {}

  now(): Instant {
    return this.duties.now();
  }

  /** Null for people at home above or below the provinces, who give no orders: what answers one is a report of the whole province. */
  provinceOf({ localityId }: Caller): number | null {
    return this.catalogue.places.localityById(localityId)?.kind === 'PROVINCE' ? localityId : null;
  }

  scopeOf(wish: OrderWish, provinceId: number): Scope | OrderProblem {
    const { places, commodities } = this.catalogue;
    const areaIds = wish.areas.flatMap((code) => places.localityByCode(code)?.id ?? []).filter((id) => places.provinceIdOf(id) === provinceId);
    if (areaIds.length < wish.areas.length) return 'AREA_UNKNOWN';
    const commodityIds = wish.commodities.flatMap((code) => commodities.byCode(code)?.id ?? []);
    if (commodityIds.length < wish.commodities.length) return 'COMMODITY_UNKNOWN';
    const people = this.duties.inspectorsOf(provinceId);
    const accountIds = wish.accounts?.flatMap((code) => people.find((account) => account.code === code)?.id ?? []) ?? null;
    if (accountIds !== null && accountIds.length < (wish.accounts?.length ?? 0)) return 'PERSON_UNKNOWN';
    return { areaIds: [...new Set(areaIds)], commodityIds: [...new Set(commodityIds)], accountIds };
  }

  /** By today's duties, hand-overs included. An outlet that two people share for its slots goes to the first. */
  async recipientsOf({ areaIds, commodityIds, accountIds }: Scope, provinceId: number): Promise<Recipient[]> {
    const { places } = this.catalogue;
    const isMeant = (outlet: OutletRecord): boolean =>
      (areaIds.length === 0 || (places.localityById(outlet.localityId)?.path ?? []).some((id) => areaIds.includes(id))) &&
      (commodityIds.length === 0 || outlet.commodityIds.some((id) => commodityIds.includes(id)));
    const chosen = new Map<number, Recipient>();
    for (const { outletId, accountId } of await this.duties.roster(provinceId, this.duties.today())) {
      const outlet = places.outletById(outletId);
      if (outlet === undefined || accountId === null || chosen.has(outletId) || !isMeant(outlet)) continue;
      if (accountIds === null || accountIds.includes(accountId)) chosen.set(outletId, { outletId, accountId });
    }
    return [...chosen.values()];
  }
}
