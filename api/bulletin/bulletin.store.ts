import { Injectable } from '@nestjs/common';
import type { BulletinState } from '../domain/bulletin/bulletin-life.js';
import type { BulletinSection, BulletinTemplate } from '../domain/bulletin/bulletin-template.js';
import type { Day, Instant } from '../domain/instant.js';
import { Database, type Queryable } from '../platform/database.js';

export interface NewBulletin {
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly part: number;
  readonly frozenAt: Instant;
  readonly composedAt: Instant;
  readonly frozen: string;
  readonly frozenSha256: Buffer;
  readonly template: BulletinTemplate;
  readonly sections: readonly BulletinSection[];
}

/** What an act needs to know of a report, its row locked. */
export interface LockedBulletin {
  readonly id: number;
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly part: number;
  readonly state: BulletinState;
  readonly sections: readonly BulletinSection[];
}

export interface NewMove {
  readonly at: Instant;
  readonly accountId: number | null;
  readonly act: string;
  readonly state: BulletinState;
  readonly section: string | null;
  readonly text: string | null;
}

const LOCKED = `select id, province_id as "provinceId", slot_at as "slotAt", part, state, sections from bulletin`;

@Injectable()
export class BulletinStore {
  constructor(private readonly database: Database) {}

  transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result> {
    return this.database.transaction(work);
  }

  /** The form in force on that day: the province's own, else the common one. */
  async templateOn(tx: Queryable, provinceId: number, day: Day): Promise<BulletinTemplate> {
    const [row] = await tx.query<{ content: BulletinTemplate }>(
      `select content from bulletin_template where coalesce(province_id, $1) = $1 and valid_from <= $2::date and $2::date < valid_to
       order by province_id nulls last, valid_from desc, id desc limit 1`,
      [provinceId, day],
    );
    if (row === undefined) throw new Error(`no form of the quick report is in force on ${day}`);
    return row.content;
  }

  /** Provinces that have ever reported and whose report for that slot is not there; when it is late, only those that have an earlier one. */
  async waitingFor(tx: Queryable, slotAt: Instant, isInTime: boolean): Promise<ReadonlySet<number>> {
    const rows = await tx.query<{ provinceId: number }>(
      `select province_id as "provinceId" from slot_round r
       where not exists (select from bulletin b where b.province_id = r.province_id and b.slot_at = to_timestamp($1 / 1000.0) and b.part = 0)
       and ($2 or exists (select from bulletin b where b.province_id = r.province_id and b.slot_at < to_timestamp($1 / 1000.0)))`,
      [slotAt, isInTime],
      'bulletin-waiting-for',
    );
    return new Set(rows.map((row) => row.provinceId));
  }

  /** Whether facts of before that time have not been acted on yet. */
  async hasFactsBefore(tx: Queryable, at: Instant): Promise<boolean> {
    const [row] = await tx.query<{ some: boolean }>(
      'select exists (select from outbox where due_at <= to_timestamp($1 / 1000.0)) as some',
      [at],
      'bulletin-facts-before',
    );
    return row?.some === true;
  }

  /** Null when somebody else was first: a province has one report a slot and part. */
  async add(tx: Queryable, given: NewBulletin): Promise<number | null> {
    const [row] = await tx.query<{ id: number }>(
      `insert into bulletin (province_id, slot_at, part, state, frozen_at, composed_at, frozen, frozen_sha256, template, sections)
       values ($1, to_timestamp($2 / 1000.0), $3, 'DRAFT', to_timestamp($4 / 1000.0), to_timestamp($5 / 1000.0), $6, $7, $8, $9)
       on conflict (province_id, slot_at, part) do nothing returning id`,
      [
        given.provinceId,
        given.slotAt,
        given.part,
        given.frozenAt,
        given.composedAt,
        given.frozen,
        given.frozenSha256,
        JSON.stringify(given.template),
        JSON.stringify(given.sections),
      ],
    );
    return row?.id ?? null;
  }

  async lock(tx: Queryable, id: number): Promise<LockedBulletin | null> {
    const [row] = await tx.query<LockedBulletin>(`${LOCKED} where id = $1 for update`, [id]);
    return row ?? null;
  }

  /** Reports that are not issued although their slot has struck, whose form lets them issue themselves, and which nobody is working on at this instant. */
  lockStruck(tx: Queryable, now: Instant): Promise<LockedBulletin[]> {
    return tx.query<LockedBulletin>(
      `${LOCKED} where state <> 'ISSUED' and slot_at <= to_timestamp($1 / 1000.0) and (template->>'issuesByItself')::boolean
       order by slot_at, province_id for update skip locked`,
      [now],
      'bulletin-lock-struck',
    );
  }

  /** The highest part of a slot, its rows locked against another supplement. */
  async lastPart(tx: Queryable, provinceId: number, slotAt: Instant): Promise<number> {
    const [row] = await tx.query<{ part: number }>(
      `select part from bulletin where province_id = $1 and slot_at = to_timestamp($2 / 1000.0) order by part desc limit 1 for update`,
      [provinceId, slotAt],
    );
    return row?.part ?? 0;
  }

  async setState(tx: Queryable, id: number, state: BulletinState): Promise<void> {
    await tx.query('update bulletin set state = $2 where id = $1', [id, state]);
  }

  async setRemark(tx: Queryable, id: number, section: string, text: string): Promise<void> {
    await tx.query(
      `update bulletin set remarks = case when $3 = '' then remarks - $2::text else remarks || jsonb_build_object($2::text, $3::text) end where id = $1`,
      [id, section, text],
    );
  }

  /** Gives the next number of the year and issues; the row of the count stays locked until the transaction ends, so a number taken back is given again. */
  async issue(tx: Queryable, { id, provinceId }: LockedBulletin, { at, year }: { at: Instant; year: number }): Promise<number> {
    const [row] = await tx.query<{ last: number }>(
      `insert into bulletin_count (province_id, year, last) values ($1, $2, 1) on conflict (province_id, year) do update set last = bulletin_count.last + 1 returning last`,
      [provinceId, year],
    );
    const ordinal = row?.last ?? 1;
    await tx.query(`update bulletin set state = 'ISSUED', year = $2, ordinal = $3, issued_at = to_timestamp($4 / 1000.0) where id = $1`, [
      id,
      year,
      ordinal,
      at,
    ]);
    return ordinal;
  }

  async addMove(tx: Queryable, id: number, move: NewMove): Promise<void> {
    await tx.query(
      `insert into bulletin_move (bulletin_id, ordinal, at, account_id, act, state, section, text)
       values ($1, (select count(*) from bulletin_move where bulletin_id = $1), to_timestamp($2 / 1000.0), $3, $4, $5, $6, $7)`,
      [id, move.at, move.accountId, move.act, move.state, move.section, move.text],
    );
  }
}
