import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { Database } from '../platform/database.js';
import type { SignatureVerdict } from './verify-signature.js';

export interface NewSignedFile extends SignatureVerdict {
  readonly bulletinId: number;
  readonly at: Instant;
  readonly accountId: number;
  readonly file: Buffer;
}

export interface NewAuthority {
  readonly name: string;
  readonly certificate: Buffer;
  readonly sha256: Buffer;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
  readonly at: Instant;
  readonly accountId: number;
}

/** Keeps printed reports, signed files, and trusted authorities. */
@Injectable()
export class SignatureStore {
  constructor(private readonly database: Database) {}

  /** The first print of a report stays; answers the one that stands. */
  async keepPrint(bulletinId: number, pdf: Buffer): Promise<Buffer> {
    await this.database.query('insert into bulletin_print (bulletin_id, pdf) values ($1, $2) on conflict (bulletin_id) do nothing', [bulletinId, pdf]);
    return (await this.printOf(bulletinId)) ?? pdf;
  }

  async printOf(bulletinId: number): Promise<Buffer | null> {
    const [row] = await this.database.query<{ pdf: Buffer }>('select pdf from bulletin_print where bulletin_id = $1', [bulletinId]);
    return row?.pdf ?? null;
  }

  async addSigned({ bulletinId, at, accountId, result, signers, file }: NewSignedFile): Promise<void> {
    await this.database.query(
      'insert into bulletin_signed (bulletin_id, at, account_id, result, signers, file) values ($1, to_timestamp($2 / 1000.0), $3, $4, $5, $6)',
      [bulletinId, at, accountId, result, JSON.stringify(signers), file],
    );
  }

  async trustedCertificates(): Promise<Buffer[]> {
    const rows = await this.database.query<{ certificate: Buffer }>('select certificate from bulletin_authority where removed_at is null order by id');
    return rows.map((row) => row.certificate);
  }

  /** Null when it is trusted already. */
  async trust({ name, certificate, sha256, validFrom, validUntil, at, accountId }: NewAuthority): Promise<number | null> {
    const [row] = await this.database.query<{ id: number }>(
      `insert into bulletin_authority (name, certificate, sha256, valid_from, valid_until, added_at, added_by)
       values ($1, $2, $3, to_timestamp($4 / 1000.0), to_timestamp($5 / 1000.0), to_timestamp($6 / 1000.0), $7)
       on conflict (sha256) where removed_at is null do nothing returning id`,
      [name, certificate, sha256, validFrom, validUntil, at, accountId],
    );
    return row?.id ?? null;
  }

  /** Whether it was trusted until now. */
  async distrust(id: number, { at, accountId, reason }: { readonly at: Instant; readonly accountId: number; readonly reason: string }): Promise<boolean> {
    const rows = await this.database.query(
      'update bulletin_authority set removed_at = to_timestamp($2 / 1000.0), removed_by = $3, reason = $4 where id = $1 and removed_at is null returning id',
      [id, at, accountId, reason],
    );
    return rows.length === 1;
  }
}
