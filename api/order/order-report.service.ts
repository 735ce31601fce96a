import { Injectable } from '@nestjs/common';
import { ComposeService } from '../bulletin/compose.service.js';
import { goodsOfAnswers } from '../domain/bulletin/compose-order.js';
import type { FrozenAnswer, FrozenBulletin, FrozenOrder } from '../domain/bulletin/frozen-bulletin.js';
import type { Instant } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Queryable } from '../platform/database.js';
import { type AnswerLine, type OrderRecord, OrderView, type RecipientRecord } from './order.view.js';

/** Freezes what was answered to an order and has its quick report composed. */
@Injectable()
export class OrderReportService {
  constructor(
    private readonly view: OrderView,
    private readonly composing: ComposeService,
    private readonly catalogue: CatalogueView,
  ) {}

  /** Answers the report's id. */
  async compose(tx: Queryable, order: OrderRecord, by: { readonly accountId: number; readonly at: Instant }): Promise<number> {
    const recipients = await this.view.recipients([order.id], tx);
    const answers = (await this.view.answers(tx, order.id)).flatMap((line) => this.toAnswer(line));
    const { id, title, body: text, madeAt, deadlineAt } = order;
    const late = recipients.filter(({ answeredAt }) => answeredAt !== null && answeredAt > deadlineAt).length;
    return this.composing.composeOrder(
      tx,
      order.provinceId,
      this.frozen({ id, title, text, madeAt, deadlineAt, late, answers }, order, recipients, by.at),
      by.accountId,
    );
  }

  private frozen(
    order: FrozenOrder,
    { provinceId }: OrderRecord,
    recipients: readonly RecipientRecord[],
    at: Instant,
  ): FrozenBulletin & { readonly order: FrozenOrder } {
    const { places, deployments } = this.catalogue;
    const { utcOffsetMinutes, currency, currencyDecimals } = deployments.current();
    const province = places.localityById(provinceId);
    const missing = recipients.filter(({ reportId }) => reportId === null);
    return {
      ...{ shape: 1, province: province?.fullName ?? '', provinceCode: province?.code ?? '', slotAt: at, at },
      ...{ utcOffsetMinutes, currency, currencyDecimals, level: places.levelAt(provinceId, at) },
      ...{ expected: recipients.length, received: recipients.length - missing.length },
      missing: missing.map(({ outletId }) => places.outletById(outletId)?.name ?? `#${outletId}`),
      ...{ opened: 0, closed: 0, goods: goodsOfAnswers(order.answers), alerts: [], order },
    };
  }

  private toAnswer({ outletId, commodityId, price, stock, availability }: AnswerLine): FrozenAnswer[] {
    const commodity = this.catalogue.commodities.byId(commodityId);
    if (commodity === undefined) return [];
    const { code, nameVi, unit, basePerUnit } = commodity;
    const outlet = this.catalogue.places.outletById(outletId)?.name ?? `#${outletId}`;
    const isOut = availability === 0 || stock === 0;
    return [{ outlet, code, commodity: nameVi, unit, price, stock: stock === null ? null : stock / basePerUnit, isOut }];
  }
}
