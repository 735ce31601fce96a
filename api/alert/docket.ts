import type { Advance, AlertStatus } from '../domain/alert/alert-status.js';
import { type Severity, worst } from '../domain/alert/severity.js';
import type { Instant } from '../domain/instant.js';
import { type AlertRow, type Fingerprint, type MoveRow, textOf, WHOLE_AREA } from './alert.entity.js';

/** Who or what moved an alert, and when. */
export interface Cause {
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly reportId: string | null;
  readonly accountId: number | null;
  readonly note: string | null;
}

interface Entry {
  alert: AlertRow;
  isNew: boolean;
  isChanged: boolean;
}

/** A move that has no alert id yet when its alert is new. */
interface PendingMove {
  readonly entry: Entry;
  readonly move: Omit<MoveRow, 'alertId'>;
}

/** What a batch leaves to be written. */
export interface Docketed {
  readonly alerts: readonly AlertRow[];
  readonly moves: readonly MoveRow[];
}

/** The alerts of one batch in memory: each decision sees what the one before it did, and all of it is written at once. */
export class Docket {
  private readonly newest = new Map<string, Entry>();
  private readonly entries: Entry[] = [];
  private readonly moves: PendingMove[] = [];

  /** `alerts`: oldest first; the newest of a fingerprint counts. */
  constructor(alerts: readonly AlertRow[]) {
    for (const alert of alerts) this.newest.set(textOf(alert), { alert, isNew: false, isChanged: false });
    this.entries.push(...this.newest.values());
  }

  statusOf(print: Fingerprint): AlertStatus | null {
    return this.newest.get(textOf(print))?.alert.status ?? null;
  }

  enter(print: Fingerprint, advance: Advance, cause: Cause): void {
    if (advance.kind === 'unchanged') return;
    const isNew = advance.kind === 'moved' && advance.cause === 'OPENED';
    const entry = isNew ? this.open(print, advance.next) : this.newest.get(textOf(print));
    if (entry === undefined) throw new Error(`an alert moved that nobody opened: ${textOf(print)}`);
    entry.isChanged = true;
    entry.alert = { ...entry.alert, status: advance.next };
    if (advance.kind === 'noted') return;
    const ordinal = entry.alert.moves + 1;
    entry.alert = { ...entry.alert, moves: ordinal, ownerId: advance.cause === 'REOPENED' && advance.next.stage === 'OPEN' ? null : entry.alert.ownerId };
    this.moves.push({
      entry,
      move: { ...cause, ordinal, provinceId: print.provinceId, cause: advance.cause, status: advance.next, announce: advance.announce },
    });
  }

  /** The worst open alert of each outlet that has any here, its silence left out; null = they are closed. */
  worstByOutlet(): Map<number, Severity | null> {
    const found = new Map<number, Severity | null>();
    for (const { alert } of this.newest.values()) {
      if (alert.outletId === WHOLE_AREA || alert.rule === 'N1') continue;
      const severity = alert.status.stage === 'CLOSED' ? null : alert.status.severity;
      found.set(alert.outletId, worst([found.get(alert.outletId) ?? null, severity]));
    }
    return found;
  }

  get newCount(): number {
    return this.entries.filter((entry) => entry.isNew).length;
  }

  /** Everything changed, new alerts numbered by `ids` in the order they were opened. */
  close(ids: readonly number[]): Docketed {
    const fresh = this.entries.filter((entry) => entry.isNew);
    fresh.forEach((entry, place) => {
      entry.alert = { ...entry.alert, id: ids[place] as number };
    });
    return {
      alerts: this.entries.filter((entry) => entry.isChanged).map((entry) => entry.alert),
      moves: this.moves.map(({ entry, move }) => ({ ...move, alertId: entry.alert.id })),
    };
  }

  private open(print: Fingerprint, status: AlertStatus): Entry {
    const entry: Entry = { alert: { ...print, id: 0, status, ownerId: null, moves: 0 }, isNew: true, isChanged: true };
    this.newest.set(textOf(print), entry);
    this.entries.push(entry);
    return entry;
  }
}
