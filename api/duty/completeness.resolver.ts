import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Day } from '../domain/instant.js';
import type { ClosedOutlet, Completeness, DutyReminder, MutationRemindArgs, OutletGap, RemindAnswer } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { CompletenessService, type DayCompleteness, type OutletInDay } from './completeness.service.js';
import { dayAsked } from './day-asked.js';
import { DutyService } from './duty.service.js';
import { type ReminderRecord, ReminderService } from './reminder.service.js';

const EMPTY: DayCompleteness = { slots: [], units: [], people: [], gaps: [], closed: [] };

@Resolver()
export class CompletenessResolver {
  constructor(
    private readonly service: CompletenessService,
    private readonly reminders: ReminderService,
    private readonly duties: DutyService,
    private readonly catalogue: CatalogueView,
  ) {}

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('completeness')
  async completeness(@CurrentCaller() caller: Caller, @Args('day') asked?: string | null): Promise<Completeness> {
    const day: Day = dayAsked(asked, this.duties);
    const provinceId = this.catalogue.places.provinceIdOf(caller.localityId);
    const found = provinceId === null ? EMPTY : await this.service.ofDay(provinceId, day);
    const reminders = provinceId === null ? [] : await this.reminders.ofDay(provinceId, day);
    return {
      day,
      now: this.duties.now(),
      slots: [...found.slots],
      units: found.units.map(({ localityId, outlets, slots }) => ({ locality: this.localityCode(localityId), outlets, slots: [...slots] })),
      people: found.people.map(({ accountId, outletIds, slots }) => ({
        account: this.accountCode(accountId),
        name: this.catalogue.accounts.nameOf(accountId),
        outlets: outletIds.map((id) => this.outletCode(id)),
        slots: [...slots],
      })),
      gaps: found.gaps.map((gap) => this.toGap(gap)),
      closed: found.closed.map(({ outlet, closure }): ClosedOutlet => {
        const until = Number.isFinite(closure.until) ? closure.until : null;
        return {
          outlet: outlet.code,
          name: outlet.name,
          locality: this.localityCode(outlet.localityId),
          since: closure.since,
          until,
          document: closure.document,
        };
      }),
      reminders: reminders.map((one) => this.toReminder(one)),
    };
  }

  @Query('myReminders')
  async myReminders(@CurrentCaller() caller: Caller): Promise<DutyReminder[]> {
    const provinceId = this.catalogue.places.provinceIdOf(caller.localityId);
    const records = provinceId === null ? [] : await this.reminders.ofDay(provinceId, this.duties.today(), caller.accountId);
    return records.map((one) => this.toReminder(one));
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Mutation('remind')
  async remind(@CurrentCaller() caller: Caller, @Args() { slotAt, accounts }: MutationRemindArgs): Promise<RemindAnswer> {
    const outcome = await this.reminders.remind({ slotAt, accounts: accounts ?? null }, caller);
    return outcome.kind === 'refused'
      ? { __typename: 'RemindRefused', code: outcome.code }
      : { __typename: 'Reminded', reminders: outcome.reminders.map((one) => this.toReminder(one)) };
  }

  private toGap({ outlet, state, accountId }: OutletInDay): OutletGap {
    const { handedFrom } = state.duty;
    return {
      outlet: outlet.code,
      name: outlet.name,
      locality: this.localityCode(outlet.localityId),
      account: accountId === null ? null : this.accountCode(accountId),
      person: accountId === null ? null : this.catalogue.accounts.nameOf(accountId),
      handedFrom: handedFrom === null ? null : this.catalogue.accounts.nameOf(handedFrom),
      slots: [...state.slots],
    };
  }

  private toReminder({ id, slotAt, accountId, outletIds, madeBy, madeAt }: ReminderRecord): DutyReminder {
    return {
      ...{ id: String(id), slotAt, account: this.accountCode(accountId), person: this.catalogue.accounts.nameOf(accountId) },
      ...{ outlets: outletIds.map((one) => this.outletCode(one)), madeBy: madeBy === null ? null : this.catalogue.accounts.nameOf(madeBy), madeAt },
    };
  }

  private localityCode(id: number): string {
    return this.catalogue.places.localityById(id)?.code ?? String(id);
  }

  private outletCode(id: number): string {
    return this.catalogue.places.outletById(id)?.code ?? String(id);
  }

  private accountCode(id: number): string {
    return this.catalogue.accounts.byId(id)?.code ?? String(id);
  }
}
