import { Args, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { PersonAction } from '../domain/alert/advance-alert.js';
import type { AlertMove, AlertOutcome, AlertRefused, QueryAlertsArgs } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For, type RequestContext } from '../platform/access.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { AlertService } from './alert.service.js';
import { type AlertFilter, type AlertNode, AlertView } from './alert.view.js';
import { AlertNews } from './alert-news.view.js';
import type { AlertAnnouncement } from './incident.worker.js';
import { known } from './known.js';

const MOST_AT_ONCE = 500;

type Answer = ({ readonly __typename: 'Alert' } & AlertNode) | ({ readonly __typename: 'AlertRefused' } & AlertRefused);

@Resolver('Alert')
export class AlertResolver {
  constructor(
    private readonly view: AlertView,
    private readonly service: AlertService,
    private readonly catalogue: CatalogueView,
    private readonly news: AlertNews,
  ) {}

  @Query('alerts')
  alerts(@Args() asked: QueryAlertsArgs): Promise<{ total: number; alerts: AlertNode[] }> {
    const { first = 50, offset = 0, sort = 'NEWEST' } = asked;
    if (first < 0 || first > MOST_AT_ONCE || offset < 0) throw badUserInput(`first: 0 … ${MOST_AT_ONCE}, offset: 0 or more`);
    return this.view.page(this.filterOf(asked), { first, offset, sort });
  }

  @Query('alert')
  alert(@Args('id') id: string): Promise<AlertNode | null> {
    return this.view.byId(id);
  }

  @ResolveField('moves')
  moves(@Parent() alert: AlertNode): Promise<AlertMove[]> {
    return this.news.movesOf(alert);
  }

  @For('ANALYST', 'LEADER')
  @Mutation('acknowledgeAlert')
  acknowledge(@CurrentCaller() caller: Caller, @Args('id') id: string, @Args('note') note?: string | null): Promise<Answer> {
    return this.move(id, { kind: 'acknowledge' }, { accountId: caller.accountId, note: note ?? null });
  }

  @For('ANALYST', 'LEADER')
  @Mutation('inspectAlert')
  inspect(@CurrentCaller() caller: Caller, @Args('id') id: string, @Args('note') note?: string | null): Promise<Answer> {
    return this.move(id, { kind: 'inspect' }, { accountId: caller.accountId, note: note ?? null });
  }

  @For('ANALYST', 'LEADER')
  @Mutation('closeAlert')
  close(@CurrentCaller() caller: Caller, @Args('id') id: string, @Args('outcome') outcome: AlertOutcome, @Args('note') note: string): Promise<Answer> {
    return this.move(id, { kind: 'close', outcome }, { accountId: caller.accountId, note });
  }

  @Subscription('alertMoved', {
    filter(this: AlertResolver, announced: AlertAnnouncement, asked: { readonly locality?: string | null }, { caller }: RequestContext) {
      return this.news.concerns(announced, caller, asked.locality ?? null);
    },
    resolve(this: AlertResolver, announced: AlertAnnouncement) {
      return this.news.alertOf(announced);
    },
  })
  alertMoved(): AsyncIterator<AlertAnnouncement> {
    return this.news.announcements();
  }

  private async move(id: string, action: PersonAction, by: { accountId: number; note: string | null }): Promise<Answer> {
    const done = await this.service.move(id, action, by);
    if (done.kind === 'refused') return { __typename: 'AlertRefused', code: done.code };
    const alert = await this.view.byId(id);
    return alert === null ? { __typename: 'AlertRefused', code: 'ALERT_UNKNOWN' } : { __typename: 'Alert', ...alert };
  }

  private filterOf({ locality, commodity, outlet, open, since, until, ...more }: QueryAlertsArgs): AlertFilter {
    return {
      localityIds: known(locality, 'locality', (code) => {
        const found = this.catalogue.places.localityByCode(code);
        return found === undefined ? undefined : this.catalogue.places.subtree(found.id).map((record) => record.id);
      }),
      commodityId: known(commodity, 'commodity', (code) => this.catalogue.commodities.byCode(code)?.id),
      outletId: known(outlet, 'outlet', (code) => this.catalogue.places.outletByCode(code)?.id),
      open: open ?? null,
      since: since ?? null,
      until: until ?? null,
      severity: more.severity ?? null,
      rule: more.rule ?? null,
      ownerId: more.owner === 'NONE' ? 0 : known(more.owner, 'owner', (id) => this.catalogue.accounts.byId(Number(id))?.id),
      muted: more.muted ?? null,
      incidentId: known(more.incident, 'incident', (id) => (/^\d{1,15}$/.test(id) ? Number(id) : undefined)),
    };
  }
}
