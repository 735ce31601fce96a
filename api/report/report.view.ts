import { Injectable } from '@nestjs/common';
import type { Day, Instant } from '../domain/instant.js';
import type { ReportOrigin } from '../generated/schema.js';
import { PlaceView } from '../outlet/place.view.js';
import type { Queryable } from '../platform/database.js';

type Numbers = readonly (number | null)[];

/** A report as stored. Arrays are aligned: place i of each is line i; a whole array is null when no line says anything. Money in smallest units, quantities in base units. */
export interface StoredReport {
  readonly id: string;
  readonly provinceId: number;
  readonly outletId: number;
  readonly accountId: number;
  readonly origin: ReportOrigin;
  readonly observedAt: Instant;
  readonly receivedAt: Instant;
  readonly day: Day;
  readonly slotAt: Instant;
  /** The slot it came in for; null for reports of earlier versions. */
  readonly arrivalSlotAt: Instant | null;
  readonly correctsId: string | null;
  readonly correctionReason: string | null;
  readonly note: string | null;
  readonly commodityIds: readonly number[];
  readonly prices: Numbers;
  readonly priceLows: Numbers | null;
  readonly priceHighs: Numbers | null;
  readonly inputPrices: Numbers | null;
  readonly stocks: Numbers;
  readonly solds: Numbers;
  readonly incomings: Numbers | null;
  readonly incomingAts: readonly (Instant | null)[] | null;
  /** 0 none … 3 plenty. */
  readonly availabilities: Numbers;
  /** Bits in the order of LINE_FLAGS. */
  readonly flags: readonly number[] | null;
  /** Bits in the order of HOARDING_ACTS; null = not asked. */
  readonly acts: Numbers | null;
  readonly notes: readonly (string | null)[] | null;
}

/** When a report became known, and of what. */
export interface KnownReport {
  readonly id: string;
  readonly provinceId: number;
  readonly outletId: number;
  readonly observedAt: Instant;
  readonly dueAt: Instant;
}

const REPORT = `select id, province_id as "provinceId", outlet_id as "outletId", account_id as "accountId", origin, observed_at as "observedAt",
  received_at as "receivedAt", day, slot_at as "slotAt", arrival_slot_at as "arrivalSlotAt", corrects_id as "correctsId", correction_reason as "correctionReason", note,
  commodity_ids as "commodityIds", prices, price_lows as "priceLows", price_highs as "priceHighs", input_prices as "inputPrices", stocks, solds,
  incomings, incoming_ats as "incomingAts", availabilities, flags, acts, notes from report`;

/** Which visit a report tells of, without its lines. */
export interface SlotReport {
  readonly id: string;
  readonly outletId: number;
  readonly accountId: number;
  readonly slotAt: Instant;
  readonly observedAt: Instant;
  readonly receivedAt: Instant;
  readonly correctsId: string | null;
}

/** One local day or one slot of a province. */
export interface PeriodOfProvince {
  readonly provinceId: number;
  readonly day: Day | null;
  readonly slotAt: Instant | null;
}

/** How many reports it holds, and how many of them were received before the time that was asked about. */
export interface PeriodCount extends PeriodOfProvince {
  readonly reports: number;
  readonly earlier: number;
}

const provincesOf = (periods: readonly PeriodOfProvince[]): number[] => periods.map(({ provinceId }) => provinceId);

const isoTexts = (ats: readonly Instant[]): string[] => ats.map((at) => new Date(at).toISOString());

/** Reads of reports for later rooms. Each takes the database or a transaction. */
@Injectable()
export class ReportView {
  constructor(private readonly places: PlaceView) {}

  byIds(db: Queryable, ids: readonly string[]): Promise<StoredReport[]> {
    return db.query<StoredReport>(`${REPORT} where id = any ($1::uuid[])`, [ids], 'report-by-ids');
  }

  /** Reports of these outlets observed in [since, until), oldest first, ties by id. */
  ofOutlets(db: Queryable, outletIds: readonly number[], since: Instant, until: Instant): Promise<StoredReport[]> {
    return db.query<StoredReport>(
      `${REPORT} where outlet_id = any ($1::integer[]) and observed_at >= to_timestamp($2 / 1000.0) and observed_at < to_timestamp($3 / 1000.0) order by observed_at, id`,
      [outletIds, since, until],
      'report-of-outlets',
    );
  }

  /** Reports of any of these local days or slots, of one province or of all. */
  ofPeriods(db: Queryable, provinceId: number | null, periods: { readonly days: readonly Day[]; readonly slots: readonly Instant[] }): Promise<StoredReport[]> {
    const provinces = provinceId === null ? this.provinceIds() : [provinceId];
    return db.query<StoredReport>(
      `${REPORT} where province_id = any ($1::integer[]) and (day = any ($2::date[]) or slot_at = any ($3::timestamptz[]))`,
      [provinces, periods.days, isoTexts(periods.slots)],
      'report-of-periods',
    );
  }

  /** Reports of these outlets for these slots, without their lines. A slot's observations lie within the two days before its issue. */
  ofSlots(db: Queryable, outletIds: readonly number[], slots: readonly Instant[]): Promise<SlotReport[]> {
    if (slots.length === 0) return Promise.resolve([]);
    return db.query<SlotReport>(
      `select id, outlet_id as "outletId", account_id as "accountId", slot_at as "slotAt", observed_at as "observedAt", received_at as "receivedAt", corrects_id as "correctsId"
       from report where outlet_id = any ($1::integer[]) and slot_at = any ($2::timestamptz[]) and observed_at >= $3::timestamptz - interval '2 days' and observed_at < $4::timestamptz
         and not exists (select from report_visit v where v.report_id = report.id and v.order_id is not null)`,
      [outletIds, isoTexts(slots), ...isoTexts([Math.min(...slots) as Instant, Math.max(...slots) as Instant])],
      'report-of-slots',
    );
  }

  /** How many reports each of these local days and slots of a province holds, and how many of them were received before `before`. */
  countPeriods(db: Queryable, periods: readonly PeriodOfProvince[], before: Instant): Promise<PeriodCount[]> {
    const [days, slots] = [periods.filter(({ day }) => day !== null), periods.filter(({ slotAt }) => slotAt !== null)];
    const counted = `select count(*) as reports, count(*) filter (where received_at < to_timestamp($5 / 1000.0)) as earlier from report where report.province_id = asked.province_id`;
    return db.query<PeriodCount>(
      `select asked.province_id as "provinceId", asked.day, null::timestamptz as "slotAt", held.* from unnest($1::integer[], $2::date[]) as asked (province_id, day)
         cross join lateral (${counted} and report.day = asked.day) held
       union all select asked.province_id, null, asked.slot_at, held.* from unnest($3::integer[], $4::timestamptz[]) as asked (province_id, slot_at)
         cross join lateral (${counted} and report.slot_at = asked.slot_at) held`,
      [provincesOf(days), days.map(({ day }) => day), provincesOf(slots), isoTexts(slots.map(({ slotAt }) => slotAt as Instant)), before],
      'report-count-periods',
    );
  }

  /** Reports of any of these local days or slots of any of these provinces that were received at or after `since`, but for those of `without`. */
  receivedSince(db: Queryable, periods: readonly PeriodOfProvince[], since: Instant, without: readonly string[]): Promise<StoredReport[]> {
    const days = periods.flatMap(({ day }) => day ?? []);
    const slots = periods.flatMap(({ slotAt }) => slotAt ?? []);
    return db.query<StoredReport>(
      `${REPORT} where province_id = any ($1::integer[]) and (day = any ($2::date[]) or slot_at = any ($3::timestamptz[]))
         and received_at >= to_timestamp($4 / 1000.0) and id <> all ($5::uuid[])`,
      [[...new Set(provincesOf(periods))], [...new Set(days)], isoTexts([...new Set(slots)]), since, without],
      'report-received-since',
    );
  }

  /** How many reports each outlet observed from its own `since` and before `until`. */
  async countOutlets(
    db: Queryable,
    spans: readonly { readonly outletId: number; readonly since: Instant }[],
    until: Instant,
  ): Promise<ReadonlyMap<number, number>> {
    const rows = await db.query<{ outletId: number; reports: number }>(
      `select outlet_id as "outletId", (select count(*) from report where report.outlet_id = span.outlet_id
         and observed_at >= to_timestamp(span.since / 1000.0) and observed_at < to_timestamp($3 / 1000.0)) as reports
       from unnest($1::integer[], $2::float8[]) as span (outlet_id, since)`,
      [spans.map((span) => span.outletId), spans.map((span) => span.since), until],
      'report-count-outlets',
    );
    return new Map(rows.map((row) => [row.outletId, row.reports]));
  }

  /** Reports that became known in [since, until), in the order of decisions. A file's reports are known from their observation on, as when they are replayed. */
  knownBetween(db: Queryable, since: Instant, until: Instant): Promise<KnownReport[]> {
    return db.query<KnownReport>(
      `with known as (
         select id, province_id, outlet_id, observed_at, case when origin = 'IMPORT' then observed_at else received_at end as due_at from report
         where province_id = any ($1::integer[]) and day >= (to_timestamp($2 / 1000.0) - interval '8 days')::date)
       select id, province_id as "provinceId", outlet_id as "outletId", observed_at as "observedAt", due_at as "dueAt" from known
       where due_at >= to_timestamp($2 / 1000.0) and due_at < to_timestamp($3 / 1000.0) order by due_at, observed_at, id`,
      [this.provinceIds(), since, until],
      'report-known-between',
    );
  }

  /** The corrections of these reports. */
  correctionsOf(db: Queryable, ids: readonly string[]): Promise<StoredReport[]> {
    return db.query<StoredReport>(`${REPORT} where corrects_id = any ($1::uuid[])`, [ids], 'report-corrections');
  }

  /** The newest `first` reports of an outlet observed before `before`, newest first. */
  newest(db: Queryable, outletId: number, first: number, before: Instant | null): Promise<StoredReport[]> {
    if (before === null)
      return db.query<StoredReport>(`${REPORT} where outlet_id = $1 order by observed_at desc, id desc limit $2`, [outletId, first], 'report-newest');
    return db.query<StoredReport>(
      `${REPORT} where outlet_id = $1 and observed_at < to_timestamp($3 / 1000.0) order by observed_at desc, id desc limit $2`,
      [outletId, first, before],
      'report-newest-before',
    );
  }

  /** The newest `first` reports of each of these outlets, newest first within an outlet. */
  newestOfEach(db: Queryable, outletIds: readonly number[], first: number): Promise<StoredReport[]> {
    return db.query<StoredReport>(
      `select r.* from unnest($1::integer[]) as wanted (id) cross join lateral (${REPORT} where outlet_id = wanted.id order by observed_at desc, report.id desc limit $2) r`,
      [outletIds, first],
      'report-newest-of-each',
    );
  }

  private provinceIds(): number[] {
    return [...new Set(this.places.outlets().map((outlet) => outlet.provinceId))];
  }
}
