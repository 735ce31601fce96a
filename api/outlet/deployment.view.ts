import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Calendar } from '../domain/instant.js';
import { DeploymentEntity } from './deployment.entity.js';

/** Who this installation works for: its money, its clock, its slots. */
export interface Deployment {
  readonly name: string;
  /** ISO 4217; every amount is a whole number of its smallest unit, of which 10 to the power `currencyDecimals` make one. */
  readonly currency: string;
  readonly currencyDecimals: number;
  readonly timeZone: string;
  readonly utcOffsetMinutes: number;
  readonly slotMinutes: readonly number[];
  readonly handInMinutesBefore: number;
  readonly demo: boolean;
  /** Share of the people of an area who buy at the outlets that report; null = nobody has said. */
  readonly servedShare: number | null;
  readonly rootLocalityId: number | null;
  readonly calendar: Calendar;
}

@Injectable()
export class DeploymentView implements OnModuleInit {
  private deployment: Deployment | null = null;

  constructor(private readonly dataSource: DataSource) {}

  onModuleInit(): Promise<void> {
    return this.refresh();
  }

  async refresh(): Promise<void> {
    const [row] = await this.dataSource.getRepository(DeploymentEntity).find();
    if (row === undefined) return;
    const { onlyRow: _, ...values } = row;
    this.deployment = { ...values, calendar: { utcOffsetMinutes: row.utcOffsetMinutes, slotMinutes: row.slotMinutes } };
  }

  /** Throws on a database that was never seeded. */
  current(): Deployment {
    if (this.deployment === null) throw new Error('the deployment is not described yet: seed the database first');
    return this.deployment;
  }
}
