import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { stripPhoto } from '../domain/field/strip-photo.js';
import { PlaceView } from '../outlet/place.view.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import { type PhotoClaim, type PhotoContent, type PhotoState, PhotoStore, type WholePhoto } from './photo.store.js';

export type { WholePhoto } from './photo.store.js';

/** A phone shrinks to 150 KB; what is larger than this did not come from one. */
export const MOST_BYTES = 400 * 1024;
const MOST_OF_REPORT = 40;

export interface PhotoProgress {
  readonly offset: number;
  readonly complete: boolean;
}

export type PhotoProblem = 'NOT_YOURS' | 'DIFFERS' | 'TOO_MANY' | 'BEYOND_LENGTH' | 'HASH_WRONG' | 'NO_PICTURE' | 'BROKEN' | 'TOO_LARGE';

export type PutOutcome =
  | ({ readonly kind: 'stored' } & PhotoProgress)
  | ({ readonly kind: 'elsewhere' } & PhotoProgress)
  | { readonly kind: 'refused'; readonly code: PhotoProblem; readonly progress: PhotoProgress };

const NOTHING: PhotoProgress = { offset: 0, complete: false };
const refused = (code: PhotoProblem, progress = NOTHING): PutOutcome => ({ kind: 'refused', code, progress });
const progressOf = ({ received, completedAt }: PhotoState): PhotoProgress => ({ offset: received, complete: completedAt !== null });

/** Takes pictures in piece by piece: a piece counts only where the last one ended, and the whole only when its hash is right and it is a picture. */
@Injectable()
export class PhotoService {
  constructor(
    private readonly store: PhotoStore,
    private readonly places: PlaceView,
    private readonly clock: Clock,
  ) {}

  put(
    wish: Omit<PhotoClaim, 'accountId' | 'provinceId'>,
    { offset, bytes }: { readonly offset: number; readonly bytes: Buffer },
    caller: Caller,
  ): Promise<PutOutcome> {
    const claim = { ...wish, accountId: caller.accountId, provinceId: this.places.provinceIdOf(caller.localityId) };
    return this.store.inTransaction(async (tx) => {
      const state = await this.store.begin(tx, claim, this.clock.now());
      if (state.accountId !== claim.accountId) return refused('NOT_YOURS');
      if (state.reportId !== claim.reportId || state.length !== claim.length || state.sha256 !== claim.sha256) return refused('DIFFERS', progressOf(state));
      if (state.completedAt !== null) return { kind: 'stored', offset: state.length, complete: true };
      if (state.received !== offset) return { kind: 'elsewhere', ...progressOf(state) };
      if (offset + bytes.length > state.length) return refused('BEYOND_LENGTH', progressOf(state));
      if (offset === 0 && (await this.store.countOf(tx, claim.reportId)) > MOST_OF_REPORT) return this.drop(tx, claim.id, 'TOO_MANY');
      await this.store.addChunk(tx, claim.id, offset, bytes);
      if (offset + bytes.length < state.length) return { kind: 'stored', offset: offset + bytes.length, complete: false };
      return this.finish(tx, state);
    });
  }

  async progress(id: string, { accountId }: Caller): Promise<PhotoProgress> {
    const state = await this.store.state(id);
    return state === undefined || state.accountId !== accountId ? NOTHING : progressOf(state);
  }

  /** For whoever took it, and for the desk of its province. */
  async content(id: string, caller: Caller): Promise<PhotoContent | undefined> {
    const photo = await this.store.content(id);
    if (photo === undefined || photo.accountId === caller.accountId) return photo;
    const provinceId = this.places.provinceIdOf(caller.localityId);
    return caller.role !== 'INSPECTOR' && (provinceId === null || provinceId === photo.provinceId) ? photo : undefined;
  }

  ofReport(reportId: string): Promise<WholePhoto[]> {
    return this.store.ofReports([reportId]);
  }

  private async finish(tx: Queryable, state: PhotoState): Promise<PutOutcome> {
    const bytes = await this.store.chunks(tx, state.id);
    if (hash('sha256', bytes, 'hex') !== state.sha256) return this.drop(tx, state.id, 'HASH_WRONG');
    const photo = stripPhoto(bytes);
    if (photo.kind === 'refused') return this.drop(tx, state.id, photo.reason);
    await this.store.complete(tx, state.id, photo, this.clock.now());
    return { kind: 'stored', offset: state.length, complete: true };
  }

  private async drop(tx: Queryable, id: string, code: PhotoProblem): Promise<PutOutcome> {
    await this.store.forget(tx, id);
    return refused(code);
  }
}
