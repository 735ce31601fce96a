import { DAY } from '../../api/domain/instant.js';
import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aLine, aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

const TREND = `query ($period: TrendPeriod!, $since: Instant!, $until: Instant!, $kind: ID) {
  trend(commodity: "gao-te-thuong", locality: "51", outletKind: $kind, period: $period, since: $since, until: $until) {
    at outlets priceCount median p10 p90 stock sold incoming stockOutRate lastObservedAt } }`;

const OVERVIEW = `{ overview(parent: "51") { parent areas commodities median lastObservedAt change1Day coverDays stockOutRate outlets openAlerts worstSeverity } }`;

type Column = readonly (number | null)[];
type Columns = { readonly at: readonly string[] } & Readonly<Record<'outlets' | 'median' | 'lastObservedAt', Column>>;
type Matrix = Readonly<Record<'areas' | 'commodities', readonly string[]> & Record<'median' | 'lastObservedAt' | 'openAlerts' | 'worstSeverity', Column>>;

/** Noon of today in the province, or of yesterday while today's noon is still to come. */
function latestNoon(): number {
  const noon = Math.floor((Date.now() + 7 * 3_600_000) / DAY) * DAY + 5 * 3_600_000;
  return noon < Date.now() ? noon : noon - DAY;
}

describe('what a chart and the overview are told', () => {
  const noon = latestNoon();
  const iso = (at: number): string => new Date(at).toISOString();
  let server: TestServer;
  let analyst: GraphqlClient;

  const trend = async (variables: Readonly<Record<string, unknown>>): Promise<Columns> =>
    (await analyst.ask<{ trend: Columns }>(TREND, { period: 'DAY', since: iso(noon - 4.5 * DAY), until: iso(noon), ...variables })).data.trend;

  beforeAll(async () => {
    server = await startTestServer();
    analyst = await server.client.signIn('ANALYST');
    const inspector = await server.client.signIn('INSPECTOR');
    const send = (outlet: string, ago: number, line: Record<string, unknown>) =>
      submitOne(inspector, aReport({ outlet, observedAt: iso(noon - ago), lines: [aLine(line)] }));
    await send('cho-ba-to', 3 * DAY, { price: 17_000, stock: 400_000, sold: 20_000 });
    await send('cho-nghia-lo', 3 * DAY - 60_000, { price: 19_000, stock: 600_000, sold: 30_000 });
    await send('cho-ba-to', DAY, { price: 18_000, stock: 0, sold: null, availability: 'NONE' });
    await send('cho-ba-to', 0, { price: null, stock: null, sold: null, availability: 'LOW' });
    await eventually('the cells follow the reports', async () => (await trend({})).outlets.filter((outlets) => outlets !== null).length === 3);
  });

  afterAll(() => server?.close());

  it('has a place for every day, and null where nobody reported or nobody said', async () => {
    const columns = await trend({});
    expect(columns.at).toHaveLength(5);
    expect(columns.at.every((at, place) => place === 0 || Date.parse(at) - Date.parse(columns.at[place - 1] ?? '') === DAY)).toBe(true);
    expect(columns).toMatchObject({
      outlets: [null, 2, null, 1, 1],
      priceCount: [null, 2, null, 1, 0],
      median: [null, 18_000, null, 18_000, null],
      p10: [null, 17_200, null, 18_000, null],
      p90: [null, 18_800, null, 18_000, null],
      stock: [null, 1_000_000, null, 0, null],
      sold: [null, 50_000, null, null, null],
      incoming: [null, null, null, null, null],
      stockOutRate: [null, 0, null, 1, 0],
    });
    expect(columns.lastObservedAt).toEqual([null, iso(noon - 3 * DAY + 60_000), null, iso(noon - DAY), iso(noon)]);
  });

  it('has three slots a day, and only outlets of the kind asked for', async () => {
    const slots = await trend({ period: 'SLOT', since: iso(noon - 3 * DAY - 60_000), until: iso(noon - 2 * DAY) });
    expect(slots.at.map((at) => new Date(Date.parse(at) + 7 * 3_600_000).getUTCHours())).toEqual([12, 18, 6, 12]);
    expect(slots.median).toEqual([null, 18_000, null, null]);
    expect((await trend({ kind: 'SUPERMARKET' })).median).toEqual([null, null, null, null, null]);
  });

  it('is nothing for an empty span, and a clear refusal for one too wide', async () => {
    expect((await trend({ since: iso(noon), until: iso(noon) })).at).toEqual([]);
    const { errors } = await analyst.ask(TREND, { period: 'SLOT', since: '1990-01-01T00:00:00Z', until: iso(noon) });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('shows in the matrix the newest price with its own age, what is sold out, and the open alert', async () => {
    const matrix = async (): Promise<Matrix> => (await analyst.ask<{ overview: Matrix }>(OVERVIEW)).data.overview;
    const cellOf = (told: Matrix, area: string): number => told.areas.indexOf(area) * told.commodities.length + told.commodities.indexOf('gao-te-thuong');
    const BA_TO = '21484';
    await eventually('the alert of this outlet follows its report', async () => {
      const told = await matrix();
      return Number(told.openAlerts[cellOf(told, BA_TO)]) >= 1 && told.worstSeverity[cellOf(told, '51')] === 3;
    });
    const overview = await matrix();
    expect(overview.areas[0]).toBe('51');
    expect(overview.median[cellOf(overview, BA_TO)]).toBe(18_000);
    expect(overview.lastObservedAt[cellOf(overview, BA_TO)]).toBe(iso(noon - DAY));
  });
});
