import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cutOffOf } from '../domain/alert/expected-reports.js';
import { issuesByItself } from '../domain/bulletin/bulletin-life.js';
import type { BulletinTemplate } from '../domain/bulletin/bulletin-template.js';
import { composeBulletin } from '../domain/bulletin/compose-bulletin.js';
import { composeOrder, ORDER_SECTIONS } from '../domain/bulletin/compose-order.js';
import { timelyOf } from '../domain/bulletin/due-slots.js';
import { fillTemplate } from '../domain/bulletin/fill-template.js';
import type { FrozenBulletin, FrozenOrder } from '../domain/bulletin/frozen-bulletin.js';
import { DAY, dayOf, type Instant, instant, MINUTE, slotsUpTo } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import { BulletinStore, type LockedBulletin, type NewBulletin } from './bulletin.store.js';
import { FrozenView } from './frozen.view.js';

/** Milliseconds after the cut-off, or after the start of a process, that reports on their way are waited for. */
const PATIENCE = 90_000;

interface ComposeAsked {
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly part: number;
  /** What was known at this time is frozen; the report is composed at `now`. */
  readonly at: Instant;
  readonly now: Instant;
}

/** Freezes and writes quick reports, and issues those whose slot has struck. */
@Injectable()
export class ComposeService {
  private readonly startedAt: Instant;

  constructor(
    private readonly store: BulletinStore,
    private readonly frozen: FrozenView,
    private readonly catalogue: CatalogueView,
    clock: Clock,
  ) {
    this.startedAt = clock.now();
  }

  /**
   * Writes the reports whose cut-off has passed and that are not there, for each province that has ever reported: in time, and late of the slots of the last day
   * that a province has been without since an earlier report, because no process ran. Answers how many were written.
   */
  async composeDue(tx: Queryable, now: Instant): Promise<number> {
    const { calendar, handInMinutesBefore } = this.catalogue.deployments.current();
    const slots = slotsUpTo(instant(now + handInMinutesBefore * MINUTE), calendar.slotMinutes.length, calendar).filter((slotAt) => slotAt > now - DAY);
    let written = 0;
    for (const slotAt of slots) written += await this.composeSlot(tx, slotAt, now);
    return written;
  }

  private async composeSlot(tx: Queryable, slotAt: Instant, now: Instant): Promise<number> {
    const at = timelyOf(now, cutOffOf(slotAt, this.catalogue.deployments.current().handInMinutesBefore));
    const waiting = await this.store.waitingFor(tx, slotAt, at === now || now < slotAt);
    if (waiting.size === 0 || (await this.mustWait(tx, slotAt, now))) return 0;
    let written = 0;
    for (const provinceId of this.provinces(slotAt)) {
      if (!waiting.has(provinceId)) continue;
      const id = await this.compose(tx, { provinceId, slotAt, part: 0, at, now }, null);
      written += id === null ? 0 : 1;
    }
    return written;
  }

  /** Replays the newest slots that have struck by then, oldest first, so that their numbers rise. */
  async replayUpTo(until: Instant, slots: number): Promise<void> {
    for (const slotAt of slotsUpTo(until, slots, this.catalogue.deployments.current().calendar)) await this.replay(slotAt);
  }

  /** Writes the report of a slot that is over as it would have been written at its cut-off, and issues it at its slot: for a province that is played. */
  replay(slotAt: Instant): Promise<void> {
    const cutOff = cutOffOf(slotAt, this.catalogue.deployments.current().handInMinutesBefore);
    return this.store.transaction(async (tx) => {
      for (const provinceId of this.provinces(slotAt)) await this.compose(tx, { provinceId, slotAt, part: 0, at: cutOff, now: cutOff }, null);
      await this.issueStruck(tx, slotAt);
    });
  }

  /** Whether reports that came before the cut-off are still on their way into the figures; they are waited for, but not beyond the two minutes a report may take, unless a demo is being played or the process has just started. */
  private async mustWait(tx: Queryable, slotAt: Instant, now: Instant): Promise<boolean> {
    const { demo, handInMinutesBefore } = this.catalogue.deployments.current();
    const cutOff = cutOffOf(slotAt, handInMinutesBefore);
    return (demo || now < Math.max(cutOff, this.startedAt) + PATIENCE) && (await this.store.hasFactsBefore(tx, cutOff));
  }

  /** Null when another process was first. */
  async compose(tx: Queryable, { provinceId, slotAt, part, at, now }: ComposeAsked, accountId: number | null): Promise<number | null> {
    const data = await this.frozen.freeze(tx, { provinceId, slotAt, at, lateAt: part === 0 && at < now ? now : null });
    const template = await this.templateOf(tx, provinceId, slotAt);
    const id = await this.add(tx, { provinceId, slotAt, part, frozenAt: at, composedAt: now, template, sections: composeBulletin(data, template) }, data);
    const act = part === 0 ? 'COMPOSE' : 'SUPPLEMENT';
    if (id !== null) await this.store.addMove(tx, id, { at: now, accountId, act, state: 'DRAFT', section: null, text: null });
    return id;
  }

  /** Writes the report on an order that was closed at `slotAt`: a draft that never issues itself. The instant of a whole minute belongs to slots. */
  async composeOrder(tx: Queryable, provinceId: number, data: FrozenBulletin & { readonly order: FrozenOrder }, accountId: number): Promise<number> {
    const { at } = data;
    const form = await this.templateOf(tx, provinceId, at);
    const template = { ...form, sections: ORDER_SECTIONS, issuesByItself: false };
    const sections = composeOrder(data.order, data);
    let id: number | null = null;
    for (let slotAt = at % MINUTE === 0 ? instant(at + 1) : at; id === null; slotAt = instant(slotAt + 1))
      id = await this.add(tx, { provinceId, slotAt, part: 0, frozenAt: at, composedAt: at, template, sections }, data);
    await this.store.addMove(tx, id, { at, accountId, act: 'COMPOSE', state: 'DRAFT', section: null, text: null });
    return id;
  }

  private add(tx: Queryable, given: Omit<NewBulletin, 'frozen' | 'frozenSha256'>, data: FrozenBulletin): Promise<number | null> {
    const frozen = JSON.stringify(data);
    return this.store.add(tx, { ...given, frozen, frozenSha256: createHash('sha256').update(frozen).digest() });
  }

  private async templateOf(tx: Queryable, provinceId: number, at: Instant): Promise<BulletinTemplate> {
    const province = this.catalogue.places.localityById(provinceId);
    const { calendar } = this.catalogue.deployments.current();
    return fillTemplate(await this.store.templateOn(tx, provinceId, dayOf(at, calendar)), { name: province?.name ?? '', fullName: province?.fullName ?? '' });
  }

  /** Leadership gets a report on the minute also when nobody has acted on it. */
  async issueStruck(tx: Queryable, now: Instant): Promise<void> {
    for (const report of await this.store.lockStruck(tx, now)) {
      if (issuesByItself(report, now)) await this.issue(tx, report, { at: now, accountId: null });
    }
  }

  async issue(tx: Queryable, report: LockedBulletin, { at, accountId }: { readonly at: Instant; readonly accountId: number | null }): Promise<void> {
    const year = Number(dayOf(at, this.catalogue.deployments.current().calendar).slice(0, 4));
    await this.store.issue(tx, report, { at, year });
    await this.store.addMove(tx, report.id, { at, accountId, act: 'ISSUE', state: 'ISSUED', section: null, text: null });
  }

  private provinces(slotAt: Instant): number[] {
    const open = this.catalogue.places.outlets().filter((outlet) => outlet.since <= slotAt && slotAt < outlet.until && outlet.commodityIds.length > 0);
    return [...new Set(open.map((outlet) => outlet.provinceId))].sort((a, b) => a - b);
  }
}
