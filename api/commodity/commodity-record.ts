import type { Instant } from '../domain/instant.js';
import type { CommodityKind, PriceKind } from '../generated/schema.js';

/** A commodity as other rooms see it. Quantities and norms in base units; days are local calendar days, half-open. */
export interface CommodityRecord {
  readonly id: number;
  readonly code: string;
  readonly nationalCode: string | null;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly specification: string;
  readonly kind: CommodityKind;
  readonly unit: string;
  readonly baseUnit: string;
  readonly basePerUnit: number;
  readonly priceKind: PriceKind;
  readonly normPerPersonDay: number | null;
  readonly normSource: string | null;
  readonly usualLeadDays: number;
  readonly ordinal: number;
  readonly highDemandFrom: string | null;
  readonly highDemandTo: string | null;
  readonly retiredAt: Instant | null;
}
