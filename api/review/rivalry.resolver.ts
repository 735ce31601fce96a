import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AVAILABILITIES } from '../domain/figures.js';
import type { MutationSettleRivalryArgs, Rivalry, SettleAnswer, Settlement } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { RivalryService, type RivalVisit, type SettlementRecord } from './rivalry.service.js';

@Resolver()
export class RivalryResolver {
  constructor(
    private readonly service: RivalryService,
    private readonly catalogue: CatalogueView,
  ) {}

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('rivalries')
  async rivalries(@CurrentCaller() caller: Caller, @Args('all') all: boolean): Promise<Rivalry[]> {
    const found = await this.service.list(caller);
    return found.filter((one) => all || (one.kind === 'CONFLICT' && one.settlement === null)).map((one) => this.toRivalry(one));
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Mutation('settleRivalry')
  async settleRivalry(@CurrentCaller() caller: Caller, @Args() wish: MutationSettleRivalryArgs): Promise<SettleAnswer> {
    const { report = null, comment = null } = wish;
    const outcome = await this.service.settle({ ...wish, report, comment }, caller);
    return outcome.kind === 'refused' ? { __typename: 'SettleRefused', code: outcome.code } : { __typename: 'Rivalry', ...this.toRivalry(outcome.rivalry) };
  }

  private toRivalry({ outletId, slotAt, commodityId, kind, medianPrice, spread, lines, settlement }: RivalVisit): Rivalry {
    const { accounts, commodities, places } = this.catalogue;
    return {
      outlet: places.outletById(outletId)?.code ?? String(outletId),
      slotAt,
      commodity: commodities.byId(commodityId)?.code ?? String(commodityId),
      kind,
      medianPrice,
      spread,
      sightings: lines.map((line) => ({
        report: line.reportId,
        account: accounts.nameOf(line.accountId),
        observedAt: line.observedAt,
        price: line.price,
        availability: AVAILABILITIES[line.availability ?? -1] ?? null,
      })),
      settlement: settlement === null ? null : this.toSettlement(settlement),
    };
  }

  private toSettlement({ method, reportId, price, comment, byId, at }: SettlementRecord): Settlement {
    return { method, report: reportId, price, comment, by: this.catalogue.accounts.nameOf(byId), at };
  }
}
