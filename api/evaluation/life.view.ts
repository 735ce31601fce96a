import type { AlertSpan } from '../domain/evaluation/alert-life.js';
import type { Instant } from '../domain/instant.js';
import type { Database } from '../platform/database.js';

/** A notice as it was issued: to whom, which time of its incident, when, and of how many outlets. */
export interface IssuedNotice {
  readonly incident: string;
  readonly ordinal: number;
  readonly audience: string;
  readonly recordedAt: Instant;
  readonly outlets: number;
}

interface Move {
  readonly fingerprint: string;
  readonly cause: string;
  readonly at: Instant;
}

const OPENS: ReadonlySet<string> = new Set(['OPENED', 'REOPENED']);
const CLOSES: ReadonlySet<string> = new Set(['RECOVERED', 'WENT_QUIET', 'CLOSED_BY_PERSON']);

/** Reads what became of alerts: incidents, notices, and how long each alert stood. */
export class LifeView {
  constructor(private readonly database: Database) {}

  async incidents(): Promise<string[]> {
    return (await this.database.query<{ id: string }>('select id::text as id from incident order by id')).map(({ id }) => id);
  }

  /** `outlet` null = of every incident, else of those that an alert of that outlet belongs to. */
  notices(outlet: string | null = null): Promise<IssuedNotice[]> {
    return this.database.query<IssuedNotice>(
      `select incident_id::text as incident, ordinal, audience, recorded_at as "recordedAt",
         (select count(distinct a.outlet_id) from alert a where a.id = any (n.alert_ids)) as outlets
       from notice n where $1::text is null or incident_id in (select a.incident_id from alert a join outlet o on o.id = a.outlet_id where o.code = $1) order by id`,
      [outlet],
    );
  }

  /** How often the alerts of an outlet opened, the first time included. */
  async openings(outlet: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*) as count from alert_move m join alert a on a.id = m.alert_id join outlet o on o.id = a.outlet_id where o.code = $1 and m.cause in ('OPENED', 'REOPENED')`,
      [outlet],
    );
    return row?.count ?? 0;
  }

  async spans(): Promise<AlertSpan[]> {
    const moves = await this.database.query<Move>(
      `select concat_ws(' ', a.rule, a.locality_id, a.commodity_id, a.outlet_id) as fingerprint, m.cause, m.at from alert_move m join alert a on a.id = m.alert_id
       order by m.alert_id, m.ordinal`,
    );
    const spans: AlertSpan[] = [];
    for (const { fingerprint, cause, at } of moves) {
      const last = spans.at(-1);
      if (OPENS.has(cause)) spans.push({ fingerprint, openedAt: at, closedAt: null });
      else if (CLOSES.has(cause) && last !== undefined && last.closedAt === null) spans[spans.length - 1] = { ...last, closedAt: at };
    }
    return spans;
  }
}
