import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that says for whom this house works. */
@Entity('deployment')
export class DeploymentEntity {
  @PrimaryColumn('boolean', { name: 'only_row' })
  readonly onlyRow!: boolean;

  @Column('text')
  readonly name!: string;

  @Column('text')
  readonly currency!: string;

  @Column('smallint', { name: 'currency_decimals' })
  readonly currencyDecimals!: number;

  @Column('text', { name: 'time_zone' })
  readonly timeZone!: string;

  @Column('integer', { name: 'utc_offset_minutes' })
  readonly utcOffsetMinutes!: number;

  @Column('integer', { name: 'slot_minutes', array: true })
  readonly slotMinutes!: number[];

  @Column('integer', { name: 'hand_in_minutes_before' })
  readonly handInMinutesBefore!: number;

  @Column('boolean')
  readonly demo!: boolean;

  @Column('double precision', { name: 'served_share', nullable: true })
  readonly servedShare!: number | null;

  @Column('integer', { name: 'root_locality_id', nullable: true })
  readonly rootLocalityId!: number | null;
}
