import { Injectable } from '@nestjs/common';
import { DAY, type Instant, instant, MINUTE } from '../domain/instant.js';
import { isPlainText } from '../domain/problem-list.js';
import type { OrderProblem } from '../generated/schema.js';
import type { Caller } from '../platform/access.js';
import type { Queryable } from '../platform/database.js';
import { appendFacts } from '../platform/outbox.js';
import { OrderStore, type Recipient } from './order.store.js';
import { type OrderRecord, OrderView } from './order.view.js';
import { OrderReportService } from './order-report.service.js';
import { OrderScopeService, type OrderWish } from './order-scope.service.js';

/** The fact `ORDER_SAID`: these people are told of an order, or reminded of it. */
export interface OrderNews {
  readonly accountIds: readonly number[];
  readonly title: string;
  readonly deadlineAt: Instant;
  readonly isReminder: boolean;
  readonly at: Instant;
}

export type OrderOutcome = { readonly kind: 'done'; readonly id: number } | { readonly kind: 'refused'; readonly code: OrderProblem };

const LONGEST_TITLE = 200;
const LONGEST_TEXT = 4000;
const FARTHEST = 30 * DAY;
/** Who has not answered is reminded so long before the deadline. */
const AHEAD = 30 * MINUTE;

const refused = (code: OrderProblem): { readonly kind: 'refused'; readonly code: OrderProblem } => ({ kind: 'refused', code });
const isText = (text: string, longest: number): boolean => text !== '' && text.length <= longest && isPlainText(text.replaceAll('\n', ' '));

/** Gives orders to report, reminds of them and ends them. */
@Injectable()
export class OrderService {
  constructor(
    private readonly store: OrderStore,
    private readonly view: OrderView,
    private readonly reports: OrderReportService,
    private readonly scopes: OrderScopeService,
  ) {}

  async give(wish: OrderWish, caller: Caller): Promise<OrderOutcome> {
    const [title, body] = [wish.title.trim(), wish.text.trim()];
    if (!isText(title, LONGEST_TITLE) || title.includes('\n')) return refused('TITLE_INVALID');
    if (!isText(body, LONGEST_TEXT)) return refused('TEXT_INVALID');
    const at = this.scopes.now();
    if (wish.deadlineAt <= at || wish.deadlineAt > at + FARTHEST) return refused('DEADLINE_INVALID');
    const provinceId = this.scopes.provinceOf(caller);
    if (provinceId === null) return refused('AREA_UNKNOWN');
    const scope = this.scopes.scopeOf(wish, provinceId);
    if (typeof scope === 'string') return refused(scope);
    const recipients = await this.scopes.recipientsOf(scope, provinceId);
    if (recipients.length === 0) return refused('NOBODY');
    const { areaIds, commodityIds } = scope;
    const order = { provinceId, title, body, areaIds, commodityIds, deadlineAt: wish.deadlineAt, madeBy: caller.accountId, madeAt: at };
    return this.store.transaction(async (tx) => {
      const id = await this.store.add(tx, order, recipients);
      await this.say(tx, order, recipients, { isReminder: false, at });
      return { kind: 'done', id };
    });
  }

  async withdraw(id: string, reason: string, caller: Caller): Promise<OrderOutcome> {
    const words = reason.trim();
    if (!isText(words, LONGEST_TITLE)) return refused('REASON_MISSING');
    return this.withOpen(id, caller, (tx, order) =>
      this.store.end(tx, order.id, { state: 'WITHDRAWN', reason: words }, { accountId: caller.accountId, at: this.scopes.now() }),
    );
  }

  close(id: string, caller: Caller): Promise<OrderOutcome> {
    return this.withOpen(id, caller, async (tx, order) => {
      const at = this.scopes.now();
      const bulletinId = await this.reports.compose(tx, order, { accountId: caller.accountId, at });
      await this.store.end(tx, order.id, { state: 'CLOSED', bulletinId }, { accountId: caller.accountId, at });
    });
  }

  /** Whoever has not answered an order whose deadline is at most half an hour away, once an order. */
  async remindByTheClock(tx: Queryable, at: Instant): Promise<void> {
    for (const id of await this.store.markReminded(tx, at, instant(at + AHEAD))) {
      const owed = (await this.view.recipients([id], tx)).filter(({ reportId }) => reportId === null);
      await this.say(tx, await this.view.byId(tx, id), owed, { isReminder: true, at });
    }
  }

  private async withOpen(id: string, caller: Caller, work: (tx: Queryable, order: OrderRecord) => Promise<void>): Promise<OrderOutcome> {
    const provinceId = this.scopes.provinceOf(caller);
    if (!/^\d{1,15}$/.test(id) || provinceId === null) return refused('ORDER_UNKNOWN');
    return this.store.transaction(async (tx) => {
      const order = await this.store.lock(tx, Number(id), provinceId);
      if (order === null) return refused('ORDER_UNKNOWN');
      if (!order.isOpen) return refused('NOT_OPEN');
      await work(tx, await this.view.byId(tx, Number(id)));
      return { kind: 'done', id: Number(id) };
    });
  }

  private async say(
    tx: Queryable,
    { provinceId, title, deadlineAt }: Pick<OrderRecord, 'provinceId' | 'title' | 'deadlineAt'>,
    people: readonly Pick<Recipient, 'accountId'>[],
    { isReminder, at }: Pick<OrderNews, 'isReminder' | 'at'>,
  ): Promise<void> {
    const accountIds = [...new Set(people.map(({ accountId }) => accountId))];
    const news: OrderNews = { accountIds, title, deadlineAt, isReminder, at };
    if (accountIds.length > 0) await appendFacts(tx, 'ORDER_SAID', [{ provinceId, dueAt: at, payload: news }]);
  }
}
