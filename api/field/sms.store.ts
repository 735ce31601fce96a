import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { Database } from '../platform/database.js';

@Injectable()
export class SmsStore {
  constructor(private readonly database: Database) {}

  async accountOf(mobile: string): Promise<number | null> {
    const [row] = await this.database.query<{ id: number }>('select account_id as id from account_mobile where mobile = $1', [mobile]);
    return row?.id ?? null;
  }

  /** False when the number is somebody else's. */
  async register(mobile: string, accountId: number, by: { readonly accountId: number; readonly at: Instant }): Promise<boolean> {
    await this.database.query(
      'insert into account_mobile (mobile, account_id, added_by, added_at) values ($1, $2, $3, to_timestamp($4 / 1000.0)) on conflict (mobile) do nothing',
      [mobile, accountId, by.accountId, by.at],
    );
    return (await this.accountOf(mobile)) === accountId;
  }

  async log(message: {
    readonly sender: string;
    readonly text: string;
    readonly at: Instant;
    readonly outcome: string;
    readonly reportId: string | null;
  }): Promise<void> {
    await this.database.query('insert into sms_message (sender, text, received_at, outcome, report_id) values ($1, $2, to_timestamp($3 / 1000.0), $4, $5)', [
      message.sender,
      message.text,
      message.at,
      message.outcome,
      message.reportId,
    ]);
  }
}
