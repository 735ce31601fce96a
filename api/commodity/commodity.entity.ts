import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommodityKind, PriceKind } from '../generated/schema.js';

/** An essential good with its unit and pack conversion. */
@Entity('commodity')
export class CommodityEntity {
  @PrimaryColumn('integer')
  readonly id!: number;

  @Column('text')
  readonly code!: string;

  @Column('text', { name: 'national_code', nullable: true })
  readonly nationalCode!: string | null;

  @Column('text', { name: 'name_vi' })
  readonly nameVi!: string;

  @Column('text', { name: 'name_en' })
  readonly nameEn!: string;

  @Column('text')
  readonly specification!: string;

  @Column('text')
  readonly kind!: CommodityKind;

  @Column('text')
  readonly unit!: string;

  @Column('text', { name: 'base_unit' })
  readonly baseUnit!: string;

  @Column('bigint', { name: 'base_per_unit' })
  readonly basePerUnit!: number;

  @Column('text', { name: 'price_kind' })
  readonly priceKind!: PriceKind;

  @Column('bigint', { name: 'norm_per_person_day', nullable: true })
  readonly normPerPersonDay!: number | null;

  @Column('text', { name: 'norm_source', nullable: true })
  readonly normSource!: string | null;

  @Column('double precision', { name: 'usual_lead_days' })
  readonly usualLeadDays!: number;

  @Column('integer')
  readonly ordinal!: number;

  /** Local calendar days, half-open. */
  @Column('date', { name: 'high_demand_from', nullable: true })
  readonly highDemandFrom!: string | null;

  @Column('date', { name: 'high_demand_to', nullable: true })
  readonly highDemandTo!: string | null;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  readonly retiredAt!: number | null;
}
