import { Injectable } from '@nestjs/common';
import { actOnBulletin, type BulletinAct } from '../domain/bulletin/bulletin-life.js';
import { isPlainText } from '../domain/problem-list.js';
import type { BulletinProblem } from '../generated/schema.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import { BulletinStore, type LockedBulletin } from './bulletin.store.js';
import { BulletinView, type StoredBulletin } from './bulletin.view.js';
import { ComposeService } from './compose.service.js';

export type BulletinOutcome = { readonly kind: 'done'; readonly id: number } | { readonly kind: 'refused'; readonly code: BulletinProblem };

export interface BulletinWish {
  readonly act: BulletinAct;
  readonly text: string | null;
  readonly section: string | null;
}

const LONGEST = 4000;
const refused = (code: BulletinProblem): BulletinOutcome => ({ kind: 'refused', code });

/** What people do with quick reports. */
@Injectable()
export class BulletinService {
  constructor(
    private readonly store: BulletinStore,
    private readonly view: BulletinView,
    private readonly composing: ComposeService,
    private readonly clock: Clock,
  ) {}

  /** The province whose reports a person sees; null for people above the provinces, who see all. */
  provinceOf(caller: Caller): number | null {
    return this.view.provinceIdOf(caller.localityId);
  }

  /** A report the caller may see. */
  async visible(id: string, caller: Caller): Promise<StoredBulletin | null> {
    const report = await this.view.byId(id);
    return report !== null && this.maySee(report.provinceId, caller) ? report : null;
  }

  act(id: string, { act, text, section }: BulletinWish, caller: Caller): Promise<BulletinOutcome> {
    const words = text?.trim() ?? null;
    if (words !== null && (words.length > LONGEST || !isPlainText(words.replaceAll('\n', ' ')))) return Promise.resolve(refused('TEXT_INVALID'));
    return this.withReport(id, caller, async (tx, report) => {
      const outcome = actOnBulletin(report.state, act, { role: caller.role, text: words });
      if (outcome.kind === 'refused') return refused(outcome.code);
      if (act === 'REMARK' && !report.sections.some((one) => one.key === section)) return refused('SECTION_UNKNOWN');
      const at = this.clock.now();
      if (act === 'ISSUE') await this.composing.issue(tx, report, { at, accountId: caller.accountId });
      else {
        if (act === 'REMARK' && section !== null) await this.store.setRemark(tx, report.id, section, words ?? '');
        if (outcome.state !== report.state) await this.store.setState(tx, report.id, outcome.state);
        await this.store.addMove(tx, report.id, { at, accountId: caller.accountId, act, state: outcome.state, section, text: words });
      }
      return { kind: 'done', id: report.id };
    });
  }

  /** A new part of an issued report, from what is known now; the issued one stays as it is. */
  supplement(id: string, caller: Caller): Promise<BulletinOutcome> {
    return this.withReport(id, caller, async (tx, { state, provinceId, slotAt, sections }) => {
      if (sections.some(({ key }) => key === 'ORDER')) return refused('NOT_IN_THIS_STATE');
      if (state !== 'ISSUED') return refused('NOT_ISSUED');
      const now = this.clock.now();
      const part = (await this.store.lastPart(tx, provinceId, slotAt)) + 1;
      const made = await this.composing.compose(tx, { provinceId, slotAt, part, at: now, now }, caller.accountId);
      return made === null ? refused('NOT_IN_THIS_STATE') : { kind: 'done', id: made };
    });
  }

  private withReport(id: string, caller: Caller, work: (tx: Queryable, report: LockedBulletin) => Promise<BulletinOutcome>): Promise<BulletinOutcome> {
    if (!/^\d{1,15}$/.test(id)) return Promise.resolve(refused('BULLETIN_UNKNOWN'));
    return this.store.transaction(async (tx) => {
      const report = await this.store.lock(tx, Number(id));
      return report === null || !this.maySee(report.provinceId, caller) ? refused('BULLETIN_UNKNOWN') : work(tx, report);
    });
  }

  private maySee(provinceId: number, caller: Caller): boolean {
    const own = this.provinceOf(caller);
    return own === null || own === provinceId;
  }
}
