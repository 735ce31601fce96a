import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Thresholds } from '../domain/alert/thresholds.js';
import { DAY, type Instant, MINUTE } from '../domain/instant.js';
import type { ThresholdProblem, ThresholdRefusal } from '../generated/schema.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { Clock } from '../platform/clock.js';
import { Database, type Queryable } from '../platform/database.js';
import { type DraftRow, type ThresholdRow, ThresholdStore } from './threshold.store.js';
import { ThresholdView } from './threshold.view.js';
import { problemOf } from './threshold-problems.js';
import { thresholdSchema } from './threshold-schema.js';

const LONGEST_REASON = 500;
const FURTHEST = 366 * DAY;
/** The author's clock may be behind ours by this much. */
const GRACE = MINUTE;

/** Who publishes, on top of which version, why, and from when on; null = at once. */
export interface Publishing {
  readonly accountId: number;
  readonly basedOn: number;
  readonly reason: string;
  readonly activeFrom: Instant | null;
}

export interface Refused {
  readonly kind: 'refused';
  readonly code: ThresholdRefusal;
  readonly problems: readonly ThresholdProblem[];
}

export type Published = { readonly kind: 'published'; readonly version: number } | Refused;

/** Thresholds as read from outside, or everything that is wrong with them. The version they carry is the next one's business. */
export type Checked = { readonly kind: 'fits'; readonly thresholds: Thresholds } | { readonly kind: 'wrong'; readonly problems: readonly ThresholdProblem[] };

const refused = (code: ThresholdRefusal, problems: readonly ThresholdProblem[] = []): Refused => ({ kind: 'refused', code, problems });

/** Checks a threshold set against the schema, under the version number it is to have. */
export function checkThresholds(given: unknown, version: number): Checked {
  const result = thresholdSchema.safeParse(typeof given === 'object' && given !== null ? { ...given, version } : given);
  return result.success ? { kind: 'fits', thresholds: result.data } : { kind: 'wrong', problems: result.error.issues.map(problemOf) };
}

/** Drafts and versions of the thresholds: nothing published is ever changed; going back publishes a copy. */
@Injectable()
export class ThresholdService {
  constructor(
    private readonly database: Database,
    private readonly store: ThresholdStore,
    private readonly view: ThresholdView,
    private readonly clock: Clock,
  ) {}

  /** Newest first, and the number of the one in force now. */
  async versions(): Promise<{ readonly rows: readonly ThresholdRow[]; readonly live: number }> {
    await this.view.refresh(this.database);
    return { rows: await this.store.versions(this.database), live: this.view.at(this.clock.now()).version };
  }

  draftOf(accountId: number): Promise<DraftRow | null> {
    return this.store.draftOf(this.database, accountId);
  }

  async saveDraft(accountId: number, basedOn: number, thresholds: unknown): Promise<DraftRow> {
    if (!(await this.store.versions(this.database)).some((version) => version.version === basedOn)) throw badUserInput(`There is no version ${basedOn}.`);
    const draft = { basedOn, savedAt: this.clock.now(), thresholds };
    await this.store.saveDraft(this.database, accountId, draft);
    return draft;
  }

  discardDraft(accountId: number): Promise<boolean> {
    return this.store.discardDraft(this.database, accountId);
  }

  async publish(given: unknown, by: Publishing): Promise<Published> {
    const done = await this.database.transaction((tx) => this.add(tx, by, { given, copyOf: null }));
    await this.view.refresh(this.database);
    return done;
  }

  async restore(version: number, by: Publishing): Promise<Published> {
    const done = await this.database.transaction(async (tx) => {
      const earlier = (await this.store.versions(tx)).find((row) => row.version === version);
      return earlier === undefined ? refused('VERSION_UNKNOWN') : this.add(tx, by, { given: earlier.thresholds, copyOf: version });
    });
    await this.view.refresh(this.database);
    return done;
  }

  private async add(tx: Queryable, by: Publishing, what: { readonly given: unknown; readonly copyOf: number | null }): Promise<Published> {
    const newest = await this.store.lockNewest(tx);
    const checked = checkThresholds(what.given, newest + 1);
    if (checked.kind === 'wrong') return refused('THRESHOLDS_WRONG', checked.problems);
    const now = this.clock.now();
    const reason = by.reason.trim();
    const code = refusalOf(reason, by.activeFrom, now) ?? (by.basedOn === newest ? null : 'BASED_ON_OLD_VERSION');
    if (code !== null) return refused(code);
    if (await this.isSame(tx, checked.thresholds, now)) return refused('NOTHING_CHANGED');
    const activeFrom = by.activeFrom === null || by.activeFrom < now ? now : by.activeFrom;
    await this.store.add(tx, {
      version: newest + 1,
      activeFrom,
      publishedAt: now,
      publishedBy: by.accountId,
      reason,
      copyOf: what.copyOf,
      thresholds: checked.thresholds,
    });
    await this.store.discardDraft(tx, by.accountId);
    return { kind: 'published', version: newest + 1 };
  }

  /** Whether the newest version says the same and is in force already. */
  private async isSame(tx: Queryable, thresholds: Thresholds, now: Instant): Promise<boolean> {
    const [newest] = await this.store.versions(tx);
    if (newest === undefined || newest.activeFrom > now) return false;
    const before = checkThresholds(newest.thresholds, thresholds.version);
    return before.kind === 'fits' && isDeepStrictEqual(before.thresholds, thresholds);
  }
}

function refusalOf(reason: string, activeFrom: Instant | null, now: Instant): ThresholdRefusal | null {
  if (reason === '') return 'REASON_MISSING';
  if (reason.length > LONGEST_REASON) return 'REASON_TOO_LONG';
  if (activeFrom !== null && activeFrom < now - GRACE) return 'ACTIVE_FROM_PAST';
  return activeFrom !== null && activeFrom > now + FURTHEST ? 'ACTIVE_FROM_TOO_FAR' : null;
}
