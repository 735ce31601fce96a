import { DAY } from '../../api/domain/instant.js';
import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aLine, aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

const TRENDS = `query ($series: [TrendSeries!]!, $period: TrendPeriod!, $since: Instant!, $until: Instant!) {
  trends(series: $series, period: $period, since: $since, until: $until) { commodity locality outletKind period at outlets median stock sold coverDays } }`;
const SPREAD = `query ($locality: ID!, $kind: ID, $day: Instant!) {
  outletSpread(commodity: "gao-te-thuong", locality: $locality, outletKind: $kind, day: $day) { day outlets kinds localities price stock sold } }`;

interface Line {
  readonly commodity: string;
  readonly outletKind: string | null;
  readonly at: readonly string[];
  readonly outlets: readonly (number | null)[];
  readonly median: readonly (number | null)[];
  readonly sold: readonly (number | null)[];
  readonly coverDays: readonly (number | null)[];
}

/** In the slot that runs, whose reports may still be corrected. */
const seen = Date.now() - 1000;
const iso = (at: number): string => new Date(at).toISOString();
const RICE = { commodity: 'gao-te-thuong', locality: '51' };

describe('several lines at once', () => {
  let server: TestServer;
  let analyst: GraphqlClient;

  const trends = async (variables: Readonly<Record<string, unknown>>): Promise<readonly Line[]> =>
    (await analyst.ask<{ trends: readonly Line[] }>(TRENDS, { period: 'DAY', since: iso(seen - 2 * DAY), until: iso(seen + 1), ...variables })).data.trends;
  const spread = async (variables: Readonly<Record<string, unknown>>) =>
    (await analyst.ask<{ outletSpread: Record<string, readonly unknown[]> }>(SPREAD, { locality: '51', ...variables })).data.outletSpread;

  beforeAll(async () => {
    server = await startTestServer();
    analyst = await server.client.signIn('ANALYST');
    const inspector = await server.client.signIn('INSPECTOR');
    const send = async (outlet: string, ago: number, line: Record<string, unknown>, settings: Record<string, unknown> = {}): Promise<string> => {
      const report = aReport({ outlet, observedAt: iso(seen - ago), lines: [aLine(line)], ...settings });
      await submitOne(inspector, report);
      return String(report.id);
    };
    await send('cho-ba-to', 2 * DAY, { price: 17_000, stock: 100_000, sold: 20_000 });
    await send('th-ba-to', 2 * DAY, { price: 19_000, stock: 300_000, sold: 30_000 });
    const slip = await send('cho-ba-to', 0, { price: 180_000, stock: 60_000, sold: 10_000 });
    await send('cho-ba-to', 0, { price: 18_000, stock: 60_000, sold: 10_000 }, { corrects: slip, correctionReason: 'gõ nhầm' });
    await eventually('the cells follow the reports', async () => (await trends({ series: [RICE] }))[0]?.median.at(-1) === 18_000);
  });

  afterAll(() => server?.close());

  it('come in the order asked, a kind beside all kinds, each with its own days', async () => {
    const series = [{ ...RICE, outletKind: 'MARKET' }, { ...RICE, commodity: 'gao-nep' }, RICE];
    const lines = await trends({ series });
    expect(lines.map(({ commodity, outletKind }) => [commodity, outletKind])).toEqual([
      ['gao-te-thuong', 'MARKET'],
      ['gao-nep', null],
      ['gao-te-thuong', null],
    ]);
    expect(lines.map(({ median }) => median)).toEqual([
      [17_000, null, 18_000],
      [null, null, null],
      [18_000, null, 18_000],
    ]);
    expect(lines[2]?.at).toHaveLength(3);
  });

  it('tell how long the stock lasts, with sales of days before the span', async () => {
    expect((await trends({ series: [RICE] }))[0]?.coverDays).toEqual([8, null, 2]);
    expect((await trends({ series: [RICE], since: iso(seen) }))[0]?.coverDays).toEqual([2]);
  });

  it('make weeks and months of whole days', async () => {
    for (const period of ['WEEK', 'MONTH']) {
      const [line] = await trends({ series: [RICE], period });
      expect(line?.sold.reduce((sum: number, sold) => sum + (sold ?? 0), 0)).toBe(60_000);
      expect(line?.median.filter((price) => price !== null).every((price) => price === 18_000)).toBe(true);
      const starts = (line?.at ?? []).map((at) => new Date(Date.parse(at) + 7 * 3_600_000));
      expect(starts.every((start) => (period === 'WEEK' ? start.getUTCDay() === 1 : start.getUTCDate() === 1))).toBe(true);
    }
  });

  it('are refused when they are too many, too long or unknown', async () => {
    const refusal = async (variables: Readonly<Record<string, unknown>>) =>
      (await analyst.ask(TRENDS, { series: [RICE], period: 'DAY', since: iso(seen - DAY), until: iso(seen), ...variables })).errors?.[0]?.extensions?.code;
    expect(await refusal({ series: new Array(25).fill(RICE) })).toBe('BAD_USER_INPUT');
    expect(await refusal({ since: '1990-01-01T00:00:00Z', period: 'MONTH' })).toBe('BAD_USER_INPUT');
    expect(await refusal({ series: [{ ...RICE, locality: 'nowhere' }] })).toBe('BAD_USER_INPUT');
    expect(await refusal({ series: new Array(24).fill(RICE) })).toBeUndefined();
  });

  it('open to the outlets behind them: dearest first, corrections counted as in the line', async () => {
    const day = await spread({ day: iso(seen - 2 * DAY) });
    expect(day).toMatchObject({ outlets: ['th-ba-to', 'cho-ba-to'], kinds: ['GROCERY', 'MARKET'], price: [19_000, 17_000], sold: [30_000, 20_000] });
    expect(await spread({ day: iso(seen) })).toMatchObject({ outlets: ['cho-ba-to'], price: [18_000], stock: [60_000], sold: [10_000] });
    expect((await spread({ day: iso(seen), kind: 'SUPERMARKET' })).outlets).toEqual([]);
    expect((await spread({ day: iso(seen - DAY) })).outlets).toEqual([]);
  });
});
