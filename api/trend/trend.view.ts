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

/** Null instead of a column when no cell was found. */
type Found = { readonly [F in (typeof FIGURES)[number] | 'at' | 'last_observed_ats']: (number | null)[] | null };

const MILLISECONDS = (instant: string): string => `(extract(epoch from ${instant}) * 1000)::bigint`;

/** One row of arrays for each series: a column parses many times faster than as many rows of a result, and arrays are made three times faster than JSON. */
const READ = `
select cell.* from unnest($1::integer[], $2::integer[], $3::integer[], $4::text[]) with ordinality as asked (commodity_id, province_id, locality_id, outlet_kind, ordinal)
cross join lateral (
  select array_agg(${MILLISECONDS('period_at')}) as at, ${FIGURES.map((figure) => `array_agg(${figure}[place]) as ${figure}`).join(', ')},
    array_agg(${MILLISECONDS('last_observed_ats[place]')}) as last_observed_ats
  from (select *, array_position(commodity_ids, asked.commodity_id) as place from trend_cell
    where province_id = asked.province_id and locality_id = asked.locality_id and outlet_kind = asked.outlet_kind and period = $5
      and period_at >= to_timestamp($6 / 1000.0) and period_at < to_timestamp($7 / 1000.0) order by period_at) as found
  where place is not null) as cell
order by ordinal`;

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

  /** The lines in the order asked. */
  async columns(asked: readonly AskedSeries[], span: AskedSpan): Promise<TrendSeriesColumns[]> {
    const { period } = span;
    const wanted = placesOf(period, span.since, span.until, this.calendar);
    const [first, last] = [wanted[0], wanted.at(-1)];
    if (first === undefined || last === undefined) return asked.map(() => withRates(spread([], undefined), []));
    const isCoarse = period === 'WEEK' || period === 'MONTH';
    const [since, until] = isCoarse ? [first, placeAfter(last, period, this.calendar)] : [span.since, span.until];
    // The cover of the first places looks at the sales of the days before them.
    const places = placesOf(isCoarse ? 'DAY' : period, instant(since - (PACE_DAYS - 1) * DAY), until, this.calendar);
    const found = await this.read(asked, isCoarse ? 'DAY' : period, places);
    return found.map((one) => this.seriesOf(spread(places, one), first, period));
  }

  private read(asked: readonly AskedSeries[], period: Grain, places: readonly Instant[]): Promise<Found[]> {
    const provinces = asked.map(({ locality }) => locality.provinceId ?? locality.id);
    const keys = [asked.map(({ commodityId }) => commodityId), provinces, asked.map(({ locality }) => locality.id), asked.map(({ outletKind }) => outletKind)];
    return this.database.query<Found>(READ, [...keys, period, places[0], (places.at(-1) ?? 0) + 1], 'trend-columns');
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
    const source = found?.[name] ?? [];
    return places.map((place) => source[place] ?? null);
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
