import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  Account,
  HandOver,
  HandOverAnswer,
  HandOversAnswer,
  MutationHandOverArgs,
  MutationHandOverOfficeArgs,
  MyDay,
  OutletDuty,
  PersonDuty,
} from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { dayAsked } from './day-asked.js';
import { DutyService, type OutletDutyState } from './duty.service.js';
import { type HandOverRecord, HandOverService, type HandOversOutcome } from './hand-over.service.js';

@Resolver()
export class DutyResolver {
  constructor(
    private readonly duties: DutyService,
    private readonly handingOver: HandOverService,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  @Query('myDay')
  async myDay(@CurrentCaller() caller: Caller, @Args('day') asked?: string | null): Promise<MyDay> {
    const day = dayAsked(asked, this.duties);
    const provinceId = this.provinceOf(caller);
    const roster = provinceId === null ? [] : await this.duties.roster(provinceId, day);
    const mine = await this.duties.standings(
      roster.filter((duty) => duty.accountId === caller.accountId),
      day,
    );
    return { day, now: this.clock.now(), slots: this.duties.counts(mine, day), outlets: mine.map((state) => this.toOutletDuty(state)) };
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('dutyRoster')
  async dutyRoster(@CurrentCaller() caller: Caller, @Args('day') asked?: string | null): Promise<PersonDuty[]> {
    const day = dayAsked(asked, this.duties);
    const provinceId = this.provinceOf(caller);
    if (provinceId === null) return [];
    const states = await this.duties.standings(await this.duties.roster(provinceId, day), day);
    return this.duties.inspectorsOf(provinceId).map((account) => {
      const own = states.filter(({ duty }) => duty.accountId === account.id);
      return { account: account.code, name: account.fullName, outlets: own.map(({ duty }) => this.codeOf(duty.outletId)), slots: this.duties.counts(own, day) };
    });
  }

  @Query('handOvers')
  async handOvers(@CurrentCaller() caller: Caller, @Args('day') asked?: string | null): Promise<HandOver[]> {
    const provinceId = this.provinceOf(caller);
    if (provinceId === null) return [];
    const records = await this.handingOver.from(dayAsked(asked, this.duties), provinceId);
    return records.map((record) => this.toHandOver(record));
  }

  @Query('colleagues')
  colleagues(@CurrentCaller() caller: Caller): Account[] {
    const provinceId = this.provinceOf(caller);
    if (provinceId === null) return [];
    return this.duties.inspectorsOf(provinceId).map(({ code, fullName, role, locality }) => ({ id: code, fullName, role, locality }));
  }

  @Mutation('handOver')
  async handOver(@CurrentCaller() caller: Caller, @Args() wish: MutationHandOverArgs): Promise<HandOverAnswer> {
    const { from = null, outlets = null, ...rest } = wish;
    const outcome = await this.handingOver.handOver({ from, outlets, ...rest }, caller);
    return outcome.kind === 'refused' ? { __typename: 'HandOverRefused', code: outcome.code } : { __typename: 'HandOver', ...this.toHandOver(outcome.record) };
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Mutation('handOverOffice')
  async handOverOffice(@CurrentCaller() caller: Caller, @Args() wish: MutationHandOverOfficeArgs): Promise<HandOversAnswer> {
    return this.toAnswer(await this.handingOver.handOverOffice(wish, caller));
  }

  @Mutation('withdrawHandOver')
  async withdrawHandOver(@CurrentCaller() caller: Caller, @Args('id') id: string): Promise<HandOversAnswer> {
    return this.toAnswer(await this.handingOver.withdraw(id, caller));
  }

  private toAnswer(outcome: HandOversOutcome): HandOversAnswer {
    return outcome.kind === 'refused'
      ? { __typename: 'HandOverRefused', code: outcome.code }
      : { __typename: 'HandOversMade', handOvers: outcome.records.map((record) => this.toHandOver(record)) };
  }

  private provinceOf(caller: Caller): number | null {
    return this.catalogue.places.provinceIdOf(caller.localityId);
  }

  private codeOf(outletId: number): string {
    return this.catalogue.places.outletById(outletId)?.code ?? String(outletId);
  }

  private toOutletDuty({ duty, slots }: OutletDutyState): OutletDuty {
    return {
      outlet: this.codeOf(duty.outletId),
      handedFrom: duty.handedFrom === null ? null : this.catalogue.accounts.nameOf(duty.handedFrom),
      slots,
    };
  }

  private toHandOver(record: HandOverRecord): HandOver {
    const { accounts } = this.catalogue;
    return {
      id: String(record.id),
      from: accounts.nameOf(record.fromId),
      to: accounts.nameOf(record.toId),
      outlets: record.outletIds?.map((id) => this.codeOf(id)) ?? null,
      since: record.since,
      until: record.until,
      reason: record.reason,
      madeBy: accounts.nameOf(record.madeBy),
      madeAt: record.madeAt,
      batch: record.batchId === null ? null : String(record.batchId),
      withdrawnOn: record.withdrawnOn,
      withdrawnBy: record.withdrawnBy === null ? null : accounts.nameOf(record.withdrawnBy),
    };
  }
}
