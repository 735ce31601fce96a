import { benchRead } from './reads.mjs';
import { COMMODITIES, PROVINCES } from './world.mjs';

const OVERVIEW = `query Overview($parent: ID!, $at: Instant) {
  overview(parent: $parent, at: $at) { areas commodities median lastObservedAt change7Days coverDays stockOutRate outlets } }`;

/** The same matrix from a rollup that holds nothing else. */
export const RAW_OVERVIEW = {
  sql: 'select province_id, commodity_id, median_now, median_7d, cover, stock_out_rate, outlets from raw.cell_now order by province_id, commodity_id;',
  variables: {},
};

/** `at` differs from request to request, so that no two of them are the same question; without it: now, as the page asks. */
export const overviewBody = (at) =>
  JSON.stringify({ operationName: 'Overview', query: OVERVIEW, variables: { parent: 'VN', ...(at === undefined ? {} : { at }) } });

/** Whole: every province and commodity is there, with a median each. */
export function isOverview(text) {
  if (!text.startsWith('{"data":{"overview":{"areas":["VN","P1",')) return false;
  const cells = text.slice(text.indexOf('"median":['), text.indexOf('],"lastObservedAt"')).split(',').length;
  return cells === (PROVINCES + 1) * COMMODITIES;
}

/** W3: the first page's matrix of provinces and commodities, asked anew each time, beside the raw read of a ready rollup. */
export function benchOverview(figuresOut, common) {
  const noon = Date.now() - 3_600_000;
  let count = 0;
  const body = () => {
    count += 1;
    return overviewBody(new Date(noon + count).toISOString());
  };
  return benchRead(figuresOut, common, { name: 'w3.overview', body, isGood: isOverview, raw: RAW_OVERVIEW, goals: { ratio: 0.15, p99: 60 } });
}
