import { Injectable } from '@nestjs/common';
import { drawPaths } from '../../db/seed/seed-localities.js';
import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import type { CommodityWish, LocalityWish, OutletWish } from './catalogue-wish.js';
import type { FileFacts } from './file-rows.js';

/** How far the import of one file under one profile has come. */
export interface ImportRun {
  readonly id: number;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsAlreadyThere: number;
  readonly rowsRefused: number;
  readonly finishedAt: Instant | null;
}

export type RunCounts = Pick<ImportRun, 'rowsRead' | 'rowsAccepted' | 'rowsAlreadyThere' | 'rowsRefused'>;

const RUN = `id, rows_read as "rowsRead", rows_accepted as "rowsAccepted", rows_already_there as "rowsAlreadyThere", rows_refused as "rowsRefused", finished_at as "finishedAt"`;

@Injectable()
export class IntakeStore {
  /** The run of that file as an earlier import has left it; null when there is none. */
  async findRun(db: Queryable, profile: string, file: FileFacts): Promise<ImportRun | null> {
    const [run] = await db.query<ImportRun>(`select ${RUN} from import_run where profile = $1 and file_sha256 = $2`, [profile, file.sha256]);
    return run ?? null;
  }

  /** Begins a file at its first row; a finished run of the same file begins again, and finds its rows there. */
  async beginRun(db: Queryable, profile: string, file: FileFacts): Promise<ImportRun> {
    const [run] = await db.query<ImportRun>(
      `insert into import_run (profile, file_name, file_sha256, started_at) values ($1, $2, $3, now())
       on conflict (profile, file_sha256) do update set file_name = excluded.file_name, started_at = now(), finished_at = null,
         rows_read = 0, rows_accepted = 0, rows_already_there = 0, rows_refused = 0
       returning ${RUN}`,
      [profile, file.name, file.sha256],
    );
    return run as ImportRun;
  }

  /** Notes the outcome of a chunk in the transaction that stores it. False when another import of the same file has gone on meanwhile. */
  async advanceRun(tx: Queryable, run: ImportRun, next: RunCounts): Promise<boolean> {
    const moved = await tx.query(
      `update import_run set rows_read = $3, rows_accepted = $4, rows_already_there = $5, rows_refused = $6
       where id = $1 and rows_read = $2 and finished_at is null returning id`,
      [run.id, run.rowsRead, next.rowsRead, next.rowsAccepted, next.rowsAlreadyThere, next.rowsRefused],
      'import-advance',
    );
    return moved.length === 1;
  }

  async finishRun(db: Queryable, run: ImportRun): Promise<void> {
    await db.query('update import_run set finished_at = now() where id = $1', [run.id]);
  }

  /** Makes localities under those that are there, each given with the code of the one above it; a parent before its children. */
  async createLocalities(tx: Queryable, wishes: readonly (LocalityWish & { readonly parent: string })[]): Promise<void> {
    for (const wish of wishes) {
      await tx.query(
        `insert into locality (code, name, full_name, kind, parent_id) select $1, $2, $2, $3, p.id from locality p
         where p.code = $4 and p.effective_to = 'infinity' and not exists (select from locality where code = $1 and effective_to = 'infinity')`,
        [wish.code, wish.name, wish.kind, wish.parent],
      );
    }
    if (wishes.length > 0) await drawPaths(tx);
  }

  /** Answers how many were missing. */
  async createOutlets(tx: Queryable, wishes: readonly (OutletWish & { readonly locality: string })[]): Promise<number> {
    const made = await tx.query(
      `insert into outlet (code, name, kind_code, locality_id, province_id, address, latitude, longitude)
       select g.code, g.name, g.kind, l.id, l.province_id, g.address, g.latitude, g.longitude
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::float8[], $7::float8[]) with ordinality
         as g (code, name, kind, locality, address, latitude, longitude, ordinal)
       join locality l on l.code = g.locality and l.effective_to = 'infinity' order by g.ordinal
       on conflict (code) do nothing returning id`,
      (['code', 'name', 'kind', 'locality', 'address', 'latitude', 'longitude'] as const).map((field) => wishes.map((wish) => wish[field])),
    );
    return made.length;
  }

  /** Answers how many were missing. */
  async createCommodities(tx: Queryable, wishes: readonly CommodityWish[]): Promise<number> {
    const fields = ['code', 'nameVi', 'nameEn', 'specification', 'kind', 'unit', 'baseUnit', 'basePerUnit', 'priceKind', 'usualLeadDays'] as const;
    const made = await tx.query(
      `insert into commodity (code, name_vi, name_en, specification, kind, unit, base_unit, base_per_unit, price_kind, usual_lead_days, ordinal)
       select code, name_vi, name_en, specification, kind, unit, base_unit, base_per_unit, price_kind, lead, 10000 + ordinal
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::text[], $10::float8[]) with ordinality
         as g (code, name_vi, name_en, specification, kind, unit, base_unit, base_per_unit, price_kind, lead, ordinal)
       order by ordinal on conflict (code) do nothing returning id`,
      fields.map((field) => wishes.map((wish) => wish[field])),
    );
    return made.length;
  }

  /** Notes that outlets sell commodities. */
  async createAssignments(tx: Queryable, pairs: readonly { readonly outletId: number; readonly commodityId: number }[]): Promise<void> {
    if (pairs.length === 0) return;
    await tx.query(
      'insert into outlet_commodity (outlet_id, commodity_id) select * from unnest($1::integer[], $2::integer[]) on conflict do nothing',
      [pairs.map((pair) => pair.outletId), pairs.map((pair) => pair.commodityId)],
      'import-assign',
    );
  }
}
