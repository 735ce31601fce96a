import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type StrippedPhoto, stripPhoto } from '../domain/field/strip-photo.js';
import { PlaceView } from '../outlet/place.view.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import { type PhotoClaim, type PhotoContent, type PhotoState, PhotoStore, type WholePhoto } from './photo.store.js';
import { PhotoPress } from './photo-press.js';

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

/** Takes pictures in piece by piece: a piece counts only where the last one ended, and the whole only when its hash is right and it is a picture, of which the drawing made anew is kept. */
@Injectable()
export class PhotoService {
  constructor(
    private readonly store: PhotoStore,
    private readonly places: PlaceView,
    private readonly clock: Clock,
    private readonly press: PhotoPress,
  ) {}

  async put(
    wish: Omit<PhotoClaim, 'accountId' | 'provinceId'>,
    piece: { readonly offset: number; readonly bytes: Buffer },
    caller: Caller,
  ): Promise<PutOutcome> {
    const claim = { ...wish, accountId: caller.accountId, provinceId: this.places.provinceIdOf(caller.localityId) };
    const step = await this.store.inTransaction((tx) => this.take(tx, claim, piece));
    if (step.kind !== 'last') return step;
    // Drawn while no connection waits for it; only then is the last piece taken.
    const picture = await this.drawn(step.whole, claim.sha256);
    return this.store.inTransaction(async (tx) => {
      const { state, refusal } = await this.begin(tx, claim, piece);
      return refusal ?? this.finish(tx, state, picture);
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

  /** Holds the photo for this transaction; `refusal`: what is to be said of this piece before it is looked at. */
  private async begin(
    tx: Queryable,
    claim: PhotoClaim,
    { offset, bytes }: { readonly offset: number; readonly bytes: Buffer },
  ): Promise<{ readonly state: PhotoState; readonly refusal: PutOutcome | null }> {
    const state = await this.store.begin(tx, claim, this.clock.now());
    const stop = (refusal: PutOutcome) => ({ state, refusal });
    if (state.accountId !== claim.accountId) return stop(refused('NOT_YOURS'));
    if (state.reportId !== claim.reportId || state.length !== claim.length || state.sha256 !== claim.sha256) return stop(refused('DIFFERS', progressOf(state)));
    if (state.completedAt !== null) return stop({ kind: 'stored', offset: state.length, complete: true });
    if (state.received !== offset) return stop({ kind: 'elsewhere', ...progressOf(state) });
    if (offset + bytes.length > state.length) return stop(refused('BEYOND_LENGTH', progressOf(state)));
    return { state, refusal: null };
  }

  private async take(
    tx: Queryable,
    claim: PhotoClaim,
    piece: { readonly offset: number; readonly bytes: Buffer },
  ): Promise<PutOutcome | { readonly kind: 'last'; readonly whole: Buffer }> {
    const { state, refusal } = await this.begin(tx, claim, piece);
    if (refusal !== null) return refusal;
    const { offset, bytes } = piece;
    if (offset === 0 && (await this.store.countOf(tx, claim.reportId)) > MOST_OF_REPORT) return this.drop(tx, claim.id, 'TOO_MANY');
    if (offset + bytes.length === state.length) return { kind: 'last', whole: Buffer.concat([await this.store.chunks(tx, claim.id), bytes]) };
    await this.store.addChunk(tx, claim.id, offset, bytes);
    return { kind: 'stored', offset: offset + bytes.length, complete: false };
  }

  /** The picture drawn anew, or why there is none. */
  private async drawn(bytes: Buffer, sha256: string): Promise<StrippedPhoto | PhotoProblem> {
    if (hash('sha256', bytes, 'hex') !== sha256) return 'HASH_WRONG';
    const verdict = stripPhoto(bytes);
    if (verdict.kind === 'refused') return verdict.reason;
    return (await this.press.draw(bytes, verdict.mime)) ?? 'BROKEN';
  }

  private async finish(tx: Queryable, state: PhotoState, picture: StrippedPhoto | PhotoProblem): Promise<PutOutcome> {
    if (typeof picture === 'string') return this.drop(tx, state.id, picture);
    await this.store.complete(tx, state.id, picture, this.clock.now());
    return { kind: 'stored', offset: state.length, complete: true };
  }

  private async drop(tx: Queryable, id: string, code: PhotoProblem): Promise<PutOutcome> {
    await this.store.forget(tx, id);
    return refused(code);
  }
}
