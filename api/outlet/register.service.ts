import { Injectable } from '@nestjs/common';
import type { Day, Instant } from '../domain/instant.js';
import { type CeilingDraft, checkCeiling, checkLevel, type LevelDraft } from '../domain/register/check-declared.js';
import { checkEntry, type EntryDraft } from '../domain/register/check-entry.js';
import type { CeilingKind, RegisterProblem } from '../generated/schema.js';
import { Clock } from '../platform/clock.js';
import { Database, type Queryable } from '../platform/database.js';
import { appendFacts } from '../platform/outbox.js';
import { PlaceView } from './place.view.js';
import { RegisterStore } from './register.store.js';
import type { KeptCeiling, KeptEntry, KeptLevel, Table } from './register-row.js';

/** The scale that levels 1 … 4 are declared on. */
const LEVEL_SCALE = 'Nghị quyết 128/NQ-CP';
const LONGEST_REASON = 300;
const nothingElse = async (): Promise<void> => undefined;

/** The fact that a crisis level was declared for an area. */
export interface LevelDeclared {
  readonly levelId: number;
  readonly localityId: number;
}

export type Registered = { readonly kind: 'done'; readonly id: number } | { readonly kind: 'refused'; readonly problems: readonly RegisterProblem[] };

const done = (id: number): Registered => ({ kind: 'done', id });
const refused = (...problems: RegisterProblem[]): Registered => ({ kind: 'refused', problems });

/** What people declare: exemptions, closures, calendar days, ceilings, levels. Added and ended, never changed or deleted; in force in this process at once and in the others within ten seconds. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly store: RegisterStore,
    private readonly places: PlaceView,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  entries(): Promise<KeptEntry[]> {
    return this.store.entries();
  }

  ceilings(): Promise<KeptCeiling[]> {
    return this.store.ceilings();
  }

  levels(): Promise<KeptLevel[]> {
    return this.store.levels();
  }

  async addEntry(draft: EntryDraft, accountId: number): Promise<Registered> {
    const problems = checkEntry(draft, this.clock.now());
    if (problems.length > 0) return refused(...problems);
    return this.settled(done(await this.store.addEntry(draft, accountId, this.clock.now())));
  }

  async addCeiling(draft: CeilingDraft & { readonly kind: CeilingKind }, accountId: number): Promise<Registered> {
    const problems = checkCeiling(draft, this.clock.now());
    const { commodityId, localityId, outletId } = draft;
    if (problems.length > 0 || commodityId === undefined || localityId === undefined || outletId === undefined) return refused(...problems);
    return this.settled(done(await this.store.addCeiling({ ...draft, commodityId, localityId, outletId }, accountId, this.clock.now())));
  }

  async end(table: Table, id: string, by: { readonly accountId: number; readonly reason: string }): Promise<Registered> {
    if (by.reason.trim() === '') return refused({ field: 'reason', code: 'MISSING' });
    if (by.reason.length > LONGEST_REASON) return refused({ field: 'reason', code: 'TOO_LONG' });
    const outcome = /^\d{1,9}$/.test(id) ? await this.store.end(table, Number(id), { ...by, at: this.clock.now() }) : 'unknown';
    if (outcome !== 'ended') return refused({ field: 'id', code: outcome === 'over' ? 'ALREADY_ENDED' : 'UNKNOWN' });
    return this.settled(done(Number(id)));
  }

  /** The fact goes out with the declaration; one whose time is still to come is taken up when it has. What stands `alongside` is written on the same transaction. */
  async declareLevel(draft: LevelDraft, accountId: number, alongside: (tx: Queryable) => Promise<void> = nothingElse): Promise<Registered> {
    const now = this.clock.now();
    const problems = checkLevel(draft, now);
    const { localityId } = draft;
    if (problems.length > 0 || localityId === undefined) return refused(...problems);
    const level = { ...draft, localityId, documentDate: draft.documentDate as Day, scale: LEVEL_SCALE };
    const id = await this.database.transaction(async (tx) => {
      const levelId = await this.store.addLevel(tx, level, accountId, now);
      if (draft.since <= now) await appendFacts(tx, 'LEVEL_DECLARED', [factOf(levelId, localityId, now)]);
      await alongside(tx);
      return levelId;
    });
    return this.settled(done(id));
  }

  private async settled(answer: Registered): Promise<Registered> {
    await this.places.refresh();
    return answer;
  }
}

function factOf(levelId: number, localityId: number, at: Instant) {
  const payload: LevelDeclared = { levelId, localityId };
  return { provinceId: 0, dueAt: at, payload };
}
