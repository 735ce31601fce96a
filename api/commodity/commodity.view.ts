import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommodityStore } from './commodity.store.js';
import type { CommodityRecord } from './commodity-record.js';

export type { CommodityRecord } from './commodity-record.js';

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
