import { Injectable } from '@nestjs/common';
import { type Calendar, DAY, type Instant, instant, slotOf, startOfDay } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { LocalityRecord } from '../outlet/place.view.js';
import { Database } from '../platform/database.js';
import type { Period } from './sheet.js';

type Column = (number | null)[];

/** A series as parallel columns: place i of each belongs to `at[i]`; null where nobody reported. */
export interface TrendColumns {
  readonly at: readonly Instant[];
  readonly outlets: Column;
  readonly priceCount: Column;
  readonly median: Column;
  readonly p10: Column;
  readonly p90: Column;
  readonly stock: Column;
  readonly sold: Column;
  readonly incoming: Column;
  readonly stockOutRate: Column;
  readonly lastObservedAt: Column;
}

/** Which cells: one commodity in one locality, for one outlet kind or ALL, slots or days that touch [since, until). */
export interface TrendAsked {
  readonly commodityId: number;
  readonly locality: LocalityRecord;
  readonly outletKind: string;
  readonly period: Period;
  readonly since: Instant;
  readonly until: Instant;
}

const FIGURES = ['outlets', 'price_counts', 'medians', 'p10s', 'p90s', 'stocks', 'solds', 'incomings', 'availability_counts', 'out_counts'] as const;

/** Null instead of a column when no cell was found. */
type Found = { readonly [F in (typeof FIGURES)[number] | 'at' | 'last_observed_ats']: Column | null };

const MILLISECONDS = (instant: string): string => `(extract(epoch from ${instant}) * 1000)::bigint`;

/** One row of arrays: a column parses many times faster than as many rows of a result, and arrays are made three times faster than JSON. */
const READ = `
select array_agg(${MILLISECONDS('period_at')}) as at, ${FIGURES.map((figure) => `array_agg(${figure}[place]) as ${figure}`).join(', ')},
  array_agg(${MILLISECONDS('last_observed_ats[place]')}) as last_observed_ats
from (select *, array_position(commodity_ids, $1::integer) as place from trend_cell
  where province_id = $2 and locality_id = $3 and outlet_kind = $4 and period = $5
    and period_at >= to_timestamp($6 / 1000.0) and period_at < to_timestamp($7 / 1000.0) order by period_at) as cell
where place is not null`;

/** Most slots or days in one answer. */
export const MOST_PLACES = 5000;

/** Reads series of cells for charts. */
@Injectable()
export class TrendView {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
  ) {}

  /** How many places an answer would have, give or take one, without making them. */
  countPlaces(period: Period, since: Instant, until: Instant): number {
    return Math.ceil((until - since) / DAY) * (period === 'DAY' ? 1 : this.calendar.slotMinutes.length);
  }

  async columns(asked: TrendAsked): Promise<TrendColumns> {
    const at = placesOf(asked, this.calendar);
    const { locality } = asked;
    const provinceId = locality.provinceId ?? locality.id;
    const end = (at.at(-1) ?? asked.since) + 1;
    const values = [asked.commodityId, provinceId, locality.id, asked.outletKind, asked.period, at[0] ?? asked.since, end];
    const [found] = await this.database.query<Found>(READ, values, 'trend-columns');
    return spread(at, found);
  }

  private get calendar(): Calendar {
    return this.catalogue.deployments.current().calendar;
  }
}

/** Every slot or local day that touches [since, until), in order. */
function placesOf({ period, since, until }: TrendAsked, calendar: Calendar): Instant[] {
  const places: Instant[] = [];
  if (until <= since) return places;
  if (period === 'DAY') {
    for (let day = startOfDay(since, calendar); day < until; day = instant(day + DAY)) places.push(day);
    return places;
  }
  const last = slotOf(instant(until - 1), calendar);
  for (let slot = slotOf(since, calendar); slot <= last; slot = slotOf(slot, calendar)) places.push(slot);
  return places;
}

function spread(at: readonly Instant[], found: Found | undefined): TrendColumns {
  const placeOf = new Map((found?.at ?? []).map((time, place) => [time, place]));
  const places = at.map((time) => placeOf.get(time) ?? -1);
  const column = (name: keyof Found): Column => {
    const source = found?.[name] ?? [];
    return places.map((place) => source[place] ?? null);
  };
  const said = column('availability_counts');
  const out = column('out_counts');
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
    stockOutRate: said.map((count, place) => rateOf(out[place] ?? null, count)),
    lastObservedAt: column('last_observed_ats'),
  };
}

/** Null when nobody said whether they have it. */
export const rateOf = (out: number | null, said: number | null): number | null => (said === null || said === 0 || out === null ? null : out / said);
