import { Injectable } from '@nestjs/common';
import { type AccountRecord } from '../account/account.view.js';
import { cutOffOf, isClosed } from '../domain/alert/expected-reports.js';
import { type Duty, rosterOf } from '../domain/duty/roster.js';
import { countStandings, type Standing, standingOf } from '../domain/duty/standing.js';
import { type Day, dayOf, type Instant, MINUTE } from '../domain/instant.js';
import { midnightOf, slotsOfDay } from '../domain/local-day.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { OutletRecord } from '../outlet/place.view.js';
import type { RegisterRecord } from '../outlet/registers.js';
import { Clock } from '../platform/clock.js';
import type { SlotReport } from '../report/report.view.js';
import { DutyStore } from './duty.store.js';

export interface OutletSlotState {
  readonly slotAt: Instant;
  readonly standing: Standing;
  readonly reportId: string | null;
  readonly receivedAt: Instant | null;
}

export interface OutletDutyState {
  readonly duty: Duty;
  readonly slots: readonly OutletSlotState[];
}

export interface SlotCount {
  readonly slotAt: Instant;
  readonly cutOffAt: Instant;
  readonly expected: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
}

/** Who has to visit which outlet for which slot, and what has come of it. */
@Injectable()
export class DutyService {
  constructor(
    private readonly store: DutyStore,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  today(): Day {
    return dayOf(this.clock.now(), this.calendar);
  }

  /** Inspectors at home in the province, by id. */
  inspectorsOf(provinceId: number): AccountRecord[] {
    const { accounts, places } = this.catalogue;
    return accounts.ofRole('INSPECTOR').filter((account) => places.provinceIdOf(account.localityId) === provinceId);
  }

  /** The duties of that day in a province. */
  async roster(provinceId: number, day: Day): Promise<Duty[]> {
    const [assignments, handOvers] = await Promise.all([this.store.assignmentsOn(day), this.store.handOversOn(day)]);
    return rosterOf(day, {
      accountIds: this.inspectorsOf(provinceId).map((account) => account.id),
      outletIds: this.openOutlets(provinceId, day).map((outlet) => outlet.id),
      assignments,
      handOvers,
    });
  }

  /** Outlets of the province that owe reports on that day, in walking order; those closed for a while are among them. */
  openOutlets(provinceId: number, day: Day): OutletRecord[] {
    const midnight = midnightOf(day, this.calendar);
    return this.catalogue.places
      .outlets()
      .filter((outlet) => outlet.provinceId === provinceId && outlet.since <= midnight && midnight < outlet.until && outlet.commodityIds.length > 0);
  }

  /** Approved spans in which the outlet need not report. */
  closuresOf(outletId: number): readonly RegisterRecord[] {
    const outlet = this.catalogue.places.outletById(outletId);
    return outlet === undefined ? [] : this.catalogue.places.registers.closuresOf(this.catalogue.places.registered(outlet));
  }

  /** Each of these duties with its slots of that day, as of now. */
  async standings(duties: readonly Duty[], day: Day): Promise<OutletDutyState[]> {
    const slots = slotsOfDay(day, this.calendar);
    const outletIds = [...new Set(duties.map((duty) => duty.outletId))];
    const first = firstReports(await this.store.reportsOf(outletIds, slots));
    const at = this.clock.now();
    return duties.map((duty) => ({
      duty,
      slots: this.slotsOf(duty, slots, day).map((slotAt) => this.standing(first.get(`${duty.outletId} ${slotAt}`), slotAt, at)),
    }));
  }

  /** How many outlets of these duties stand where, slot by slot. */
  counts(states: readonly OutletDutyState[], day: Day): SlotCount[] {
    return slotsOfDay(day, this.calendar).map((slotAt) => {
      const standings = states.flatMap(({ slots }) => slots.filter((slot) => slot.slotAt === slotAt).map((slot) => slot.standing));
      const { ON_TIME: onTime, LATE: late, MISSING: missing } = countStandings(standings);
      return { slotAt, cutOffAt: this.cutOff(slotAt), expected: standings.length, onTime, late, missing };
    });
  }

  /** The slots in which a visit is owed: not those of a closure the department agreed to. */
  private slotsOf(duty: Duty, slots: readonly Instant[], day: Day): readonly Instant[] {
    const closures = this.closuresOf(duty.outletId);
    return slots.filter((slotAt) => this.isDue(duty, slotAt, day) && !isClosed(closures, slotAt));
  }

  private isDue({ slotMinutes }: Duty, slotAt: Instant, day: Day): boolean {
    return slotMinutes === null || slotMinutes.includes((slotAt - midnightOf(day, this.calendar)) / MINUTE);
  }

  private standing(first: SlotReport | undefined, slotAt: Instant, at: Instant): OutletSlotState {
    const receivedAt = first?.receivedAt ?? null;
    return { slotAt, standing: standingOf(receivedAt, this.cutOff(slotAt), at), reportId: first?.id ?? null, receivedAt };
  }

  private cutOff(slotAt: Instant): Instant {
    return cutOffOf(slotAt, this.catalogue.deployments.current().handInMinutesBefore);
  }

  private get calendar() {
    return this.catalogue.deployments.current().calendar;
  }
}

/** The report that came first for each outlet and slot. */
function firstReports(reports: readonly SlotReport[]): Map<string, SlotReport> {
  const first = new Map<string, SlotReport>();
  for (const report of reports) {
    const key = `${report.outletId} ${report.slotAt}`;
    const known = first.get(key);
    if (known === undefined || report.receivedAt < known.receivedAt) first.set(key, report);
  }
  return first;
}
