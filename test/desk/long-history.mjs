export { startLargeProvince } from './large-province.mjs';

/** Days of slots that the whole province has after `lengthenSlots`. */
export const LONG_DAYS = 1600;

/** Repeats the year of slots of the whole province back to 1,600 days, so that one picture can hold a hundred thousand points. */
export async function lengthenSlots(client) {
  await client.query(
    `insert into trend_cell
     select province_id, locality_id, outlet_kind, period, period_at - n * interval '365 days', commodity_ids, outlets, price_counts, medians, p10s, p90s, stocks, solds, incomings,
       availability_counts, out_counts, last_observed_ats
     from trend_cell, generate_series(1, 4) n
     where locality_id = 2 and outlet_kind = 'ALL' and period = 'SLOT' and period_at - n * interval '365 days' > now() - interval '${LONG_DAYS + 1} days'
     on conflict do nothing`,
  );
}
