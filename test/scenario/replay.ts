import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { createContext } from '../../api/context.js';
import type { Availability, HoardingAct, LineFlag, Quantity, UnitPrice } from '../../api/domain/figures.js';
import { type Instant, instant } from '../../api/domain/instant.js';
import type { ReportLine } from '../../api/domain/report-draft.js';
import { uuidV7 } from '../../api/domain/uuid-v7.js';
import { CatalogueView } from '../../api/outlet/catalogue.view.js';
import { Config } from '../../api/platform/config.js';
import { Database } from '../../api/platform/database.js';
import { OutboxDrainer } from '../../api/platform/outbox.js';
import { type Acceptable, ReportService } from '../../api/report/report.service.js';
import { createTestDatabase } from '../support/database.js';

/** One commodity as a test writes it; what is left out was not observed. Figures in đồng and base units. */
export interface TestLine {
  readonly commodity: string;
  readonly price?: number;
  readonly stock?: number;
  readonly sold?: number;
  readonly incoming?: number;
  readonly incomingAt?: Instant;
  readonly availability?: Availability;
  readonly flags?: readonly LineFlag[];
  readonly acts?: readonly HoardingAct[];
}

export interface TestReport {
  readonly id?: string;
  readonly outlet: string;
  readonly observedAt: Instant;
  /** When it reached the server and is judged; at once when left out. */
  readonly dueAt?: Instant;
  readonly corrects?: string;
  readonly lines: readonly TestLine[];
}

/** The house on a database of its own, with two communes of four shops each in the demo province, and nobody draining but the test. */
export interface Replay {
  readonly context: INestApplicationContext;
  readonly database: Database;
  readonly url: string;
  accept(reports: readonly TestReport[]): Promise<string[]>;
  drain(): Promise<number>;
  /** Another process on the same database: nothing of what the first one holds in memory. */
  another(): Promise<Replay>;
  close(): Promise<void>;
}

const PLACES = `
with province as (select id, path from locality where code = '51' and kind = 'PROVINCE'),
communes as (
  insert into locality (code, name, full_name, kind, parent_id, province_id)
  select code, code, code, 'COMMUNE', province.id, province.id from province, unnest(array['T-A', 'T-B']) as code returning id, code)
insert into outlet (code, name, kind_code, locality_id, province_id, invented)
select communes.code || '-' || shop, 'Cửa hàng ' || communes.code || '-' || shop, case when shop % 2 = 0 then 'MARKET' else 'GROCERY' end, communes.id, province.id, true
from communes, province, generate_series(1, 4) as shop;`;

const PATHS = `update locality set path = parent.path || locality.id from locality parent where parent.id = locality.parent_id and locality.code in ('T-A', 'T-B')`;

const GOODS = `insert into outlet_commodity (outlet_id, commodity_id)
  select outlet.id, commodity.id from outlet, commodity where outlet.code like 'T-%' and commodity.code in ('gao-te-thuong', 'thit-lon-ba-chi', 'rau-muong')`;

/** `settings` are environment variables. */
export async function openReplay(settings: Readonly<Record<string, string>> = {}): Promise<Replay> {
  const database = await createTestDatabase();
  const replay = await open(database.url, settings, () => database.drop());
  for (const sql of [PLACES, PATHS, GOODS]) await replay.database.query(sql);
  await replay.context.get(CatalogueView, { strict: false }).refresh();
  return replay;
}

async function open(url: string, settings: Readonly<Record<string, string>>, drop: () => Promise<void>): Promise<Replay> {
  const context = await createContext(new Config({ DATABASE_URL: url, DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'test', ...settings }));
  const get = <Part>(part: abstract new (...parts: never[]) => Part): Part => context.get(part as never, { strict: false });
  return {
    context,
    database: get(Database),
    url,
    accept: async (reports) => {
      const items = reports.map(toAcceptable);
      await get(ReportService).acceptBatch(items);
      return items.map((item) => item.report.id);
    },
    drain: () => get(OutboxDrainer).drain(),
    another: () => open(url, settings, () => Promise.resolve()),
    close: async () => {
      await context.close();
      await drop();
    },
  };
}

/** A new id; the same one again for the same time and place. */
export function idAt(at: Instant, place?: number): string {
  const bytes = place === undefined ? randomBytes(10) : Buffer.alloc(10);
  if (place !== undefined) bytes.writeUInt32BE(place, 6);
  return uuidV7(at, bytes);
}

function toAcceptable(report: TestReport): Acceptable {
  const dueAt = report.dueAt ?? report.observedAt;
  const id = report.id ?? idAt(dueAt);
  const checked = { id, outlet: report.outlet, observedAt: report.observedAt, corrects: report.corrects ?? null, correctionReason: null, note: null };
  return { report: { ...checked, lines: report.lines.map(toLine) }, origin: 'DEMO', accountId: 1, receivedAt: dueAt, dueAt };
}

function toLine(line: TestLine): ReportLine {
  return {
    commodity: line.commodity,
    price: (line.price ?? null) as UnitPrice | null,
    priceLow: null,
    priceHigh: null,
    inputPrice: null,
    stock: (line.stock ?? null) as Quantity | null,
    sold: (line.sold ?? null) as Quantity | null,
    incoming: (line.incoming ?? null) as Quantity | null,
    incomingAt: line.incomingAt ?? null,
    availability: line.availability ?? null,
    flags: line.flags ?? [],
    acts: line.acts ?? null,
    note: null,
  };
}

/** Local time in Việt Nam, which has no summer time: `2026-01-20`, `06:10`. */
export const localTime = (day: string, clock: string): Instant => instant(Date.parse(`${day}T${clock}:00+07:00`));
