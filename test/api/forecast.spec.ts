import { DAY, HOUR, type Instant, instant } from '../../api/domain/instant.js';
import { startServer } from '../../api/main.js';
import { Config } from '../../api/platform/config.js';
import { openReplay, type Replay, type TestReport } from '../scenario/replay.js';
import { GraphqlClient } from '../support/graphql-client.js';

const RICE = 'gao-te-thuong';
const PORK = 'thit-lon-ba-chi';
const DAYS = 150;

const FORECAST = `query ($commodity: ID!, $locality: ID!, $at: Instant) { forecast(commodity: $commodity, locality: $locality, at: $at) {
  at price { ...F } stock { ...F } } }
fragment F on ForecastFigures { reason method value low high error gain coverage origins }`;

interface Figures {
  readonly reason: string | null;
  readonly method: string | null;
  readonly value: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly gain: number | null;
  readonly coverage: number | null;
}
interface PlaceRunOut {
  readonly locality: string;
  readonly told: number;
  readonly outlets: readonly { readonly outlet: string; readonly at: string; readonly earliest: string; readonly latest: string }[];
}
interface Answer {
  readonly forecast: { readonly at: readonly string[]; readonly price: Figures; readonly stock: Figures };
}

/** Local midnight of today in the province. */
const today = instant(Math.floor((Date.now() + 7 * HOUR) / DAY) * DAY - 7 * HOUR);

/** A shop that is filled every ten days and sells evenly, whose rice price rises and falls over ten weeks and whose pork never changes. */
function visit(outlet: string, day: number): TestReport {
  const price = Math.round(18_000 * (1 + 0.15 * Math.sin((2 * Math.PI * day) / 70)) + 40 * ((day * 7) % 5));
  const stock = 1_000_000 - 90_000 * (day % 10) + 1000 * ((day * 13) % 17);
  const lines = [
    { commodity: RICE, price, stock },
    { commodity: PORK, price: 120_000 },
  ];
  return { outlet, observedAt: instant(today - (DAYS - day) * DAY + 9 * HOUR), lines };
}

describe('what the next days may bring', () => {
  let replay: Replay;
  let server: Awaited<ReturnType<typeof startServer>>;
  let analyst: GraphqlClient;

  const ask = async (commodity: string, locality = 'T-A', at: Instant | null = null): Promise<Answer['forecast']> =>
    (await analyst.ask<Answer>(FORECAST, { commodity, locality, at: at === null ? null : new Date(at).toISOString() })).data.forecast;

  beforeAll(async () => {
    replay = await openReplay();
    await replay.accept(Array.from({ length: DAYS }, (_, day) => ['T-A-1', 'T-A-2'].map((outlet) => visit(outlet, day))).flat());
    await replay.drain();
    server = await startServer(new Config({ DATABASE_URL: replay.url, PORT: '0', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'test', WORKER: 'none' }));
    analyst = await new GraphqlClient(server.url, null).signIn('ANALYST');
  });

  afterAll(async () => {
    await server?.close();
    await replay?.close();
  });

  it('is told for fourteen days from today on, with a band around each', async () => {
    const { at, stock, price } = await ask(RICE);
    expect(at).toHaveLength(14);
    expect(Date.parse(at[0] ?? '')).toBe(today);
    for (const figures of [stock, price]) {
      expect(figures).toMatchObject({ reason: null, value: { length: 14 }, low: { length: 14 }, high: { length: 14 } });
      expect(figures.gain).toBeGreaterThan(0.1);
      figures.value.forEach((value, place) => {
        expect(figures.low[place]).toBeLessThanOrEqual(value);
        expect(figures.high[place]).toBeGreaterThanOrEqual(value);
      });
    }
  });

  it('foretells that the shelves are filled again', async () => {
    const { stock } = await ask(RICE);
    expect(Math.max(...stock.value) - Math.min(...stock.value)).toBeGreaterThan(1_000_000);
  });

  it('says why there is none', async () => {
    expect((await ask(PORK)).price.reason).toBe('LAST_VALUE_IS_BETTER');
    expect((await ask(PORK)).stock.reason).toBe('TOO_SHORT');
    expect((await ask(RICE, 'T-B')).price.reason).toBe('TOO_SHORT');
    expect((await ask(RICE, 'T-A', instant(today + 5 * DAY))).price.reason).toBe('TOO_OLD');
    expect((await ask(RICE, 'T-A', instant(today - 100 * DAY))).price.reason).toBe('TOO_SHORT');
  });

  it('is of the day before as that day could have told it: later days change nothing', async () => {
    const before = await ask(RICE, 'T-A', instant(today - 10 * DAY));
    await replay.accept([{ outlet: 'T-A-1', observedAt: instant(today - 9 * DAY + 10 * HOUR), lines: [{ commodity: RICE, price: 90_000, stock: 1 }] }]);
    await replay.drain();
    expect(await ask(RICE, 'T-A', instant(today - 10 * DAY))).toEqual(before);
  });

  it('follows at once when a past day is told anew', async () => {
    const before = await ask(RICE);
    const lines = [{ commodity: RICE, price: 18_000, stock: 3_000_000 }];
    await replay.accept(['T-A-1', 'T-A-2'].map((outlet) => ({ outlet, observedAt: instant(today - DAY + 10 * HOUR), lines })));
    await replay.drain();
    const after = await ask(RICE);
    expect(after.stock).not.toEqual(before.stock);
  });

  it('tells of an outlet when its goods run out, in a band around the likely moment', async () => {
    const asked = '{ outlet(id: "T-A-3") { runOut { commodities at slotAt earliest latest demandPerDay } } }';
    const visits = [5, 4, 3, 2, 1].map((ago): TestReport => {
      const lines = [
        { commodity: RICE, stock: 100_000 * ago, sold: 100_000 },
        { commodity: PORK, price: 120_000 },
      ];
      return { outlet: 'T-A-3', observedAt: instant(today - ago * DAY + 9 * HOUR), lines };
    });
    await replay.accept(visits);
    await replay.drain();
    const { outlet } = (await analyst.ask<{ outlet: { runOut: Record<string, (string | number)[]> } }>(asked)).data;
    expect(outlet.runOut).toMatchObject({ commodities: [RICE], demandPerDay: [100_000] });
    const [at, earliest, latest] = [outlet.runOut.at, outlet.runOut.earliest, outlet.runOut.latest].map((column) => Date.parse(String(column?.[0])));
    expect(at).toBe(today + 9 * HOUR);
    expect(earliest).toBeLessThanOrEqual(today + 9 * HOUR);
    expect(latest).toBeGreaterThanOrEqual(today + 9 * HOUR);
  });

  it('names the places where goods run out by a time, and leaves out those where they last', async () => {
    const now = Date.now();
    const visits = ['T-B-1', 'T-B-2'].flatMap((outlet, place) =>
      [3, 2, 1, 0].map((ago): TestReport => {
        // The first has half a day left an hour ago, the second a month.
        const stock = (place === 0 ? 50_000 : 3_000_000) + 100_000 * ago;
        return { outlet, observedAt: instant(now - ago * DAY - HOUR), lines: [{ commodity: PORK, stock, sold: 100_000 }] };
      }),
    );
    await replay.accept(visits);
    await replay.drain();
    const query = 'query ($c: ID!, $u: Instant!) { runningOut(commodity: $c, until: $u) { locality told outlets { outlet at earliest latest } } }';
    const ask = async (hours: number) =>
      (await analyst.ask<{ runningOut: readonly PlaceRunOut[] }>(query, { c: PORK, u: new Date(now + hours * HOUR).toISOString() })).data.runningOut;
    const [place, ...others] = await ask(36);
    expect(others).toEqual([]);
    expect(place).toMatchObject({ locality: 'T-B', told: 2, outlets: [{ outlet: 'T-B-1' }] });
    const [at, earliest, latest] = [place?.outlets[0]?.at, place?.outlets[0]?.earliest, place?.outlets[0]?.latest].map((text) => Date.parse(text ?? ''));
    expect(earliest).toBeLessThanOrEqual(at ?? 0);
    expect(latest).toBeGreaterThanOrEqual(at ?? 0);
    expect(await ask(-1)).toEqual([]);
  });

  it('is for people who signed in, and about what exists', async () => {
    const stranger = await new GraphqlClient(server.url, null).ask(FORECAST, { commodity: RICE, locality: 'T-A', at: null });
    expect(stranger.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const unknown = await analyst.ask(FORECAST, { commodity: 'khong-co', locality: 'T-A', at: null });
    expect(unknown.errors?.[0]?.message).toContain('commodity is not known');
  });
});
