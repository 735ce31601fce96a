import { Query, Resolver } from '@nestjs/graphql';
import type { Commodity } from '../generated/schema.js';
import { EVERYONE, For } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { type CommodityRecord, CommodityView } from './commodity.view.js';

@Resolver()
export class CommodityResolver {
  constructor(
    private readonly view: CommodityView,
    private readonly clock: Clock,
  ) {}

  /** Those still reported; a retired one stays readable in old reports and trends by its code. */
  @For(...EVERYONE)
  @Query('commodities')
  commodities(): Commodity[] {
    const at = this.clock.now();
    const today = new Date(at).toISOString().slice(0, 10);
    return this.view
      .all()
      .filter((record) => record.retiredAt === null || record.retiredAt > at)
      .map((record) => toCommodity(record, today));
  }
}

function toCommodity(record: CommodityRecord, today: string): Commodity {
  const { highDemandFrom, highDemandTo } = record;
  return {
    id: record.code,
    nationalCode: record.nationalCode,
    nameVi: record.nameVi,
    nameEn: record.nameEn,
    specification: record.specification,
    kind: record.kind,
    unit: record.unit,
    baseUnit: record.baseUnit,
    basePerUnit: record.basePerUnit,
    priceKind: record.priceKind,
    normPerPersonDay: record.normPerPersonDay,
    normSource: record.normSource,
    usualLeadDays: record.usualLeadDays,
    highDemand: highDemandFrom !== null && highDemandFrom <= today && (highDemandTo === null || today < highDemandTo),
  };
}
