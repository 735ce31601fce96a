import type { Severity } from '../domain/alert/verdict.js';
import { type Instant, instant } from '../domain/instant.js';

/** An alert that was raised: of one outlet, or of a whole locality. */
export interface RaisedAlert {
  readonly rule: string;
  readonly localityCode: string;
  readonly outletCode: string | null;
  readonly commodityCode: string | null;
  readonly since: Instant;
  readonly lastBreachAt: Instant;
}

/** A move of an alert as it is on record. */
export interface MoveRow extends Omit<RaisedAlert, 'since'> {
  readonly alertId: number;
  readonly cause: string;
  readonly at: Instant;
  /** When the breach was observed that the move's evidence was taken from; null = the evidence does not say. */
  readonly seenAt: Instant | null;
  readonly severity: Severity;
}

const OPENS: ReadonlySet<string> = new Set(['OPENED', 'REOPENED']);
const CLOSES: ReadonlySet<string> = new Set(['RECOVERED', 'WENT_QUIET', 'CLOSED_BY_PERSON']);
const GRAVE: ReadonlySet<Severity> = new Set<Severity>(['ALERT', 'CRISIS']);

/** A rule's alerts as long as they stand at "alert" or worse are listed once more under this name. */
export const atAlert = (rule: string): string => `${rule}_at_alert`;

/** Every time an alert stood, from the breach that opened it (again) to the last breach before it closed; and every time it stood at "alert" or worse. `moves`: alert by alert, in order. */
export function standingsOf(moves: readonly MoveRow[]): RaisedAlert[] {
  const any = standings(moves, () => true);
  const grave = standings(moves, (severity) => GRAVE.has(severity));
  return [...any, ...grave.map((alert) => ({ ...alert, rule: atAlert(alert.rule) }))];
}

/** A standing that has ended did so with the breach its last evidence was taken from. */
function standings(moves: readonly MoveRow[], counts: (severity: Severity) => boolean): RaisedAlert[] {
  const raised: RaisedAlert[] = [];
  let open: MoveRow | null = null;
  const end = (lastBreachAt: Instant): void => {
    if (open === null) return;
    const { rule, localityCode, outletCode, commodityCode, at: since } = open;
    raised.push({ rule, localityCode, outletCode, commodityCode, since, lastBreachAt: instant(Math.max(since, lastBreachAt)) });
    open = null;
  };
  for (const move of moves) {
    if (open !== null && open.alertId !== move.alertId) end(open.lastBreachAt);
    if (open !== null && OPENS.has(move.cause)) end(open.at);
    const stands = !CLOSES.has(move.cause) && counts(move.severity);
    if (open === null && stands) open = move;
    else if (open !== null && !stands) end(CLOSES.has(move.cause) ? (move.seenAt ?? open.at) : move.at);
  }
  if (open !== null) end((open as MoveRow).lastBreachAt);
  return raised;
}
