import { loadHttp, loadSql } from './load.mjs';
import { ask, signIn } from './processes.mjs';
import { withProduct } from './submit.mjs';
import { COMMODITIES, PROVINCES, withClient } from './world.mjs';

const TREND = `query Trend($commodity: ID!, $locality: ID!, $since: Instant!, $until: Instant!) {
  trend(commodity: $commodity, locality: $locality, period: DAY, since: $since, until: $until) { at median p10 p90 stock outlets } }`;

const RAW_TREND = 'select day, median, p10, p90, stock, n from raw.daily_cell where province_id = :p and commodity_id = :c order by day;';

const draw = (n) => 1 + Math.floor(Math.random() * n);

/** W2: a 90-day trend of one commodity in one province as columns, beside the raw read of the same rollup. Every body is checked for its length, 50 of them figure by figure against the lines. */
export async function benchTrend(figuresOut, { databaseUrl, databasePid, days, seconds, rounds, clients, log }) {
  const span = await spanOf(databaseUrl, days);
  const body = () =>
    JSON.stringify({ operationName: 'Trend', query: TREND, variables: { commodity: `C${draw(COMMODITIES)}`, locality: `P${draw(PROVINCES)}`, ...span } });
  const runs = [];
  let wrong = 0;
  for (let round = 0; round < rounds; round += 1) {
    const raw = await loadSql({ databaseUrl, sql: RAW_TREND, variables: { p: [1, PROVINCES], c: [1, COMMODITIES] }, clients, seconds });
    const product = await withProduct(databaseUrl, 'none', databasePid, async (url, token) => {
      wrong += await compareWithLines(databaseUrl, url, span, round === 0 ? 50 : 0);
      return loadHttp({
        url: `${url}/graphql`,
        token,
        connections: clients,
        seconds,
        body,
        isGood: (text) => text.includes('"median":[') && !text.includes('"errors"') && text.length > 2000,
      });
    });
    log(`W2 round ${round + 1}: product ${product.rate.toFixed(0)}/s (p99 ${product.p99} ms, bad ${product.bad}), raw by ${raw.by} ${raw.rate.toFixed(0)}/s`);
    runs.push({ raw, product });
  }
  runs.sort((a, b) => a.product.rate / a.raw.rate - b.product.rate / b.raw.rate);
  const { raw, product } = runs[Math.floor(runs.length / 2)];
  figuresOut.add('w2.trend.rate', product.rate, 'requests/s');
  figuresOut.add('w2.trend.p99', product.p99, 'ms', { atMost: 25 });
  figuresOut.add(
    'w2.trend.bad',
    runs.reduce((sum, run) => sum + run.product.bad, 0),
    'answers',
    { atMost: 0 },
  );
  figuresOut.add('w2.trend.wrong', wrong, 'figures', { atMost: 0 });
  figuresOut.add('w2.server.cpu', product.serverCpuMs, 'ms/request');
  figuresOut.add('w2.database.cpu', product.databaseCpuMs, 'ms/request');
  figuresOut.add('w2.raw.rate', raw.rate, 'requests/s');
  figuresOut.add('w2.ratio.raw', product.rate / raw.rate, 'x', { atLeast: 0.15 });
}

async function spanOf(databaseUrl, days) {
  const [{ last }] = (await withClient(databaseUrl, (client) => client.query(`select max(day)::text as last from raw.daily_cell`))).rows;
  const until = new Date(`${last}T00:00:00+07:00`).getTime() + 86_400_000;
  return { since: new Date(until - days * 86_400_000).toISOString(), until: new Date(until).toISOString() };
}

/** Recomputes `samples` random trends from the report lines in SQL and counts the figures that differ. */
async function compareWithLines(databaseUrl, url, span, samples) {
  const token = await signIn(url, 'ANALYST');
  return withClient(databaseUrl, async (client) => {
    let wrong = 0;
    for (let i = 0; i < samples; i += 1) {
      const [commodity, province] = [draw(COMMODITIES), draw(PROVINCES)];
      const { trend } = await ask(url, TREND, { commodity: `C${commodity}`, locality: `P${province}`, ...span }, token);
      const { rows } = await client.query(LINES, [province, commodity]);
      const expected = new Map(rows.map((row) => [new Date(`${row.day}T00:00:00+07:00`).getTime(), row]));
      trend.at.forEach((at, place) => {
        const row = expected.get(Date.parse(at));
        for (const field of ['median', 'p10', 'p90', 'stock', 'outlets']) {
          const want = row === undefined || row[field] === null ? null : Number(row[field]);
          const got = trend[field][place] ?? null;
          if (got !== want && !(field === 'outlets' && want === null && got === 0)) wrong += 1;
        }
      });
    }
    return wrong;
  });
}

const LINES = `select day::text, round(percentile_cont(0.5) within group (order by price)) median, round(percentile_cont(0.1) within group (order by price)) p10,
  round(percentile_cont(0.9) within group (order by price)) p90, sum(stock) stock, count(*) outlets
from (select distinct on (outlet_id, day) day, price, stock from report_line where province_id = $1 and commodity_id = $2 order by outlet_id, day, observed_at desc, report_id desc) newest
group by day`;
