import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instant } from '../domain/instant.js';
import { CommodityEntity } from './commodity.entity.js';
import type { CommodityRecord } from './commodity-record.js';

@Injectable()
export class CommodityStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Every commodity ever, in the order screens show them. */
  async all(): Promise<CommodityRecord[]> {
    const rows = await this.dataSource.getRepository(CommodityEntity).find({ order: { ordinal: 'ASC', id: 'ASC' } });
    return rows.map((row) => ({
      ...row,
      basePerUnit: Number(row.basePerUnit),
      normPerPersonDay: row.normPerPersonDay === null ? null : Number(row.normPerPersonDay),
      retiredAt: row.retiredAt === null ? null : instant(Number(row.retiredAt)),
    }));
  }
}
