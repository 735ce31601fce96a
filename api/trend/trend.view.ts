import { Injectable } from '@nestjs/common';
import { type Calendar, DAY, type Instant, instant } from '../domain/instant.js';
import { coarsenCover, coarsenTrend } from '../domain/trend/coarsen-trend.js';
import { coverOf, PACE_DAYS, rateOf, type TrendColumn, type TrendColumns } from '../domain/trend/trend-columns.js';
import { type Grain, placeAfter, placesOf } from '../domain/trend/trend-places.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { LocalityRecord } from '../outlet/place.view.js';
import { Database } from '../platform/database.js';

/** One line of a picture: one commodity in one locality, for one outlet kind or ALL. */
export interface AskedSeries {
  readonly commodityId: number;
  readonly locality: LocalityRecord;
  readonly outletKind: string;
}

/** Slots, days, weeks or months that touch [since, until). */
export interface AskedSpan {
  readonly period: Grain;
  readonly since: Instant;
  readonly until: Instant;
}

/** What a chart is told: the figures and what follows from them. */
export interface TrendSeriesColumns extends TrendColumns {
  readonly stockOutRate: TrendColumn;
  readonly coverDays: TrendColumn;
}

const FIGURES = ['outlets', 'price_counts', 'medians', 'p10s', 'p90s', 'stocks', 'solds', 'incomings', 'availability_counts', 'out_counts'] as const;

/** Null instead of a column when no cell was found; left out when it was not read. */
type Found = { readonly [F in (typeof FIGURES)[number] | 'last_observed_ats']?: (number | null)[] | null } & { readonly at: (number | null)[] | null };

const MILLISECONDS = (instant: string): string => `(extract(epoch from ${instant}) * 1000)::bigint`;

const COLUMNS: readonly (readonly [name: string, sql: string])[] = [
  ...FIGURES.map((figure) => [figure, `${figure}[place]`] as const),
  ['last_observed_ats', MILLISECONDS('last_observed_ats[place]')],
];

/** What each field of the contract is made of; a field that is not here needs nothing but the times. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  outlets: ['outlets'],
  priceCount: ['price_counts'],
  median: ['medians'],
  p10: ['p10s'],
  p90: ['p90s'],
  stock: ['stocks'],
  sold: ['solds'],
  incoming: ['incomings'],
  stockOutRate: ['availability_counts', 'out_counts'],
  coverDays: ['outlets', 'stocks', 'solds'],
  lastObservedAt: ['last_observed_ats'],
};

/** Bits in the order of COLUMNS. */
const bitsOf = (fields: Iterable<string>): number =>
  COLUMNS.reduce((bits, [name], place) => ([...fields].some((field) => NEEDS[field]?.includes(name)) ? bits | (1 << place) : bits), 0);
const ALL_COLUMNS = bitsOf(Object.keys(NEEDS));
const reads = new Map<number, string>();

/** One row of arrays for each series: a column parses many times faster than as many rows of a result, and arrays are made three times faster than JSON. Only columns that are asked for are read. */
function readOf(bits: number): string {
  const known = reads.get(bits);
  if (known !== undefined) return known;
  const columns = COLUMNS.filter((_, place) => (bits & (1 << place)) !== 0);
  const sql = `
select cell.* from unnest($1::integer[], $2::integer[], $3::integer[], $4::text[]) with ordinality as asked (commodity_id, province_id, locality_id, outlet_kind, ordinal)
cross join lateral (
  select array_agg(${MILLISECONDS('period_at')}) as at${columns.map(([name, column]) => `, array_agg(${column}) as ${name}`).join('')}
  from (select *, array_position(commodity_ids, asked.commodity_id) as place from trend_cell
    where province_id = asked.province_id and locality_id = asked.locality_id and outlet_kind = asked.outlet_kind and period = $5
      and period_at >= to_timestamp($6 / 1000.0) and period_at < to_timestamp($7 / 1000.0) order by period_at) as found
  where place is not null) as cell
order by ordinal`;
  reads.set(bits, sql);
  return sql;
}

/** Most places of one line in an answer. */
export const MOST_PLACES = 5000;

/** Reads series of cells for charts. */
@Injectable()
export class TrendView {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
  ) {}

  /** How many places are read for each line, give or take one, without making them; weeks and months are made of days. */
  countPlaces({ period, since, until }: AskedSpan): number {
    return Math.ceil((until - since) / DAY) * (period === 'SLOT' ? this.calendar.slotMinutes.length : 1);
  }

  /** The lines in the order asked. `fields`: names of the contract that are wanted, all when it is left out; the columns of others may be empty. */
  async columns(asked: readonly AskedSeries[], span: AskedSpan, fields?: ReadonlySet<string>): Promise<TrendSeriesColumns[]> {
    const { period } = span;
    const wanted = placesOf(period, span.since, span.until, this.calendar);
    const [first, last] = [wanted[0], wanted.at(-1)];
    if (first === undefined || last === undefined) return asked.map(() => withRates(spread([], undefined), []));
    const isCoarse = period === 'WEEK' || period === 'MONTH';
    const [since, until] = isCoarse ? [first, placeAfter(last, period, this.calendar)] : [span.since, span.until];
    const wantsCover = fields?.has('coverDays') ?? true;
    // The cover of the first places looks at the sales of the days before them.
    const begin = wantsCover ? instant(since - (PACE_DAYS - 1) * DAY) : since;
    const places = placesOf(isCoarse ? 'DAY' : period, begin, until, this.calendar);
    // What a week's figure is made of is the domain's own business.
    const bits = fields === undefined || isCoarse ? ALL_COLUMNS : bitsOf(fields);
    const found = await this.read(asked, { period: isCoarse ? 'DAY' : period, places, bits });
    return found.map((one) => this.seriesOf(spread(places, one), first, period));
  }

  private read(asked: readonly AskedSeries[], { period, places, bits }: { period: Grain; places: readonly Instant[]; bits: number }): Promise<Found[]> {
    const provinces = asked.map(({ locality }) => locality.provinceId ?? locality.id);
    const keys = [asked.map(({ commodityId }) => commodityId), provinces, asked.map(({ locality }) => locality.id), asked.map(({ outletKind }) => outletKind)];
    return this.database.query<Found>(readOf(bits), [...keys, period, places[0], (places.at(-1) ?? 0) + 1], `trend-columns-${bits}`);
  }

  private seriesOf(fine: TrendColumns, first: Instant, period: Grain): TrendSeriesColumns {
    const lead = fine.at.findIndex((at) => at >= first);
    const cover = coverOf(fine).slice(lead);
    const own = withoutFirst(fine, lead);
    if (period === 'SLOT' || period === 'DAY') return withRates(own, cover);
    return withRates(coarsenTrend(own, period, this.calendar), coarsenCover(cover, own.at, period, this.calendar));
  }

  private get calendar(): Calendar {
    return this.catalogue.deployments.current().calendar;
  }
}

function spread(at: readonly Instant[], found: Found | undefined): TrendColumns {
  const placeOf = new Map((found?.at ?? []).map((time, place) => [time, place]));
  const places = at.map((time) => placeOf.get(time) ?? -1);
  const column = (name: keyof Found): TrendColumn => {
    const source = found?.[name] ?? null;
    return source === null ? at.map(() => null) : places.map((place) => source[place] ?? null);
  };
  return {
    at,
    outlets: column('outlets'),
    priceCount: column('price_counts'),
    median: column('medians'),
    p10: column('p10s'),
    p90: column('p90s'),
    stock: column('stocks'),
    sold: column('solds'),
    incoming: column('incomings'),
    said: column('availability_counts'),
    out: column('out_counts'),
    lastObservedAt: column('last_observed_ats'),
  };
}

const withoutFirst = (columns: TrendColumns, count: number): TrendColumns =>
  Object.fromEntries(Object.entries(columns).map(([name, column]: [string, readonly unknown[]]) => [name, column.slice(count)])) as unknown as TrendColumns;

const withRates = (columns: TrendColumns, coverDays: TrendColumn): TrendSeriesColumns => ({
  ...columns,
  coverDays,
  stockOutRate: columns.said.map((said, place) => rateOf(columns.out[place] ?? null, said)),
});
