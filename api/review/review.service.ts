import { Injectable } from '@nestjs/common';
import { DAY, instant } from '../domain/instant.js';
import { isPlainText } from '../domain/problem-list.js';
import { isUuidV7 } from '../domain/uuid-v7.js';
import type { ReviewDecision, ReviewProblem, ReviewState } from '../generated/schema.js';
import { PlaceView } from '../outlet/place.view.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { type QueuedReport, ReviewStore } from './review.store.js';

export type { QueuedReport } from './review.store.js';

const QUEUE = 3 * DAY;
const MOST = 500;
const LONGEST = 500;

export type Reviewed = { readonly kind: 'done'; readonly item: QueuedReport } | { readonly kind: 'refused'; readonly code: ReviewProblem };

export interface ReviewWish {
  readonly report: string;
  readonly decision: ReviewDecision;
  readonly comment: string | null;
  readonly commodities: readonly string[];
}

/** A comment as it is kept: null for none, undefined for what cannot be kept. */
export function commentOf(sent: string | null | undefined): string | null | undefined {
  const said = (sent ?? '').trim();
  if (said === '') return null;
  return said.length <= LONGEST && isPlainText(said) ? said : undefined;
}

/** What the desk thinks of reports. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly store: ReviewStore,
    private readonly places: PlaceView,
    private readonly clock: Clock,
  ) {}

  async queue(caller: Caller, state: ReviewState | null, first: number): Promise<QueuedReport[]> {
    const provinceId = this.places.provinceIdOf(caller.localityId);
    if (provinceId === null || first < 1) return [];
    return this.store.queue(provinceId, { since: instant(this.clock.now() - QUEUE), state, first: Math.min(first, MOST) });
  }

  async review(wish: ReviewWish, caller: Caller): Promise<Reviewed> {
    const found = isUuidV7(wish.report) ? await this.store.byId(wish.report) : undefined;
    if (found === undefined || found.provinceId !== this.places.provinceIdOf(caller.localityId)) return { kind: 'refused', code: 'REPORT_UNKNOWN' };
    const comment = commentOf(wish.comment);
    if (comment === undefined) return { kind: 'refused', code: 'COMMENT_INVALID' };
    if (comment === null && wish.decision !== 'APPROVED') return { kind: 'refused', code: 'COMMENT_MISSING' };
    await this.store.add({
      ...{ reportId: found.report, provinceId: found.provinceId, authorId: found.accountId, state: wish.decision, comment },
      ...{ commodities: wish.commodities.slice(0, MOST).map((code) => code.slice(0, 80)), byId: caller.accountId, at: this.clock.now() },
    });
    const item = await this.store.byId(found.report);
    return item === undefined ? { kind: 'refused', code: 'REPORT_UNKNOWN' } : { kind: 'done', item };
  }
}
