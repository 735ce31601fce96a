import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AlertSilence, AlertSilenceInput, AlertSilenceRefused } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { AlertSilenceService, type Silenced, type SilenceOrder } from './alert-silence.service.js';
import { AlertSilenceView } from './alert-silence.view.js';
import { known } from './known.js';

type Answer = ({ readonly __typename: 'AlertSilence' } & AlertSilence) | ({ readonly __typename: 'AlertSilenceRefused' } & AlertSilenceRefused);

@Resolver()
export class AlertSilenceResolver {
  constructor(
    private readonly silences: AlertSilenceService,
    private readonly view: AlertSilenceView,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  @Query('alertSilences')
  all(@Args('open') open: boolean): Promise<AlertSilence[]> {
    return this.view.all(open ? this.clock.now() : null);
  }

  @For('ANALYST', 'LEADER')
  @Mutation('silenceAlerts')
  async order(@CurrentCaller() caller: Caller, @Args('silence') silence: AlertSilenceInput): Promise<Answer> {
    return this.answer(await this.silences.order(this.orderOf(silence), caller.accountId));
  }

  @For('ANALYST', 'LEADER')
  @Mutation('endAlertSilence')
  async end(@CurrentCaller() caller: Caller, @Args('id') id: string): Promise<Answer> {
    return this.answer(await this.silences.end(id, caller.accountId));
  }

  private orderOf({ locality, rule, commodity, outlet, reason, endsAt }: AlertSilenceInput): SilenceOrder {
    const { places, commodities } = this.catalogue;
    return {
      localityId: known(locality, 'locality', (code) => places.localityByCode(code)?.id) ?? 0,
      rule: rule ?? null,
      commodityId: commodity === 'ALL' ? 0 : known(commodity, 'commodity', (code) => commodities.byCode(code)?.id),
      outletId: known(outlet, 'outlet', (code) => places.outletByCode(code)?.id),
      reason,
      endsAt,
    };
  }

  private async answer(done: Silenced): Promise<Answer> {
    if (done.kind === 'refused') return { __typename: 'AlertSilenceRefused', code: done.code };
    return { __typename: 'AlertSilence', ...(await this.view.byId(done.id)) };
  }
}
