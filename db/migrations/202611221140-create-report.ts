import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports with their lines as parallel arrays, and the outbox that is born with them. */
export class CreateReport202611221140 implements MigrationInterface {
  readonly name = 'CreateReport202611221140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table report (
  id uuid not null,
  province_id integer not null,
  outlet_id integer not null,
  account_id integer not null,
  origin text not null check (origin in ('PHONE', 'DESK', 'IMPORT', 'DEMO')),
  observed_at timestamptz not null,
  received_at timestamptz not null,
  day date not null,
  slot_at timestamptz not null,
  corrects_id uuid,
  correction_reason text,
  note text,
  content_sha256 bytea not null,
  commodity_ids integer[] not null,
  prices bigint[] not null,
  price_lows bigint[],
  price_highs bigint[],
  input_prices bigint[],
  stocks bigint[] not null,
  solds bigint[] not null,
  incomings bigint[],
  incoming_ats timestamptz[],
  availabilities smallint[] not null,
  flags integer[],
  notes text[],
  primary key (id, province_id),
  constraint report_has_lines check (cardinality(commodity_ids) between 1 and 2500),
  constraint report_lines_align check (
    cardinality(prices) = cardinality(commodity_ids) and cardinality(stocks) = cardinality(commodity_ids)
    and cardinality(solds) = cardinality(commodity_ids) and cardinality(availabilities) = cardinality(commodity_ids))
) partition by range (id);
create table report_rest partition of report default;
create index report_outlet on report (outlet_id, observed_at);
create index report_day on report (province_id, day);
create index report_slot on report (province_id, slot_at);
create index report_corrects on report (corrects_id) where corrects_id is not null;
comment on table report is 'Append-only. id is a client-made UUID v7, so partitions by id are partitions by month. A null in an array = not observed. Money in smallest units, quantities in base units.';
comment on column report.day is 'Local calendar day of observed_at.';
comment on column report.slot_at is 'Issue time of the slot the observation belongs to: the first one after observed_at.';
comment on column report.corrects_id is 'The report whose lines on the same commodities this one replaces.';
comment on column report.availabilities is '0 none, 1 low, 2 enough, 3 plenty.';
comment on column report.flags is 'Bits: 1 counterfeit, 2 price confirmed, 4 other unit, 8 commodity was retired, 16 clock suspect.';

create view report_line as
select r.id as report_id, r.province_id, r.outlet_id, r.observed_at, r.received_at, r.day, r.slot_at, r.corrects_id,
  l.ordinal::integer as ordinal, l.commodity_id, l.price, l.price_low, l.price_high, l.input_price, l.stock, l.sold, l.incoming,
  l.incoming_at, l.availability, coalesce(l.flag, 0) as flags, l.note
from report r,
  unnest(r.commodity_ids, r.prices, r.price_lows, r.price_highs, r.input_prices, r.stocks, r.solds, r.incomings, r.incoming_ats, r.availabilities, r.flags, r.notes)
    with ordinality as l (commodity_id, price, price_low, price_high, input_price, stock, sold, incoming, incoming_at, availability, flag, note, ordinal);

create function uuid_floor(at timestamptz) returns uuid language sql immutable strict parallel safe as $$
  select (lpad(to_hex(greatest(0, floor(extract(epoch from at) * 1000))::bigint), 12, '0') || repeat('0', 20))::uuid
$$;
comment on function uuid_floor is 'The smallest UUID v7 of an instant.';

create function ensure_report_partitions(since timestamptz, until timestamptz) returns integer language plpgsql as $$
declare
  start_at timestamptz; end_at timestamptz; partition_name text; made integer := 0;
  recent timestamptz := date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' - interval '24 months';
begin
  perform pg_advisory_xact_lock(hashtext('ensure_report_partitions'));
  start_at := date_trunc('month', since at time zone 'UTC') at time zone 'UTC';
  while start_at < until loop
    if start_at < recent then
      start_at := date_trunc('year', start_at at time zone 'UTC') at time zone 'UTC';
      end_at := least(start_at + interval '1 year', recent);
      partition_name := 'report_' || to_char(start_at at time zone 'UTC', 'YYYY');
    else
      end_at := start_at + interval '1 month';
      partition_name := 'report_' || to_char(start_at at time zone 'UTC', 'YYYYMM');
    end if;
    if to_regclass(partition_name) is null then
      begin
        execute format('create table %I partition of report for values from (%L) to (%L)', partition_name, uuid_floor(start_at), uuid_floor(end_at));
        made := made + 1;
      exception when invalid_object_definition or check_violation then null;
      end;
    end if;
    start_at := end_at;
  end loop;
  return made;
end $$;
comment on function ensure_report_partitions is 'Makes the missing partitions for ids of that half-open span: a month each, a year each when older than two years. Rows already in the rest partition, or a span that overlaps an older partition, leave it as it is.';

create table outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  province_id integer not null,
  due_at timestamptz not null,
  payload jsonb not null,
  attempts integer not null default 0,
  last_problem text
);
create index outbox_kind on outbox (kind, id);
comment on table outbox is 'Facts not yet acted on: a row is deleted in the transaction that acts on it. due_at is the time the decision is made for.';

create table outbox_failed (like outbox including comments, failed_at timestamptz not null, primary key (id));
comment on table outbox_failed is 'Facts whose handler failed five times, kept for a person.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table outbox_failed, outbox; drop function ensure_report_partitions; drop function uuid_floor; drop view report_line; drop table report',
    );
  }
}
