import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a report was made, the slot it arrived in, and corrections that wait for consent. */
export class AddVisit202611221611 implements MigrationInterface {
  readonly name = 'AddVisit202611221611';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table report drop constraint report_origin_check;
alter table report add constraint report_origin_check check (origin in ('PHONE', 'DESK', 'IMPORT', 'DEMO', 'SMS', 'RESCUE'));
alter table report add column arrival_slot_at timestamptz;
comment on column report.arrival_slot_at is 'Issue time of the slot the report came in for; later than slot_at when it is late. Null before the column was there.';

create table report_visit (
  report_id uuid primary key,
  account_id integer not null,
  device text,
  app_version text,
  started_at timestamptz,
  ended_at timestamptz,
  start_place double precision[] check (cardinality(start_place) = 3),
  end_place double precision[] check (cardinality(end_place) = 3),
  distance_m integer,
  is_outside boolean,
  clock_offset_ms bigint,
  clock_known boolean,
  entries text,
  dwells integer[],
  previous_prices bigint[],
  reasons text[],
  received_at timestamptz not null
);
create index report_visit_received on report_visit using brin (received_at);
comment on table report_visit is 'How a phone made a report: written in the statement that accepts it, apart from it so that positions can be erased after 90 days. Arrays are aligned with the lines of the report.';
comment on column report_visit.start_place is 'Latitude, longitude, accuracy in metres.';
comment on column report_visit.distance_m is 'From the nearer of both places to the outlet; is_outside when even the accuracy does not explain it.';
comment on column report_visit.clock_offset_ms is 'Server minus phone, already in observed_at.';
comment on column report_visit.entries is 'A letter a line: T typed, U unchanged one by one, G confirmed with its group.';
comment on column report_visit.dwells is 'Tenths of a second on the line.';

create table held_correction (
  id uuid primary key,
  corrects_id uuid not null,
  outlet_id integer not null,
  province_id integer not null,
  account_id integer not null references account,
  origin text not null,
  received_at timestamptz not null,
  raw jsonb not null,
  decided_at timestamptz,
  decided_by integer references account,
  is_consented boolean,
  comment text,
  check ((decided_at is null) = (is_consented is null))
);
create index held_correction_waiting on held_correction (province_id, received_at) where decided_at is null;
comment on table held_correction is 'Corrections of reports whose slot had been issued: they wait for a reviewer, and stay here when declined.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table held_correction, report_visit;
      alter table report drop column arrival_slot_at;
      alter table report drop constraint report_origin_check;
      alter table report add constraint report_origin_check check (origin in ('PHONE', 'DESK', 'IMPORT', 'DEMO'))`);
  }
}
