import { Injectable } from '@nestjs/common';
import { cutOffOf } from '../domain/alert/expected-reports.js';
import { DAY, type Day, type Instant, instant, MINUTE } from '../domain/instant.js';
import { midnightOf, slotsOfDay } from '../domain/local-day.js';
import type { RemindProblem } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { DutyService } from './duty.service.js';
import { type ReminderRecord, ReminderStore } from './reminder.store.js';

export type { ReminderRecord } from './reminder.store.js';

export type RemindOutcome =
  | { readonly kind: 'done'; readonly reminders: readonly ReminderRecord[] }
  | { readonly kind: 'refused'; readonly code: RemindProblem };

/** The clock reminds from so long before the hand-in time. */
const AHEAD = 30 * MINUTE;
const refused = (code: RemindProblem): RemindOutcome => ({ kind: 'refused', code });

/** Tells people which of their outlets have no report yet: by the clock half an hour before the hand-in time, and whenever somebody asks for it. */
@Injectable()
export class ReminderService {
  constructor(
    private readonly store: ReminderStore,
    private readonly duties: DutyService,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  async remind(wish: { readonly slotAt: Instant; readonly accounts: readonly string[] | null }, caller: Caller): Promise<RemindOutcome> {
    const provinceId = this.catalogue.places.provinceIdOf(caller.localityId);
    if (provinceId === null || !slotsOfDay(this.duties.today(), this.calendar).includes(wish.slotAt)) return refused('SLOT_UNKNOWN');
    const people = this.duties.inspectorsOf(provinceId).filter(({ code }) => wish.accounts === null || wish.accounts.includes(code));
    if (wish.accounts !== null && people.length < new Set(wish.accounts).size) return refused('PERSON_UNKNOWN');
    const owed = await this.owed(provinceId, wish.slotAt);
    const wanted = people.flatMap(({ id }) => {
      const outletIds = owed.get(id);
      return outletIds === undefined ? [] : [{ provinceId, slotAt: wish.slotAt, accountId: id, outletIds, madeBy: caller.accountId, madeAt: this.clock.now() }];
    });
    return wanted.length === 0 ? refused('NOTHING_MISSING') : { kind: 'done', reminders: await this.store.add(wanted) };
  }

  /** Everybody whose hand-in time is at most half an hour away and who still owes something, once a slot. */
  async remindByTheClock(): Promise<number> {
    const at = this.clock.now();
    const { handInMinutesBefore } = this.catalogue.deployments.current();
    const slotAt = slotsOfDay(this.duties.today(), this.calendar).find((slot) => {
      const cutOff = cutOffOf(slot, handInMinutesBefore);
      return cutOff - AHEAD <= at && at < cutOff;
    });
    if (slotAt === undefined) return 0;
    const provinces = new Set(this.catalogue.accounts.ofRole('INSPECTOR').map(({ localityId }) => this.catalogue.places.provinceIdOf(localityId)));
    let made = 0;
    for (const provinceId of provinces) {
      if (provinceId === null) continue;
      const owed = await this.owed(provinceId, slotAt);
      const wanted = [...owed].map(([accountId, outletIds]) => ({ provinceId, slotAt, accountId, outletIds, madeBy: null, madeAt: at }));
      made += (await this.store.add(wanted)).length;
    }
    return made;
  }

  /** Of the slots of that day, newest first. */
  ofDay(provinceId: number, day: Day, accountId: number | null = null): Promise<ReminderRecord[]> {
    const since = midnightOf(day, this.calendar);
    return this.store.of(provinceId, accountId, { since, until: instant(since + DAY) });
  }

  /** Outlets without a report for the slot, by who has to visit them. */
  private async owed(provinceId: number, slotAt: Instant): Promise<Map<number, number[]>> {
    const day = this.duties.today();
    const states = await this.duties.standings(await this.duties.roster(provinceId, day), day);
    const owed = new Map<number, number[]>();
    for (const { duty, slots } of states) {
      if (!slots.some((slot) => slot.slotAt === slotAt && slot.reportId === null)) continue;
      owed.set(duty.accountId, [...(owed.get(duty.accountId) ?? []), duty.outletId]);
    }
    return owed;
  }

  private get calendar() {
    return this.catalogue.deployments.current().calendar;
  }
}
