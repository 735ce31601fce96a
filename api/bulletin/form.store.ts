import { Injectable } from '@nestjs/common';
import type { BulletinTemplate } from '../domain/bulletin/bulletin-template.js';
import type { Day, Instant } from '../domain/instant.js';
import { Database } from '../platform/database.js';

export interface StoredForm {
  readonly id: number;
  readonly provinceId: number | null;
  readonly validFrom: string;
  readonly addedAt: Instant;
  readonly addedBy: number | null;
  readonly reason: string;
  readonly content: BulletinTemplate;
}

export interface NewForm {
  readonly provinceId: number | null;
  readonly validFrom: Day;
  readonly at: Instant;
  readonly accountId: number;
  readonly reason: string;
  readonly content: BulletinTemplate;
}

const READ = `select id, province_id as "provinceId", valid_from::text as "validFrom", added_at as "addedAt", added_by as "addedBy", source as reason, content from bulletin_template`;

/** Forms of quick reports; added, never changed. */
@Injectable()
export class FormStore {
  constructor(private readonly database: Database) {}

  /** Of a province (null: of all) and the common ones, newest first. */
  of(provinceId: number | null): Promise<StoredForm[]> {
    return this.database.query<StoredForm>(`${READ} where province_id is null or $1::integer is null or province_id = $1 order by id desc limit 100`, [
      provinceId,
    ]);
  }

  async add({ provinceId, validFrom, at, accountId, reason, content }: NewForm): Promise<StoredForm> {
    const [made] = await this.database.query<{ id: number }>(
      `insert into bulletin_template (province_id, valid_from, content, source, added_at, added_by)
       values ($1, $2::date, $3, $4, to_timestamp($5 / 1000.0), $6) returning id`,
      [provinceId, validFrom, JSON.stringify(content), reason, at, accountId],
    );
    const [row] = await this.database.query<StoredForm>(`${READ} where id = $1`, [made?.id]);
    if (row === undefined) throw new Error('the form just added is not there');
    return row;
  }
}
