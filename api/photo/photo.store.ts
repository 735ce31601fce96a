import { Injectable } from '@nestjs/common';
import type { StrippedPhoto } from '../domain/field/strip-photo.js';
import type { Instant } from '../domain/instant.js';
import { Database, type Queryable } from '../platform/database.js';

/** What a phone says of a picture before it sends it. */
export interface PhotoClaim {
  readonly id: string;
  readonly reportId: string;
  readonly commodity: string | null;
  readonly accountId: number;
  readonly provinceId: number | null;
  readonly length: number;
  /** Hex. */
  readonly sha256: string;
  readonly takenAt: Instant | null;
}

export interface PhotoState extends PhotoClaim {
  readonly received: number;
  readonly completedAt: Instant | null;
}

export interface WholePhoto {
  readonly id: string;
  readonly reportId: string;
  readonly commodity: string | null;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly takenAt: Instant | null;
  readonly receivedAt: Instant;
}

export interface PhotoContent {
  readonly accountId: number;
  readonly provinceId: number | null;
  readonly mime: string;
  readonly content: Buffer;
}

const STATE = `select id, report_id as "reportId", commodity, account_id as "accountId", province_id as "provinceId", length, encode(sha256, 'hex') as sha256,
  taken_at as "takenAt", received, completed_at as "completedAt" from photo where id = $1`;

@Injectable()
export class PhotoStore {
  constructor(private readonly database: Database) {}

  inTransaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result> {
    return this.database.transaction(work);
  }

  /** Begins it unless it has begun, and holds it for this transaction. */
  async begin(tx: Queryable, claim: PhotoClaim, at: Instant): Promise<PhotoState> {
    await tx.query(
      `insert into photo (id, report_id, commodity, account_id, province_id, length, sha256, taken_at, begun_at)
       values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), to_timestamp($8 / 1000.0), to_timestamp($9 / 1000.0)) on conflict (id) do nothing`,
      [claim.id, claim.reportId, claim.commodity, claim.accountId, claim.provinceId, claim.length, claim.sha256, claim.takenAt, at],
    );
    const [row] = await tx.query<PhotoState>(`${STATE} for update`, [claim.id]);
    return row as PhotoState;
  }

  async state(id: string): Promise<PhotoState | undefined> {
    const [row] = await this.database.query<PhotoState>(STATE, [id]);
    return row;
  }

  async countOf(tx: Queryable, reportId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>('select count(*) as count from photo where report_id = $1', [reportId]);
    return row?.count ?? 0;
  }

  async addChunk(tx: Queryable, id: string, offset: number, bytes: Buffer): Promise<void> {
    await tx.query('insert into photo_chunk (photo_id, at_byte, bytes) values ($1, $2, $3)', [id, offset, bytes]);
    await tx.query('update photo set received = $2 where id = $1', [id, offset + bytes.length]);
  }

  async chunks(tx: Queryable, id: string): Promise<Buffer> {
    const rows = await tx.query<{ bytes: Buffer }>('select bytes from photo_chunk where photo_id = $1 order by at_byte', [id]);
    return Buffer.concat(rows.map((row) => row.bytes));
  }

  /** Forgets it, so that it can be sent from its beginning. */
  async forget(tx: Queryable, id: string): Promise<void> {
    await tx.query('delete from photo where id = $1', [id]);
  }

  async complete(tx: Queryable, id: string, photo: StrippedPhoto, at: Instant): Promise<void> {
    await tx.query(
      'update photo set content = $2, mime = $3, width = $4, height = $5, completed_at = to_timestamp($6 / 1000.0), received = length where id = $1',
      [id, Buffer.from(photo.bytes), photo.mime, photo.width, photo.height, at],
    );
    await tx.query('delete from photo_chunk where photo_id = $1', [id]);
  }

  /** Whole ones of these reports, in the order they were begun. */
  ofReports(reportIds: readonly string[]): Promise<WholePhoto[]> {
    return this.database.query<WholePhoto>(
      `select id, report_id as "reportId", commodity, mime, width, height, octet_length(content) as bytes, taken_at as "takenAt", completed_at as "receivedAt"
       from photo where report_id = any ($1::uuid[]) and completed_at is not null order by id`,
      [reportIds],
    );
  }

  async content(id: string): Promise<PhotoContent | undefined> {
    const [row] = await this.database.query<PhotoContent>(
      `select account_id as "accountId", province_id as "provinceId", mime, content from photo where id = $1 and completed_at is not null`,
      [id],
    );
    return row;
  }
}
