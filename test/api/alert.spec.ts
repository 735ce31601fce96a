import { Logger } from '@nestjs/common';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import WebSocket from 'ws';
import { DAY, HOUR, type Instant, instant } from '../../api/domain/instant.js';
import { localTime, openReplay, type Replay, type TestLine } from '../scenario/replay.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { addPerson } from '../support/people.js';
import { aLine, aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

const RICE = 'gao-te-thuong';
const SHOP = 'T-A-1';

interface AlertState {
  readonly rule: string;
  readonly stage: string;
  readonly moves: readonly string[];
}

const ALERTS = `
select a.rule, a.stage, array_agg(m.cause order by m.ordinal) as moves from alert a join alert_move m on m.alert_id = a.id
group by a.id order by a.id`;

describe('judging', () => {
  let replay: Replay;
  const day = localTime('2024-03-05', '00:00');

  beforeAll(async () => {
    replay = await openReplay();
  });

  beforeEach(async () => {
    const { database } = replay;
    await database.query(
      'truncate report, outbox, outbox_failed, trend_cell, outlet_state, outlet_watch, outlet_shelf, slot_sale, farm_gate_day, slot_round, own_change, area_day, area_month, alert_move, alert restart identity',
    );
  });

  afterAll(() => replay.close());

  const alerts = (): Promise<AlertState[]> => replay.database.query<AlertState>(ALERTS);
  const count = async (table: string): Promise<number> => (await replay.database.query<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n ?? -1;

  /** The shop says this at the next visits, eight hours apart from `hour` of the day on. */
  async function say(line: Omit<TestLine, 'commodity'>, hour: number, through: Replay = replay): Promise<void> {
    await through.accept([{ outlet: SHOP, observedAt: at(hour), lines: [{ commodity: RICE, ...line }] }]);
  }
  const at = (hour: number): Instant => instant(day + hour * HOUR);

  it('keeps one open alert of a fingerprint however often it is breached', async () => {
    for (const hour of [5, 11, 17, 29]) {
      await say({ stock: 0 }, hour);
      await replay.drain();
    }
    await say({ stock: 0 }, 35);
    await say({ stock: 0 }, 41);
    await replay.drain();
    expect(await alerts()).toEqual([{ rule: 'S1', stage: 'OPEN', moves: ['OPENED'] }]);
    await expect(
      replay.database.query(`insert into alert (province_id, rule, locality_id, commodity_id, outlet_id, stage, signal, severity, opened_at, last_breach_at, last_slot_at,
        level, threshold_version, evidence) select province_id, rule, locality_id, commodity_id, outlet_id, 'OPEN', 'FIRING', severity, opened_at, last_breach_at, last_slot_at,
        level, threshold_version, evidence from alert`),
    ).rejects.toThrow('alert_one_open');
  });

  it('never closes an alert because nobody said anything', async () => {
    await say({ stock: 0 }, 5);
    for (const hour of [11, 17, 29, 35]) await say({ price: 18_000 }, hour);
    await replay.drain();
    expect(await alerts()).toEqual([{ rule: 'S1', stage: 'OPEN', moves: ['OPENED'] }]);
  });

  it('does not judge a report from before what was judged already', async () => {
    await say({ stock: 4_000 }, 11);
    await replay.drain();
    await replay.accept([{ outlet: SHOP, observedAt: at(5), dueAt: at(20), lines: [{ commodity: RICE, stock: 0 }] }]);
    await replay.drain();
    expect(await alerts()).toEqual([]);
  });

  it('writes alert, move and fact together or not at all, and loses nothing on the way', async () => {
    await say({ stock: 4_000, sold: 10 }, 5);
    await replay.drain();
    Logger.overrideLogger(false);
    await replay.database.query(`create function stop() returns trigger language plpgsql as $$ begin raise exception 'power cut'; end $$;
      create trigger stop before insert on alert_move execute function stop()`);
    await say({ stock: 0 }, 11);
    await replay.drain();
    expect([await count('alert'), await count('alert_move'), await count(`outbox where kind = 'ALERT_MOVED'`)]).toEqual([0, 0, 0]);
    expect(await count(`outbox where kind = 'OUTLETS_OBSERVED'`)).toBe(1);
    expect(await replay.database.query('select last_observed_ats as ats from outlet_watch')).toEqual([{ ats: [at(5)] }]);
    await replay.database.query('drop trigger stop on alert_move; drop function stop');
    await replay.drain();
    expect(await alerts()).toEqual([{ rule: 'S1', stage: 'OPEN', moves: ['OPENED'] }]);
    expect([await count('outbox'), await count('outbox_failed')]).toEqual([0, 0]);
  });

  it('goes on after a restart where it stopped', async () => {
    await say({ stock: 0 }, 5);
    await replay.drain();
    const restarted = await replay.another();
    try {
      await say({ stock: 4_000 }, 11, restarted);
      await restarted.drain();
      await say({ stock: 4_000 }, 17, restarted);
      await restarted.drain();
      expect(await alerts()).toEqual([{ rule: 'S1', stage: 'CLOSED', moves: ['OPENED', 'RECOVERED'] }]);
    } finally {
      await restarted.close();
    }
    await say({ stock: 0 }, 29);
    await replay.drain();
    expect(await alerts()).toEqual([{ rule: 'S1', stage: 'OPEN', moves: ['OPENED', 'RECOVERED', 'REOPENED'] }]);
  });

  it('sees no peer from after the decision: a market that rises tomorrow does not excuse a shop today', async () => {
    const shops = ['T-A-1', 'T-A-2', 'T-A-3'];
    const visit = (outlet: string, time: Instant, price: number) => ({ outlet, observedAt: time, lines: [{ commodity: RICE, price }] });
    const quiet = Array.from({ length: 15 }, (_, back) => shops.map((outlet) => visit(outlet, instant(day - (back + 3) * DAY), 18_000))).flat();
    const today = [5, 11, 17].flatMap((hour) => [visit('T-A-1', at(hour), 24_000), visit('T-A-2', at(hour), 18_000), visit('T-A-3', at(hour), 18_000)]);
    const tomorrow = shops.map((outlet) => visit(outlet, at(29), 24_000));
    await replay.accept([...quiet, ...today, ...tomorrow]);
    await replay.drain();
    expect((await alerts()).filter(({ rule }) => rule === 'G1')).toEqual([{ rule: 'G1', stage: 'OPEN', moves: ['OPENED'] }]);
    const [move] = await replay.database.query<{ at: Instant; evidence: { ownRise: number; peerRise: number; peers: number } }>(
      `select m.at, m.evidence from alert_move m join alert a on a.id = m.alert_id where a.rule = 'G1'`,
    );
    expect(move?.at).toBe(at(11));
    expect(move?.evidence).toMatchObject({ peerRise: 0, peers: 2 });
    expect(move?.evidence.ownRise).toBeCloseTo(1 / 3, 9);
  });
});

describe('over GraphQL', () => {
  let server: TestServer;
  let analyst: GraphqlClient;
  let inspector: GraphqlClient;

  beforeAll(async () => {
    server = await startTestServer();
    analyst = await server.client.signIn('ANALYST');
    inspector = await server.client.signIn('INSPECTOR');
  });

  afterAll(() => server.close());

  const FIELDS = 'id rule severity stage signal outcome locality commodity outlet outletName owner evidence moves { ordinal cause account note }';

  const lineOf = ({ token }: GraphqlClient): ReturnType<typeof createClient> =>
    createClient({ url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${token}` } });

  /** Sends a report of an empty shelf and gives back the alert that a page in `locality` is told of. */
  async function raise(outlet: string, commodity: string, locality?: string): Promise<{ id: string; outlet: string; commodity: string }> {
    const socket = lineOf(analyst);
    const moved = socket.iterate<{ alertMoved: { id: string; outlet: string; commodity: string } }>({
      query: 'subscription ($locality: ID) { alertMoved(locality: $locality) { id outlet commodity } }',
      variables: { locality: locality ?? null },
    });
    await connected(socket);
    await submitOne(inspector, aReport({ outlet, lines: [aLine({ commodity, stock: 0, availability: 'NONE' })] }));
    for await (const { data } of moved) {
      if (data?.alertMoved.outlet !== outlet) continue;
      await socket.dispose();
      return data.alertMoved;
    }
    throw new Error('the line closed');
  }

  const connected = (socket: ReturnType<typeof createClient>): Promise<void> =>
    new Promise((resolve) => void socket.on('connected', () => setImmediate(resolve)));

  it('tells an open page of the area, and lists, filters and refuses', async () => {
    const { id } = await raise('cho-ba-to', RICE, '51');
    const list = await analyst.ask<{ alerts: { total: number; alerts: { id: string }[] } }>(
      `query ($outlet: ID) { alerts(locality: "51", outlet: $outlet, commodity: "${RICE}", open: true) { total alerts { ${FIELDS} } } }`,
      { outlet: 'cho-ba-to' },
    );
    expect(list.errors).toBeUndefined();
    expect(list.data.alerts).toMatchObject({
      total: 1,
      alerts: [{ id, rule: 'S1', stage: 'OPEN', signal: 'FIRING', outcome: null, owner: null, moves: [{ cause: 'OPENED' }] }],
    });
    const elsewhere = await analyst.ask<{ alerts: { total: number } }>('{ alerts(locality: "21025") { total } }');
    expect(elsewhere.data.alerts.total).toBe(0);
    expect((await analyst.ask('{ alerts(locality: "nowhere") { total } }')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await analyst.ask('{ alerts(first: 100000) { total } }')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    const overview = await analyst.ask<{
      overview: { areas: string[]; commodities: string[]; openAlerts: number[]; worstSeverity: number[]; stockOutRate: number[] };
    }>('{ overview(parent: "51") { areas commodities openAlerts worstSeverity stockOutRate } }');
    const { areas, commodities, openAlerts, worstSeverity, stockOutRate } = overview.data.overview;
    const place = commodities.indexOf(RICE);
    expect(areas[0]).toBe('51');
    expect([openAlerts[place], worstSeverity[place], stockOutRate[place]]).toEqual([1, 3, 1]);
  });

  it('tells a person of a commune nothing of its neighbours', async () => {
    const database = new pg.Client({ connectionString: server.databaseUrl });
    await database.connect();
    const neighbour = await addPerson(database, server.url, { code: 'o-cam-thanh', role: 'ANALYST', locality: '21025' });
    await database.end();
    const socket = lineOf(neighbour);
    const told = socket.iterate<{ alertMoved: { locality: string } }>({ query: 'subscription { alertMoved { locality } }' });
    await connected(socket);
    await raise('cho-ba-to', 'trung-ga');
    await submitOne(inspector, aReport({ outlet: 'st-song-tra', lines: [aLine({ commodity: 'trung-ga', stock: 0, availability: 'NONE' })] }));
    const first = await told.next();
    await socket.dispose();
    expect(first.value?.data?.alertMoved).toEqual({ locality: '21025' });
  });

  it('lets people take an alert in hand and close it, and keeps who did what', async () => {
    const { id } = await raise('cho-ba-to', 'gao-nep');
    const act = (client: GraphqlClient, call: string) =>
      client.ask<{ answer: { code?: string; stage?: string } }>(`mutation { answer: ${call} { ... on AlertRefused { code } ... on Alert { ${FIELDS} } } }`);
    expect((await act(inspector, `acknowledgeAlert(id: "${id}")`)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await act(analyst, `acknowledgeAlert(id: "${id}", note: "đã gọi")`)).data.answer).toMatchObject({ stage: 'ACKNOWLEDGED', signal: 'FIRING' });
    expect((await act(analyst, `inspectAlert(id: "${id}")`)).data.answer.stage).toBe('INSPECTING');
    expect((await act(analyst, `closeAlert(id: "${id}", outcome: CONFIRMED, note: " ")`)).data.answer.code).toBe('NOTE_MISSING');
    const closed = await act(analyst, `closeAlert(id: "${id}", outcome: CONFIRMED, note: "hết thật")`);
    expect(closed.data.answer).toMatchObject({
      stage: 'CLOSED',
      outcome: 'CONFIRMED',
      moves: [
        { cause: 'OPENED', account: null },
        { cause: 'ACKNOWLEDGED', note: 'đã gọi' },
        { cause: 'INSPECTING' },
        { cause: 'CLOSED_BY_PERSON', note: 'hết thật' },
      ],
    });
    expect((await act(analyst, `closeAlert(id: "${id}", outcome: CONFIRMED, note: "nữa")`)).data.answer.code).toBe('ALERT_CLOSED');
    for (const wrong of ['0', 'x', '99999999999999999999']) expect((await act(analyst, `inspectAlert(id: "${wrong}")`)).data.answer.code).toBe('ALERT_UNKNOWN');
  });

  it('answers a trend with every place of the span, null where nobody reported, and refuses what is too wide', async () => {
    const ask = (since: string, until: string) =>
      analyst.ask<{ trend: { at: string[]; median: (number | null)[]; outlets: (number | null)[] } }>(
        `query ($since: Instant!, $until: Instant!) { trend(commodity: "${RICE}", locality: "51", period: DAY, since: $since, until: $until) { at median outlets stockOutRate } }`,
        { since, until },
      );
    const until = new Date().toISOString();
    const { data, errors } = await ask(new Date(Date.now() - 9 * DAY).toISOString(), until);
    expect(errors).toBeUndefined();
    expect(data.trend.at).toHaveLength(10);
    expect(data.trend.median.slice(0, 8)).toEqual(new Array(8).fill(null));
    expect(data.trend.outlets.some((outlets) => outlets === 1)).toBe(true);
    expect((await ask('1900-01-01T00:00:00Z', until)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    const outlet = await analyst.ask<{ outlet: { now: { commodities: string[]; stock: (number | null)[] }; series: { stock: (number | null)[] } } }>(
      `query ($since: Instant!, $until: Instant!) { outlet(id: "cho-ba-to") { now { commodities price stock availability } series(commodity: "${RICE}", since: $since, until: $until) { at stock } } }`,
      { since: new Date(Date.now() - DAY).toISOString(), until },
    );
    expect(outlet.data.outlet.series.stock).toEqual([0]);
    expect(outlet.data.outlet.now.stock[outlet.data.outlet.now.commodities.indexOf(RICE)]).toBe(0);
  });
});
