import { Injectable } from '@nestjs/common';
import { type Calendar, DAY, type Instant, instant } from '../domain/instant.js';
import { coarsenCover, coarsenTrend } from '../domain/trend/coarsen-trend.js';
import { coverOf, PACE_DAYS, rateOf, type TrendColumn, type TrendColumns } from '../domain/trend/trend-columns.js';
import { type Grain, placeAfter, placeOf, placesOf } from '../domain/trend/trend-places.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { ALL_COLUMNS, type AskedSeries, columnsFor, SeriesView, type StoredSeries } from './series.view.js';

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

/** Most places of one line in an answer. */
export const MOST_PLACES = 5000;
/** Spans whose places are remembered: a page asks for the same ones again and again. */
const MOST_SPANS = 64;

/** Makes the lines of charts out of stored series. */
@Injectable()
export class TrendView {
  private readonly spans = new Map<string, readonly Instant[]>();

  constructor(
    private readonly series: SeriesView,
    private readonly catalogue: CatalogueView,
  ) {}

  /** How many places are read for each line, give or take one, without making them; weeks and months are made of days. */
  countPlaces({ period, since, until }: AskedSpan): number {
    return Math.ceil((until - since) / DAY) * (period === 'SLOT' ? this.calendar.slotMinutes.length : 1);
  }

  /** The lines in the order asked. `fields`: names of the contract that are wanted, all when it is left out; the columns of others may be empty. */
  async columns(asked: readonly AskedSeries[], span: AskedSpan, fields?: ReadonlySet<string>): Promise<TrendSeriesColumns[]> {
    const { period } = span;
    const wanted = this.places(period, span.since, span.until);
    const [first, last] = [wanted[0], wanted.at(-1)];
    if (first === undefined || last === undefined) return asked.map(() => NOTHING);
    const isCoarse = period === 'WEEK' || period === 'MONTH';
    const [since, until] = isCoarse ? [first, placeAfter(last, period, this.calendar)] : [span.since, span.until];
    const wantsCover = fields?.has('coverDays') ?? true;
    // The cover of the first places looks at the sales of the days before them.
    const begin = wantsCover ? instant(since - (PACE_DAYS - 1) * DAY) : since;
    const fine = isCoarse ? 'DAY' : period;
    const places = this.places(fine, begin, until);
    // What a week's figure is made of is the domain's own business.
    const columns = fields === undefined || isCoarse ? ALL_COLUMNS : columnsFor(fields);
    const [from = begin, to = until] = [places[0], places.at(-1)];
    const found = await this.series.read(asked, { period: fine, first: from, last: to, columns });
    return found.map((one) => this.lineOf(spread(places, one), { period, first, wantsCover }));
  }

  private lineOf(fine: TrendColumns, { period, first, wantsCover }: { period: Grain; first: Instant; wantsCover: boolean }): TrendSeriesColumns {
    if (!wantsCover && (period === 'SLOT' || period === 'DAY')) return withRates(fine, []);
    const lead = fine.at.findIndex((at) => at >= first);
    const cover = coverOf(fine).slice(lead);
    const own = withoutFirst(fine, lead);
    if (period === 'SLOT' || period === 'DAY') return withRates(own, cover);
    return withRates(coarsenTrend(own, period, this.calendar), coarsenCover(cover, own.at, period, this.calendar));
  }

  /** The very same list for spans of the same places. */
  private places(grain: Grain, since: Instant, until: Instant): readonly Instant[] {
    if (until <= since) return [];
    const calendar = this.calendar;
    const key = `${grain} ${placeOf(since, grain, calendar)} ${placeOf(instant(until - 1), grain, calendar)} ${calendar.utcOffsetMinutes} ${calendar.slotMinutes}`;
    const known = this.spans.get(key);
    if (known !== undefined) return known;
    if (this.spans.size >= MOST_SPANS) this.spans.clear();
    const places = placesOf(grain, since, until, calendar);
    this.spans.set(key, places);
    return places;
  }

  private get calendar(): Calendar {
    return this.catalogue.deployments.current().calendar;
  }
}

function spread(at: readonly Instant[], stored: StoredSeries): TrendColumns {
  const places = stored.places(at);
  return {
    at,
    outlets: stored.column('outlets', places),
    priceCount: stored.column('price_counts', places),
    median: stored.column('medians', places),
    p10: stored.column('p10s', places),
    p90: stored.column('p90s', places),
    stock: stored.column('stocks', places),
    sold: stored.column('solds', places),
    incoming: stored.column('incomings', places),
    said: stored.column('availability_counts', places),
    out: stored.column('out_counts', places),
    lastObservedAt: stored.column('last_observed_ats', places),
  };
}

const withoutFirst = (columns: TrendColumns, count: number): TrendColumns =>
  Object.fromEntries(Object.entries(columns).map(([name, column]: [string, readonly unknown[]]) => [name, column.slice(count)])) as unknown as TrendColumns;

const withRates = (columns: TrendColumns, coverDays: TrendColumn): TrendSeriesColumns => ({
  ...columns,
  coverDays,
  stockOutRate: columns.said.map((said, place) => rateOf(columns.out[place] ?? null, said)),
});

const NOTHING: TrendSeriesColumns = withRates(
  { at: [], outlets: [], priceCount: [], median: [], p10: [], p90: [], stock: [], sold: [], incoming: [], said: [], out: [], lastObservedAt: [] },
  [],
);
