import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { BROKEN_REPORTS } from '../../api/audit/audit.view.js';
import { AVAILABILITIES } from '../../api/domain/figures.js';
import { instant } from '../../api/domain/instant.js';
import type { CheckedReport, ReportLine } from '../../api/domain/report-draft.js';
import { uuidV7 } from '../../api/domain/uuid-v7.js';
import { Database } from '../../api/platform/database.js';
import type { Acceptable } from '../../api/report/acceptable.js';
import { ReportStore } from '../../api/report/report.store.js';
import { type RowContext, toRow } from '../../api/report/to-row.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let source: DataSource;
let context: RowContext;
const goods = new Map<string, number>();

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  source = await new DataSource({ type: 'postgres', url: server.databaseUrl, installExtensions: false }).initialize();
  for (const { id, code } of await source.query<{ id: number; code: string }[]>('select id, code from commodity order by id limit 6')) goods.set(code, id);
  const [outlet] = await source.query<{ id: number; provinceId: number }[]>('select id, province_id as "provinceId" from outlet limit 1');
  context = {
    calendar: { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] },
    outletByCode: () => outlet && { ...outlet, latitude: null, longitude: null },
    commodityByCode: (code) => ({ id: goods.get(code) ?? 0, retiredAt: null }),
  };
});

afterAll(async () => {
  await source.destroy();
  await server.close();
});

const now = Date.now();
const text = fc.option(
  fc.string({ unit: 'binary', maxLength: 40 }).filter((one) => !one.includes('\0')),
  { nil: null },
);
const figure = fc.option(fc.oneof(fc.nat(), fc.integer({ min: 0, max: 9_000_000_000_000_000 })), { nil: null });
const moment = fc.option(
  fc.integer({ min: 1, max: 9_000_000_000 }).map((ms) => instant(now + ms)),
  { nil: null },
);
const flags = fc.constantFrom([], ['PRICE_CONFIRMED']);
const line = (commodity: string) =>
  fc
    .record({ price: figure, priceLow: figure, priceHigh: figure, inputPrice: figure, stock: figure, sold: figure, incoming: figure, incomingAt: moment })
    .chain((figures) =>
      fc
        .record({ note: text, availability: fc.option(fc.constantFrom(...AVAILABILITIES), { nil: null }), flags })
        .map((rest) => ({ commodity, ...figures, ...rest, acts: null }) as unknown as ReportLine),
    );
const item = fc
  .record({ note: text, correctionReason: text, age: fc.nat(80_000_000), lines: fc.tuple(line('a'), line('b'), line('c')) })
  .map(({ note, correctionReason, age, lines }): Acceptable => {
    const codes = [...goods.keys()];
    const id = uuidV7(instant(now), crypto.getRandomValues(new Uint8Array(10)));
    const report: CheckedReport = {
      id: id.toUpperCase(),
      outlet: 'any',
      observedAt: instant(now - age),
      corrects: correctionReason === null ? null : id.toUpperCase(),
      correctionReason,
      note,
      lines: lines.map((one, place) => ({ ...one, commodity: codes[place] ?? '' })),
    };
    return { report, origin: 'PHONE', accountId: 1, receivedAt: instant(now), dueAt: instant(now) };
  });

describe('the seal of a report', () => {
  it('is made by program and database alike, whatever people write', async () => {
    const [account] = await source.query<{ id: number }[]>('select id from account limit 1');
    const rows = fc.sample(item, 300).map((one) => toRow({ ...one, accountId: account?.id ?? 0 }, context));
    const outcomes = await new ReportStore().accept(new Database(source), rows);
    expect(outcomes.every(({ kind }) => kind === 'accepted')).toBe(true);
    const other = `select r.* from report r join report_seal s on s.id = r.id where 's' || encode(r.seal, 'hex') is distinct from s.digest`;
    expect(await source.query(other)).toEqual([]);
    expect(await source.query('select count(*)::int as sealed from report where seal is not null')).toEqual([{ sealed: 300 }]);
    expect(await source.query(BROKEN_REPORTS)).toEqual([]);
  });

  it('is found out when it is not that of the report', async () => {
    const [one] = fc.sample(item, 1).map((each) => toRow({ ...each, accountId: 1 }, context));
    if (one === undefined) throw new Error('no report');
    await new ReportStore().accept(new Database(source), [{ ...one, seal: '0'.repeat(32) }]);
    expect(await source.query(BROKEN_REPORTS)).toEqual([{ id: one.id, flaw: 'CHANGED' }]);
  });

  it('is made by the database for a report that brings none', async () => {
    const [one] = fc.sample(item, 1).map((each) => toRow({ ...each, accountId: 1 }, context));
    if (one === undefined) throw new Error('no report');
    await new ReportStore().accept(new Database(source), [{ ...one, seal: null as unknown as string }]);
    expect((await source.query<{ id: string }[]>(BROKEN_REPORTS)).map(({ id }) => id)).not.toContain(one.id);
  });
});
