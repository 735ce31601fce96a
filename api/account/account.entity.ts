import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../generated/schema.js';

/** A person. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('integer')
  id!: number;

  @Column('text')
  code!: string;

  @Column('text', { name: 'full_name' })
  fullName!: string;

  @Column('text')
  role!: Role;

  @Column('integer', { name: 'locality_id' })
  localityId!: number;

  @Column('boolean')
  demo!: boolean;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: number | null;
}
