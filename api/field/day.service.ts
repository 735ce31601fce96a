import { Injectable } from '@nestjs/common';
import { cutOffOf } from '../domain/alert/expected-reports.js';
import type { Standing } from '../domain/duty/standing.js';
import type { FieldDay, FieldOrder, FieldReminder, FieldVisit, VisitState } from '../domain/field/field-kit.js';
import { DAY, type Day, instant } from '../domain/instant.js';
import { DutyService } from '../duty/duty.service.js';
import { ReminderService } from '../duty/reminder.service.js';
import { OrderView } from '../order/order.view.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Caller } from '../platform/access.js';
import { NoticeView } from '../review/notice.view.js';

const STATES = { WAITING: 'EXPECTED', ON_TIME: 'RECEIVED', LATE: 'LATE', MISSING: 'MISSING' } as const satisfies { readonly [S in Standing]: VisitState };

/** What the desk said of reports in this time is told to the phone. */
const NOTICES = 14 * DAY;

/** What people of the desk say to a person. */
@Injectable()
export class DayViews {
  constructor(
    readonly notices: NoticeView,
    readonly orders: OrderView,
  ) {}
}

/** A person's day as the phone shows it. */
@Injectable()
export class DayService {
  constructor(
    private readonly duties: DutyService,
    private readonly catalogue: CatalogueView,
    private readonly reminders: ReminderService,
    private readonly views: DayViews,
  ) {}

  async ofCaller({ accountId, localityId }: Caller, asked: Day | null): Promise<FieldDay> {
    const date = asked ?? this.duties.today();
    const provinceId = this.catalogue.places.provinceIdOf(localityId);
    const roster = provinceId === null ? [] : await this.duties.roster(provinceId, date);
    const states = await this.duties.standings(
      roster.filter((duty) => duty.accountId === accountId),
      date,
    );
    const { handInMinutesBefore } = this.catalogue.deployments.current();
    const visits = states.flatMap(({ duty, slots }) => {
      const outlet = this.catalogue.places.outletById(duty.outletId)?.code ?? '';
      return slots.map(({ slotAt, standing, reportId, receivedAt }): FieldVisit => {
        const cutoffAt = cutOffOf(slotAt, handInMinutesBefore);
        const reports = reportId === null || receivedAt === null ? [] : [{ id: reportId, receivedAt, late: receivedAt > cutoffAt }];
        return { outlet, slotAt, cutoffAt, state: STATES[standing], reports };
      });
    });
    const serverTime = this.duties.now();
    const notices = await this.views.notices.ofAuthor(accountId, instant(serverTime - NOTICES));
    const reminders = provinceId === null ? [] : await this.remindersOf(provinceId, date, accountId);
    return { v: 1, serverTime, date, visits, notices, reminders, orders: await this.ordersOf(accountId) };
  }

  /** Open orders, whatever day is asked for. */
  private async ordersOf(accountId: number): Promise<FieldOrder[]> {
    const { places, commodities, accounts } = this.catalogue;
    const open = await this.views.orders.openFor(accountId);
    const asked = open.length === 0 ? [] : await this.views.orders.recipients(open.map(({ id }) => id));
    return open.map(({ id, title, body, deadlineAt, madeBy, commodityIds }) => ({
      ...{ id: String(id), title, text: body, deadlineAt, by: accounts.nameOf(madeBy) },
      commodities: commodityIds.flatMap((commodityId) => commodities.byId(commodityId)?.code ?? []),
      outlets: asked
        .filter((one) => one.orderId === id && one.accountId === accountId)
        .map(({ outletId, reportId }) => ({ outlet: places.outletById(outletId)?.code ?? '', answered: reportId !== null })),
    }));
  }

  private async remindersOf(provinceId: number, date: Day, accountId: number): Promise<FieldReminder[]> {
    const records = await this.reminders.ofDay(provinceId, date, accountId);
    return records.map(({ slotAt, outletIds, madeBy, madeAt }) => ({
      slotAt,
      outlets: outletIds.flatMap((id) => this.catalogue.places.outletById(id)?.code ?? []),
      by: madeBy === null ? null : this.catalogue.accounts.nameOf(madeBy),
      at: madeAt,
    }));
  }
}
