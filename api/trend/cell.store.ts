import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { CellSummary } from '../domain/summarise-cell.js';
import type { Queryable } from '../platform/database.js';
import { isoText } from '../platform/iso-text.js';
import type { Period } from './sheet.js';

/** A trend_cell row: the summaries of one locality, outlet kind (or ALL) and period, by commodity. */
export interface CellRow {
  readonly provinceId: number;
  readonly localityId: number;
  readonly outletKind: string;
  readonly period: Period;
  readonly at: Instant;
  readonly summaries: ReadonlyMap<number, CellSummary>;
}

/** Arrays travel as text literals inside a text[]: PostgreSQL has no arrays of arrays of different length. */
const UPSERT = `
insert into trend_cell (province_id, locality_id, outlet_kind, period, period_at, commodity_ids, outlets, price_counts, medians, p10s, p90s,
  stocks, solds, incomings, availability_counts, out_counts, last_observed_ats)
select province_id, locality_id, outlet_kind, period, to_timestamp(period_at / 1000.0), commodity_ids::integer[], outlets::integer[], price_counts::integer[],
  medians::bigint[], p10s::bigint[], p90s::bigint[], stocks::bigint[], solds::bigint[], incomings::bigint[],
  availability_counts::integer[], out_counts::integer[], last_observed_ats::timestamptz[]
from unnest($1::integer[], $2::integer[], $3::text[], $4::text[], $5::float8[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[],
  $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[])
  as cell (province_id, locality_id, outlet_kind, period, period_at, commodity_ids, outlets, price_counts, medians, p10s, p90s,
    stocks, solds, incomings, availability_counts, out_counts, last_observed_ats)
on conflict (province_id, locality_id, outlet_kind, period, period_at) do update set
  commodity_ids = excluded.commodity_ids, outlets = excluded.outlets, price_counts = excluded.price_counts, medians = excluded.medians,
  p10s = excluded.p10s, p90s = excluded.p90s, stocks = excluded.stocks, solds = excluded.solds, incomings = excluded.incomings,
  availability_counts = excluded.availability_counts, out_counts = excluded.out_counts, last_observed_ats = excluded.last_observed_ats`;

const ROWS_A_STATEMENT = 2000;

/** Writes trend_cell. */
@Injectable()
export class CellStore {
  async upsert(tx: Queryable, rows: readonly CellRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      await tx.query(UPSERT, parametersOf(rows.slice(start, start + ROWS_A_STATEMENT)), 'trend-cell-upsert');
    }
  }
}

function parametersOf(rows: readonly CellRow[]): unknown[] {
  const column = (pick: (summary: CellSummary) => number | null): string[] => rows.map((row) => literal([...row.summaries.values()].map(pick)));
  return [
    rows.map((row) => row.provinceId),
    rows.map((row) => row.localityId),
    rows.map((row) => row.outletKind),
    rows.map((row) => row.period),
    rows.map((row) => row.at),
    rows.map((row) => literal([...row.summaries.keys()])),
    column((summary) => summary.outlets),
    column((summary) => summary.priceCount),
    column((summary) => summary.median),
    column((summary) => summary.p10),
    column((summary) => summary.p90),
    column((summary) => summary.stock),
    column((summary) => summary.sold),
    column((summary) => summary.incoming),
    column((summary) => summary.availabilityCount),
    column((summary) => summary.outCount),
    rows.map((row) => literal([...row.summaries.values()].map((summary) => (summary.lastObservedAt === null ? null : `"${isoText(summary.lastObservedAt)}"`)))),
  ];
}

/** A PostgreSQL array literal. */
export const literal = (values: readonly (number | string | null)[]): string => `{${values.map((value) => value ?? 'NULL').join(',')}}`;
