import { Injectable } from '@nestjs/common';
import { moveByPerson, type PersonAction } from '../domain/alert/advance-alert.js';
import type { Instant } from '../domain/instant.js';
import type { AlertProblem } from '../generated/schema.js';
import { PlaceView } from '../outlet/place.view.js';
import { Clock } from '../platform/clock.js';
import { Database, type Queryable } from '../platform/database.js';
import { AlertRecord } from './alert-record.service.js';
import { Docket } from './docket.js';

/** Who takes it over, and by when it is to be done; null = the due time stays. */
export interface Assignment {
  readonly ownerId: number;
  readonly dueAt: Instant | null;
}

export type PersonMove = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly code: AlertProblem };

/** Who did it, what they wrote, and whom they gave it to. */
interface ByPerson {
  readonly accountId: number;
  readonly note: string | null;
  readonly to?: Assignment;
}

const MOST_DIGITS = /^\d{1,15}$/;
const NEEDS_NOTE: ReadonlySet<PersonAction['kind']> = new Set(['close', 'instruct', 'raise-level']);
/** A decision puts the alert into nobody else's hand. */
const LEAVES_OWNER: ReadonlySet<PersonAction['kind']> = new Set(['instruct', 'raise-level']);

/** What people do to alerts. Doing the same again changes nothing and is not refused. */
@Injectable()
export class AlertService {
  constructor(
    private readonly database: Database,
    private readonly records: AlertRecord,
    private readonly places: PlaceView,
    private readonly clock: Clock,
  ) {}

  /** Gives an alert to somebody: a closed one can no longer be given. */
  assign(id: string, to: Assignment, by: { readonly accountId: number; readonly note: string | null }): Promise<PersonMove> {
    return this.move(id, { kind: 'assign' }, { ...by, to });
  }

  move(id: string, action: PersonAction, by: ByPerson): Promise<PersonMove> {
    return this.database.transaction((tx) => this.moveOn(tx, { id, action }, by));
  }

  /** The same on a transaction of somebody else's. */
  async moveOn(tx: Queryable, { id, action }: { readonly id: string; readonly action: PersonAction }, { to, ...by }: ByPerson): Promise<PersonMove> {
    const alert = MOST_DIGITS.test(id) ? await this.records.lockOne(tx, Number(id)) : undefined;
    if (alert === undefined || !this.places.isSeen(alert.localityId)) return { kind: 'refused', code: 'ALERT_UNKNOWN' };
    if (NEEDS_NOTE.has(action.kind) && (by.note ?? '').trim() === '') return { kind: 'refused', code: 'NOTE_MISSING' };
    if (alert.status.stage === 'CLOSED') return { kind: 'refused', code: 'ALERT_CLOSED' };
    const at = this.clock.now();
    const docket = new Docket([{ ...alert, ownerId: LEAVES_OWNER.has(action.kind) ? alert.ownerId : (to?.ownerId ?? by.accountId) }]);
    docket.enter(alert, moveByPerson(alert.status, action, at), { at, recordedAt: at, reportId: null, ...by });
    await this.records.write(tx, docket);
    if (to !== undefined && to.dueAt !== null) await this.records.setDue(tx, alert.id, to.dueAt);
    return { kind: 'done' };
  }
}
