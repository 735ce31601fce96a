import { Injectable } from '@nestjs/common';
import type { Scope } from '../domain/access/scope.js';
import type { Instant } from '../domain/instant.js';
import type { TrendColumn } from '../domain/trend/trend-columns.js';
import type { Grain } from '../domain/trend/trend-places.js';
import type { LocalityRecord } from '../outlet/place.view.js';
import { Database } from '../platform/database.js';
import { PerScope } from '../platform/per-scope.js';
import { currentScope } from '../platform/scope.js';
import { CellStamps } from './cell-stamps.js';

/** One line of a picture: one commodity in one locality, for one outlet kind or ALL. */
export interface AskedSeries {
  readonly commodityId: number;
  readonly locality: LocalityRecord;
  readonly outletKind: string;
}

const FIGURES = ['outlets', 'price_counts', 'medians', 'p10s', 'p90s', 'stocks', 'solds', 'incomings', 'availability_counts', 'out_counts'] as const;

type ColumnName = (typeof FIGURES)[number] | 'last_observed_ats';

/** Null instead of a column when no cell was found; left out when it was not read. */
type Found = { readonly [C in ColumnName]?: TrendColumn | null } & { readonly at: TrendColumn | null };

const MILLISECONDS = (instant: string): string => `(extract(epoch from ${instant}) * 1000)::bigint`;

const COLUMNS: readonly (readonly [name: ColumnName, sql: string])[] = [
  ...FIGURES.map((figure) => [figure, `${figure}[place]`] as const),
  ['last_observed_ats', MILLISECONDS('last_observed_ats[place]')],
];

/** What each field of the contract is made of; a field that is not here needs nothing but the times. */
const NEEDS: Readonly<Record<string, readonly ColumnName[]>> = {
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

/** A set of columns: bits in the order of COLUMNS. */
export const columnsFor = (fields: ReadonlySet<string>): number => {
  const needed = new Set([...fields].flatMap((field) => NEEDS[field] ?? []));
  return COLUMNS.reduce((bits, [name], place) => (needed.has(name) ? bits | (1 << place) : bits), 0);
};
export const ALL_COLUMNS = columnsFor(new Set(Object.keys(NEEDS)));

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

/** Milliseconds that a series is held at most, whatever is or is not heard of its area. */
const LONGEST = 5000;

/** What is wanted of each series: slots or days from the first place to the last, both included. */
export interface SeriesSpan {
  readonly period: Grain;
  readonly first: Instant;
  readonly last: Instant;
  readonly columns: number;
}

/** The cells of one series, as they were stored, and where to find the one of a slot or day. */
export class StoredSeries {
  private readonly placeOf: ReadonlyMap<number | null, number>;
  private readonly read = performance.now();

  constructor(
    private readonly found: Found | undefined,
    private readonly span: SeriesSpan,
    private readonly stamp: number | null,
  ) {
    this.placeOf = new Map((found?.at ?? []).map((time, place) => [time, place]));
  }

  /** Numbers held. */
  get size(): number {
    return (this.placeOf.size + 4) * (Object.keys(this.found ?? {}).length + 2);
  }

  get mayBeHeld(): boolean {
    return this.stamp !== null;
  }

  /** Whether it still is what would be read, as far as `stamp` and the time tell. */
  holds(stamp: number | null): boolean {
    return this.stamp !== null && this.stamp === stamp && performance.now() - this.read < LONGEST;
  }

  covers({ first, last, columns }: SeriesSpan): boolean {
    return first >= this.span.first && last <= this.span.last && (columns & ~this.span.columns) === 0;
  }

  /** Where each of the times lies; -1 where nothing is stored. */
  places(at: readonly Instant[]): readonly number[] {
    return at.map((time) => this.placeOf.get(time) ?? -1);
  }

  /** Empty when it was not read. */
  column(name: ColumnName, places: readonly number[]): TrendColumn {
    const source = this.found?.[name];
    if (source === undefined) return this.found === undefined ? places.map(() => null) : [];
    return places.map((place) => source?.[place] ?? null);
  }
}

/** Numbers that are held at most, some 16 bytes each. */
const ROOM = 3_000_000;

/** Reads stored series; from memory those whose area's cells have not moved since. */
@Injectable()
export class SeriesView {
  private readonly held = new PerScope<StoredSeries>(ROOM, ({ size }) => size);

  constructor(
    private readonly database: Database,
    private readonly stamps: CellStamps,
  ) {}

  /** In the order asked. */
  async read(asked: readonly AskedSeries[], span: SeriesSpan): Promise<StoredSeries[]> {
    const scope = currentScope();
    const found = asked.map((one) => this.find(scope, one, span));
    const missing = asked.filter((_, place) => found[place] === undefined);
    if (missing.length === 0) return found as StoredSeries[];
    const fresh = (await this.load(missing, span)).values();
    return found.map((one, place) => {
      if (one !== undefined) return one;
      const series = fresh.next().value as StoredSeries;
      if (series.mayBeHeld) this.held.set(scope, keyOf(asked[place] as AskedSeries, span), series);
      return series;
    });
  }

  private find(scope: Scope | null, asked: AskedSeries, span: SeriesSpan): StoredSeries | undefined {
    const known = this.held.get(scope, keyOf(asked, span));
    return known?.covers(span) === true && known.holds(this.stamps.of([asked.locality])) ? known : undefined;
  }

  private async load(asked: readonly AskedSeries[], span: SeriesSpan): Promise<StoredSeries[]> {
    // Before the read: what moves during it is read again.
    const stamps = asked.map(({ locality }) => this.stamps.of([locality]));
    const provinces = asked.map(({ locality }) => locality.provinceId ?? locality.id);
    const keys = [asked.map(({ commodityId }) => commodityId), provinces, asked.map(({ locality }) => locality.id), asked.map(({ outletKind }) => outletKind)];
    const { period, first, last, columns } = span;
    const rows = await this.database.query<Found>(readOf(columns), [...keys, period, first, last + 1], `trend-columns-${columns}`);
    return asked.map((_, place) => new StoredSeries(rows[place], span, stamps[place] ?? null));
  }
}

const keyOf = ({ commodityId, locality, outletKind }: AskedSeries, { period }: SeriesSpan): string => `${commodityId} ${locality.id} ${outletKind} ${period}`;
