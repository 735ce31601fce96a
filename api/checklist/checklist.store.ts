import { Injectable } from '@nestjs/common';
import type { ChecklistAnswers } from '../domain/field/check-checklist.js';
import type { Instant } from '../domain/instant.js';
import { Database } from '../platform/database.js';

export interface NewFinding {
  readonly id: string;
  readonly checklist: string;
  readonly version: number;
  readonly outletId: number;
  readonly provinceId: number;
  readonly accountId: number;
  readonly reportId: string | null;
  readonly level: number;
  readonly observedAt: Instant;
  readonly receivedAt: Instant;
  readonly answers: ChecklistAnswers;
  readonly breaches: readonly string[];
  readonly note: string | null;
  /** Hex, of what was sent. */
  readonly sha256: string;
}

@Injectable()
export class ChecklistStore {
  constructor(private readonly database: Database) {}

  /** Stores it, or says whether the one with its id says the same. */
  async add(finding: NewFinding): Promise<'accepted' | 'already-received' | 'conflict'> {
    const fresh = await this.database.query(
      `insert into checklist_answer (id, checklist, version, outlet_id, province_id, account_id, report_id, level, observed_at, received_at, answers, breaches, note, content_sha256)
       values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9 / 1000.0), to_timestamp($10 / 1000.0), $11, $12, $13, decode($14, 'hex')) on conflict (id) do nothing returning 1`,
      [
        finding.id,
        finding.checklist,
        finding.version,
        finding.outletId,
        finding.provinceId,
        finding.accountId,
        finding.reportId,
        finding.level,
        finding.observedAt,
        finding.receivedAt,
        JSON.stringify(finding.answers),
        finding.breaches,
        finding.note,
        finding.sha256,
      ],
    );
    if (fresh.length > 0) return 'accepted';
    const [row] = await this.database.query<{ same: boolean }>(`select content_sha256 = decode($2, 'hex') as same from checklist_answer where id = $1`, [
      finding.id,
      finding.sha256,
    ]);
    return row?.same === true ? 'already-received' : 'conflict';
  }
}
