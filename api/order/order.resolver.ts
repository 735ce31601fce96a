import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { countStandings, standingOf } from '../domain/duty/standing.js';
import type { Instant } from '../domain/instant.js';
import type { MutationGiveOrderArgs, OrderRecipient, OrderRefused, ReportOrder } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { type OrderOutcome, OrderService } from './order.service.js';
import { type OrderRecord, OrderView, type RecipientRecord } from './order.view.js';
import { OrderScopeService } from './order-scope.service.js';

type Answer = ({ readonly __typename: 'ReportOrder' } & ReportOrder) | ({ readonly __typename: 'OrderRefused' } & OrderRefused);

@Resolver()
export class OrderResolver {
  constructor(
    private readonly service: OrderService,
    private readonly scopes: OrderScopeService,
    private readonly view: OrderView,
    private readonly catalogue: CatalogueView,
  ) {}

  @For('ANALYST', 'LEADER')
  @Query('reportOrders')
  async orders(@CurrentCaller() caller: Caller): Promise<ReportOrder[]> {
    const provinceId = this.scopes.provinceOf(caller);
    return provinceId === null ? [] : this.toNodes(await this.view.ofProvince(provinceId));
  }

  @For('ANALYST', 'LEADER')
  @Mutation('giveOrder')
  async give(@CurrentCaller() caller: Caller, @Args() { areas, commodities, accounts, ...wish }: MutationGiveOrderArgs): Promise<Answer> {
    return this.answer(await this.service.give({ ...wish, areas: areas ?? [], commodities: commodities ?? [], accounts: accounts ?? null }, caller));
  }

  @For('ANALYST', 'LEADER')
  @Mutation('withdrawOrder')
  async withdraw(@CurrentCaller() caller: Caller, @Args('id') id: string, @Args('reason') reason: string): Promise<Answer> {
    return this.answer(await this.service.withdraw(id, reason, caller));
  }

  @For('ANALYST', 'LEADER')
  @Mutation('closeOrder')
  async close(@CurrentCaller() caller: Caller, @Args('id') id: string): Promise<Answer> {
    return this.answer(await this.service.close(id, caller));
  }

  private async answer(outcome: OrderOutcome): Promise<Answer> {
    if (outcome.kind === 'refused') return { __typename: 'OrderRefused', code: outcome.code };
    const [node] = await this.toNodes([await this.view.ofOne(outcome.id)]);
    return node === undefined ? { __typename: 'OrderRefused', code: 'ORDER_UNKNOWN' } : { __typename: 'ReportOrder', ...node };
  }

  private async toNodes(orders: readonly OrderRecord[]): Promise<ReportOrder[]> {
    const recipients = orders.length === 0 ? [] : await this.view.recipients(orders.map(({ id }) => id));
    return orders.map((order) =>
      this.toNode(
        order,
        recipients.filter(({ orderId }) => orderId === order.id),
      ),
    );
  }

  /** As of now while the order is open, else as of its end. */
  private toNode(order: OrderRecord, asked: readonly RecipientRecord[]): ReportOrder {
    const { id, title, body, areaIds, commodityIds, deadlineAt, madeAt, state, endedAt, reason } = order;
    const { places, commodities, accounts } = this.catalogue;
    const at = endedAt ?? this.scopes.now();
    const recipients = asked.map((one) => this.toRecipient(one, deadlineAt, at));
    const { ON_TIME: onTime, LATE: late, MISSING: missing } = countStandings(recipients.map(({ standing }) => standing));
    return {
      ...{ id: String(id), title, text: body, deadlineAt, madeAt, state, endedAt, reason, expected: recipients.length, onTime, late, missing, recipients },
      areas: areaIds.flatMap((areaId) => places.localityById(areaId)?.code ?? []),
      commodities: commodityIds.flatMap((commodityId) => commodities.byId(commodityId)?.code ?? []),
      madeBy: accounts.nameOf(order.madeBy),
      endedBy: order.endedBy === null ? null : accounts.nameOf(order.endedBy),
      bulletin: order.bulletinId === null ? null : String(order.bulletinId),
    };
  }

  private toRecipient({ outletId, accountId, reportId, answeredAt }: RecipientRecord, deadlineAt: Instant, at: Instant): OrderRecipient {
    const { places, accounts } = this.catalogue;
    const outlet = places.outletById(outletId);
    const [code, name] = [outlet?.code ?? String(outletId), outlet?.name ?? `#${outletId}`];
    const standing = standingOf(answeredAt, deadlineAt, at);
    return { outlet: code, name, account: accounts.byId(accountId)?.code ?? '', person: accounts.nameOf(accountId), standing, reportId, answeredAt };
  }
}
