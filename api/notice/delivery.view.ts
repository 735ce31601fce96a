import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { MessageContent } from '../domain/notice/write-message.js';
import type { DeliveryOutcome, Message, NoticeChannel, NoticeDelivery } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Database } from '../platform/database.js';

/** A message as pages see it; its words are chosen by language when asked for. */
export type MessageNode = Omit<Message, 'title' | 'lines' | 'path'> & { readonly content: MessageContent };
export type DeliveryNode = Omit<NoticeDelivery, 'message'> & { readonly message: MessageNode; readonly accountId: number };

interface MessageRow {
  readonly messageId: number;
  readonly kind: Message['kind'];
  readonly messageAt: Instant;
  readonly severity: Message['severity'];
  readonly content: MessageContent;
}

interface DeliveryRow extends MessageRow, Pick<NoticeDelivery, 'channel' | 'outcome' | 'reason' | 'attempts' | 'at' | 'nextAt' | 'settledAt'> {
  readonly id: number;
  readonly accountId: number;
  readonly target: string;
}

export interface ChannelCount {
  readonly channel: NoticeChannel;
  readonly outcome: DeliveryOutcome;
  readonly count: number;
}

const MESSAGE = `m.id as "messageId", m.kind, m.at as "messageAt", m.severity, m.content`;
const READ = `select d.id, d.account_id as "accountId", d.channel, d.target, d.outcome, d.reason, d.attempts, d.created_at as at,
  case when d.outcome = 'WAITING' then d.next_at end as "nextAt", d.settled_at as "settledAt", ${MESSAGE} from notice_delivery d join message m on m.id = d.message_id`;

/** Reads what became of messages. */
@Injectable()
export class DeliveryView {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
  ) {}

  ofNotice(noticeId: number): Promise<DeliveryNode[]> {
    return this.read('where m.notice_id = $1 order by d.channel, d.account_id, d.id', [noticeId]);
  }

  log(
    wish: { readonly channel: string | null; readonly outcome: string | null },
    span: { readonly first: number; readonly offset: number },
  ): Promise<DeliveryNode[]> {
    const where = `where ($1::text is null or d.channel = $1) and ($2::text is null or d.outcome = $2) order by d.id desc limit $3 offset $4`;
    return this.read(where, [wish.channel, wish.outcome, span.first, span.offset]);
  }

  testsOf(accountId: number, first: number): Promise<DeliveryNode[]> {
    return this.read(`where m.kind = 'TEST' and d.account_id = $1 order by d.id desc limit $2`, [accountId, first]);
  }

  async byId(id: string): Promise<DeliveryNode | null> {
    if (!/^\d{1,15}$/.test(id)) return null;
    const [row] = await this.read('where d.id = $1', [Number(id)]);
    return row ?? null;
  }

  /** What a person was told on the page, newest first. */
  async messagesOf(accountId: number, first: number): Promise<MessageNode[]> {
    const rows = await this.database.query<MessageRow>(
      `select ${MESSAGE} from notice_delivery d join message m on m.id = d.message_id where d.account_id = $1 and d.channel = 'IN_APP' and d.outcome = 'SENT' order by d.id desc limit $2`,
      [accountId, first],
      'messages-of',
    );
    return rows.map(toMessage);
  }

  countsSince(since: Instant): Promise<ChannelCount[]> {
    return this.database.query<ChannelCount>(
      `select channel, outcome, count(*) as count from notice_delivery where created_at >= to_timestamp($1::float8 / 1000) or outcome = 'WAITING' group by 1, 2`,
      [since],
    );
  }

  private async read(where: string, values: readonly unknown[]): Promise<DeliveryNode[]> {
    const rows = await this.database.query<DeliveryRow>(`${READ} ${where}`, values);
    return rows.map(({ id, target, messageId, kind, messageAt, severity, content, ...rest }) => ({
      ...rest,
      id: String(id),
      account: rest.accountId === 0 ? null : this.catalogue.accounts.nameOf(rest.accountId),
      gateway: rest.channel === 'WEBHOOK' && target !== '' ? target : null,
      message: toMessage({ messageId, kind, messageAt, severity, content }),
    }));
  }
}

const toMessage = ({ messageId, kind, messageAt, severity, content }: MessageRow): MessageNode => ({
  id: String(messageId),
  kind,
  at: messageAt,
  severity,
  content,
});
