import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalAnswers, checkAnswers } from '../domain/field/check-checklist.js';
import { DAY, type Instant, instant, MINUTE } from '../domain/instant.js';
import { isPlainText } from '../domain/problem-list.js';
import { isUuidV7 } from '../domain/uuid-v7.js';
import type { OutletRecord } from '../outlet/place.view.js';
import { PlaceView } from '../outlet/place.view.js';
import { Clock } from '../platform/clock.js';
import { ChecklistStore } from './checklist.store.js';
import { ChecklistView } from './checklist.view.js';

/** Whose answers they are. */
export interface Answerer {
  readonly accountId: number;
  readonly localityId: number;
}

/** What became of one filled-in checklist. */
export interface FindingAnswer {
  readonly id: string | null;
  readonly kind: 'accepted' | 'already-received' | 'refused';
  readonly reason?: string;
}

type Sent = Readonly<Record<string, unknown>>;

const OLDEST = 60 * DAY;
const CLOCK_AHEAD = 10 * MINUTE;
const LONGEST_NOTE = 500;

/** Takes in what was found at visits beside goods; each is stored whole or refused with its reason. */
@Injectable()
export class ChecklistService {
  constructor(
    private readonly store: ChecklistStore,
    private readonly view: ChecklistView,
    private readonly places: PlaceView,
    private readonly clock: Clock,
  ) {}

  async submit(sent: readonly unknown[], answerer: Answerer): Promise<FindingAnswer[]> {
    const answers: FindingAnswer[] = [];
    for (const one of sent) answers.push(await this.accept(typeof one === 'object' && one !== null ? (one as Sent) : {}, answerer));
    return answers;
  }

  private async accept(sent: Sent, answerer: Answerer): Promise<FindingAnswer> {
    const id = typeof sent.id === 'string' && isUuidV7(sent.id) ? sent.id.toLowerCase() : null;
    const refused = (reason: string): FindingAnswer => ({ id, kind: 'refused', reason });
    if (id === null) return refused('ID_NOT_UUID_V7');
    const outlet = this.outletOf(sent.outlet, answerer);
    if (outlet === null) return refused('OUTLET_UNKNOWN');
    const observedAt = this.timeOf(sent.observedAt);
    if (observedAt === null) return refused('OBSERVED_AT_INVALID');
    const note = noteOf(sent.note);
    if (note === undefined) return refused('TEXT_INVALID');
    const { checklist: code, version } = sent;
    const checklist = typeof code === 'string' && Number.isSafeInteger(version) ? await this.view.version(code.slice(0, 80), version as number) : undefined;
    if (checklist === undefined) return refused('CHECKLIST_UNKNOWN');
    const verdict = checkAnswers(sent.answers, checklist.questions);
    if (verdict.kind === 'refused') return refused(verdict.question === null ? verdict.reason : `${verdict.reason} ${verdict.question}`);
    const reportId = typeof sent.report === 'string' && isUuidV7(sent.report) ? sent.report.toLowerCase() : null;
    const kind = await this.store.add({
      ...{ id, checklist: checklist.code, version: checklist.version, outletId: outlet.id, provinceId: outlet.provinceId, accountId: answerer.accountId },
      ...{ reportId, level: this.places.levelAt(outlet.localityId, observedAt), observedAt, receivedAt: this.clock.now(), note },
      ...{ answers: verdict.answers, breaches: verdict.breaches },
      sha256: hash('sha256', `${outlet.code} ${observedAt} ${checklist.code} ${checklist.version} ${canonicalAnswers(verdict.answers)} ${note ?? ''}`, 'hex'),
    });
    return kind === 'conflict' ? refused('CONFLICT') : { id, kind };
  }

  private outletOf(sent: unknown, { localityId }: Answerer): OutletRecord | null {
    const outlet = typeof sent === 'string' ? this.places.outletByCode(sent) : undefined;
    const provinceId = this.places.provinceIdOf(localityId);
    return outlet !== undefined && (provinceId === null || outlet.provinceId === provinceId) ? outlet : null;
  }

  private timeOf(sent: unknown): Instant | null {
    const now = this.clock.now();
    return typeof sent === 'number' && Number.isSafeInteger(sent) && sent >= now - OLDEST && sent <= now + CLOCK_AHEAD ? instant(sent) : null;
  }
}

/** Undefined for what cannot be kept. */
function noteOf(sent: unknown): string | null | undefined {
  if (sent === undefined || sent === null || sent === '') return null;
  return typeof sent === 'string' && sent.length <= LONGEST_NOTE && isPlainText(sent) ? sent : undefined;
}
