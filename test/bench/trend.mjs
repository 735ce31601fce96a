import { ask, signIn } from './processes.mjs';
import { benchRead, draw } from './reads.mjs';
import { COMMODITIES, PROVINCES, withClient } from './world.mjs';

const TREND = `query Trend($commodity: ID!, $locality: ID!, $since: Instant!, $until: Instant!) {
  trend(commodity: $commodity, locality: $locality, period: DAY, since: $since, until: $until) { at median p10 p90 stock outlets } }`;

/** The same figures from the rollup in the shape every peer uses. */
export const RAW_TREND = {
  sql: 'select day, median, p10, p90, stock, n from raw.daily_cell where province_id = :p and commodity_id = :c order by day;',
  variables: { p: [1, PROVINCES], c: [1, COMMODITIES] },
};

export const trendBody = (span, commodity = draw(COMMODITIES), province = draw(PROVINCES)) =>
  JSON.stringify({ operationName: 'Trend', query: TREND, variables: { commodity: `C${commodity}`, locality: `P${province}`, ...span } });

export const isTrend = (text) => text.includes('"median":[') && !text.includes('"errors"') && text.length > 2000;

/** W2: a 90-day trend of one commodity in one province as columns, beside the raw read of the same rollup. Every body is checked for its length, 50 of them figure by figure against the lines. */
export async function benchTrend(figuresOut, common) {
  const { databaseUrl, days } = common;
  const span = await spanOf(databaseUrl, days);
  let count = 0;
  // Each begins a millisecond later, so that no two of them are the same question, and all have the same answer.
  const next = () => {
    count += 1;
    return { ...span, since: new Date(Date.parse(span.since) + (count % 80_000_000)).toISOString() };
  };
  await benchRead(figuresOut, common, {
    name: 'w2.trend',
    body: () => trendBody(next()),
    isGood: isTrend,
    raw: RAW_TREND,
    check: (url) => compareWithLines(databaseUrl, url, span, 50),
    goals: { ratio: 0.15, p99: 25 },
  });
}

export async function spanOf(databaseUrl, days) {
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
