import type { Visit } from '../domain/field/visit.js';
import type { Instant } from '../domain/instant.js';
import type { CheckedReport } from '../domain/report-draft.js';
import type { ReportOrigin } from '../generated/schema.js';

/** A checked report on its way into the database. */
export interface Acceptable {
  readonly report: CheckedReport;
  readonly origin: ReportOrigin;
  readonly accountId: number;
  readonly receivedAt: Instant;
  /** The time the rules decide for: receipt for live reports, observation for replayed ones. */
  readonly dueAt: Instant;
  /** How a phone made it; left out where nobody knows. */
  readonly visit?: Visit | null;
}

/** What became of it. `receivedAt` is that of the report that is stored. */
export interface AcceptOutcome {
  readonly kind: 'accepted' | 'already-received' | 'conflict';
  readonly receivedAt: Instant;
}
