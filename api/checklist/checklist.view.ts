import { Injectable } from '@nestjs/common';
import type { Checklist } from '../domain/field/field-kit.js';
import type { Instant } from '../domain/instant.js';
import { Database } from '../platform/database.js';

/** One filled-in checklist as stored. */
export interface StoredFinding {
  readonly id: string;
  readonly checklist: string;
  readonly version: number;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly accountId: number;
  readonly level: number;
  readonly observedAt: Instant;
  readonly receivedAt: Instant;
  readonly report: string | null;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly breaches: readonly string[];
  readonly note: string | null;
}

const CHECKLIST = `select code, version, title_vi as "titleVi", title_en as "titleEn", outlet_kinds as "outletKinds", from_level as "fromLevel", questions from checklist`;

@Injectable()
export class ChecklistView {
  constructor(private readonly database: Database) {}

  /** The newest version of each checklist that is in force. */
  current(at: Instant): Promise<Checklist[]> {
    return this.database.query<Checklist>(
      `select distinct on (code) * from (${CHECKLIST} where active_from <= to_timestamp($1 / 1000.0) and (retired_at is null or retired_at > to_timestamp($1 / 1000.0))) c
       order by code, version desc`,
      [at],
    );
  }

  /** Any version, retired ones too: an answer may be weeks under way. */
  async version(code: string, version: number): Promise<Checklist | undefined> {
    const [row] = await this.database.query<Checklist>(`${CHECKLIST} where code = $1 and version = $2`, [code, version]);
    return row;
  }

  findings(outletId: number, first: number): Promise<StoredFinding[]> {
    return this.database.query<StoredFinding>(
      `select a.id, a.checklist, a.version, c.title_vi as "titleVi", c.title_en as "titleEn", account_id as "accountId", level, observed_at as "observedAt",
         received_at as "receivedAt", report_id as report, answers, breaches, note
       from checklist_answer a join checklist c on c.code = a.checklist and c.version = a.version
       where outlet_id = $1 order by observed_at desc, id desc limit $2`,
      [outletId, first],
    );
  }
}
