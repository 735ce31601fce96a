import { Injectable } from '@nestjs/common';
import { RULES, type Rule } from '../domain/alert/verdict.js';
import { shareOf } from '../domain/evaluation/share.js';
import type { Instant } from '../domain/instant.js';
import type { RulePrecision } from '../generated/schema.js';
import { Database } from '../platform/database.js';

interface Row extends Pick<RulePrecision, 'confirmed' | 'falseAlarms' | 'explained' | 'dataErrors' | 'recovered'> {
  readonly rule: Rule;
}

/** How often each rule was right, as inspectors found it: the outcome of a closed alert is a label. */
@Injectable()
export class PrecisionView {
  constructor(private readonly database: Database) {}

  /** Of alerts closed in [since, until), in the order of the rules; rules without a closed alert are left out. */
  async between(since: Instant, until: Instant): Promise<RulePrecision[]> {
    const counted = (outcome: string): string => `(count(*) filter (where outcome = '${outcome}'))::integer`;
    const rows = await this.database.query<Row>(
      `select rule, ${counted('CONFIRMED')} as confirmed, ${counted('FALSE_ALARM')} as "falseAlarms", ${counted('EXPLAINED')} as explained,
         ${counted('DATA_ERROR')} as "dataErrors", ${counted('RECOVERED')} as recovered
       from alert where stage = 'CLOSED' and closed_at >= to_timestamp($1 / 1000.0) and closed_at < to_timestamp($2 / 1000.0) group by rule`,
      [since, until],
    );
    return rows
      .toSorted((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule))
      .map((row) => {
        const { value, low, high } = shareOf(row.confirmed, row.confirmed + row.falseAlarms);
        return { ...row, precision: value, low, high };
      });
  }
}
