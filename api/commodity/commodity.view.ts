import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { CommodityKind, PriceKind } from '../generated/schema.js';
import { CommodityStore } from './commodity.store.js';

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

/** Every commodity in memory, retired ones too: old reports name them. */
@Injectable()
export class CommodityView implements OnModuleInit {
  private records: readonly CommodityRecord[] = [];
  private byCodes = new Map<string, CommodityRecord>();
  private byIds = new Map<number, CommodityRecord>();

  constructor(private readonly store: CommodityStore) {}

  onModuleInit(): Promise<void> {
    return this.refresh();
  }

  async refresh(): Promise<void> {
    this.records = await this.store.all();
    this.byCodes = new Map(this.records.map((record) => [record.code, record]));
    this.byIds = new Map(this.records.map((record) => [record.id, record]));
  }

  byCode(code: string): CommodityRecord | undefined {
    return this.byCodes.get(code);
  }

  byId(id: number): CommodityRecord | undefined {
    return this.byIds.get(id);
  }

  /** In the order screens show them. */
  all(): readonly CommodityRecord[] {
    return this.records;
  }
}
