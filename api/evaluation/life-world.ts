import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { IncidentService } from '../alert/incident.service.js';
import type { Availability, Quantity, UnitPrice } from '../domain/figures.js';
import type { Instant } from '../domain/instant.js';
import type { ReportLine } from '../domain/report-draft.js';
import { uuidV7 } from '../domain/uuid-v7.js';
import { Database } from '../platform/database.js';
import { OutboxDrainer } from '../platform/outbox.js';
import { type Acceptable, ReportService } from '../report/report.service.js';
import { LifeView } from './life.view.js';
import { RICE } from './life-profile.js';

/** What an outlet sends of its one commodity; left out = not observed. */
export interface LifeReport {
  readonly outlet: string;
  readonly at: Instant;
  readonly price?: number;
  readonly stock?: number;
  readonly sold?: number;
  readonly availability?: Availability;
}

const NOTHING: Omit<ReportLine, 'commodity' | 'price' | 'stock' | 'sold' | 'availability'> = {
  priceLow: null,
  priceHigh: null,
  inputPrice: null,
  incoming: null,
  incomingAt: null,
  flags: [],
  acts: null,
  note: null,
};

function acceptable({ outlet, at, price = undefined, stock = undefined, sold = undefined, availability = undefined }: LifeReport): Acceptable {
  const figures = { price: (price ?? null) as UnitPrice | null, stock: (stock ?? null) as Quantity | null, sold: (sold ?? null) as Quantity | null };
  const line: ReportLine = { commodity: RICE, ...figures, availability: availability ?? null, ...NOTHING };
  const about = { id: uuidV7(at, randomBytes(10)), outlet, observedAt: at, corrects: null, correctionReason: null, note: null };
  return { report: { ...about, lines: [line] }, origin: 'PHONE', accountId: 1, receivedAt: at, dueAt: at };
}

/** A house in which reports come in and time passes. */
export class LifeWorld {
  readonly view: LifeView;

  constructor(private readonly house: INestApplicationContext) {
    this.view = new LifeView(house.get(Database));
  }

  async send(reports: readonly LifeReport[]): Promise<void> {
    await this.house.get(ReportService, { strict: false }).acceptBatch(reports.map(acceptable));
  }

  /** From here on the outbox is drained and the clock is looked at, as in a running server. */
  start(): void {
    this.house.get(OutboxDrainer).start();
  }

  /** Reports come in, are judged, and the clock is looked at. */
  async happens(reports: readonly LifeReport[], at: Instant): Promise<void> {
    await this.send(reports);
    await this.house.get(OutboxDrainer).drain();
    await this.timeComes(at);
  }

  /** Tells what is due by then, as the clock of a running server would. */
  timeComes(at: Instant): Promise<number> {
    return this.house.get(Database).transaction((tx) => this.house.get(IncidentService, { strict: false }).issueDue(tx, at));
  }
}
