import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { SignatureResult, SignerCertificate } from '../generated/schema.js';
import { Database } from '../platform/database.js';

export interface StoredSigned {
  readonly id: number;
  readonly at: Instant;
  readonly accountId: number;
  readonly result: SignatureResult;
  readonly signers: readonly SignerCertificate[];
  readonly bytes: number;
}

export interface StoredAuthority {
  readonly id: number;
  readonly name: string;
  readonly sha256: string;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
  readonly addedAt: Instant;
  readonly addedBy: number;
  readonly removedAt: Instant | null;
  readonly removedBy: number | null;
  readonly reason: string | null;
}

const AUTHORITY = `select id, name, encode(sha256, 'hex') as sha256, valid_from as "validFrom", valid_until as "validUntil", added_at as "addedAt", added_by as "addedBy",
  removed_at as "removedAt", removed_by as "removedBy", reason from bulletin_authority`;

@Injectable()
export class SignatureView {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  signedOf(bulletinId: number): Promise<StoredSigned[]> {
    return this.database.query<StoredSigned>(
      'select id, at, account_id as "accountId", result, signers, length(file) as bytes from bulletin_signed where bulletin_id = $1 order by id desc',
      [bulletinId],
    );
  }

  async signedFile(bulletinId: number, id: string): Promise<Buffer | null> {
    if (!/^\d{1,15}$/.test(id)) return null;
    const [row] = await this.database.query<{ file: Buffer }>('select file from bulletin_signed where bulletin_id = $1 and id = $2', [bulletinId, Number(id)]);
    return row?.file ?? null;
  }

  /** Those trusted first. */
  authorities(): Promise<StoredAuthority[]> {
    return this.database.query<StoredAuthority>(`${AUTHORITY} order by removed_at is not null, name, id`);
  }

  async authority(id: number): Promise<StoredAuthority | null> {
    const [row] = await this.database.query<StoredAuthority>(`${AUTHORITY} where id = $1`, [id]);
    return row ?? null;
  }
}
