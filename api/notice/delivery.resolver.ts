import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ChannelState, DeliveryRefused, Notice, NoticeChannel, NoticeLanguage, QueryDeliveriesArgs } from '../generated/schema.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { Clock } from '../platform/clock.js';
import { DeliveryService } from './delivery.service.js';
import { type DeliveryNode, DeliveryView, type MessageNode } from './delivery.view.js';
import { MessageService } from './message.service.js';
import { isCarrier } from './preference.service.js';

const MOST_AT_ONCE = 200;

type Answer = ({ readonly __typename: 'NoticeDelivery' } & DeliveryNode) | ({ readonly __typename: 'DeliveryRefused' } & DeliveryRefused);

function checkSpan(first: number, offset = 0): void {
  if (first < 0 || first > MOST_AT_ONCE || offset < 0) throw badUserInput(`first: 0 … ${MOST_AT_ONCE}, offset: 0 or more`);
}

@Resolver('Notice')
export class DeliveryResolver {
  constructor(
    private readonly service: DeliveryService,
    private readonly view: DeliveryView,
    private readonly messages: MessageService,
    private readonly clock: Clock,
  ) {}

  @ResolveField('deliveries')
  ofNotice(@Parent() { id }: Pick<Notice, 'id'>): Promise<DeliveryNode[]> {
    return this.view.ofNotice(Number(id));
  }

  @Query('myMessages')
  mine(@CurrentCaller() { accountId }: Caller, @Args('first') first: number): Promise<MessageNode[]> {
    checkSpan(first);
    return this.view.messagesOf(accountId, first);
  }

  @Query('myTests')
  tests(@CurrentCaller() { accountId }: Caller, @Args('first') first: number): Promise<DeliveryNode[]> {
    checkSpan(first);
    return this.view.testsOf(accountId, first);
  }

  @Query('noticeChannels')
  channels(): Promise<ChannelState[]> {
    return this.service.channels();
  }

  @For('ADMINISTRATOR')
  @Query('deliveries')
  log(@Args() { channel, outcome, first = 50, offset = 0 }: QueryDeliveriesArgs): Promise<DeliveryNode[]> {
    checkSpan(first, offset);
    return this.view.log({ channel: channel ?? null, outcome: outcome ?? null }, { first, offset });
  }

  @Mutation('sendTestNotice')
  async test(@CurrentCaller() { accountId }: Caller, @Args('channel') channel: NoticeChannel): Promise<DeliveryNode[]> {
    if (!isCarrier(channel)) throw badUserInput('channel: EMAIL, PUSH or WEBHOOK');
    const planned = await this.messages.sendTest(accountId, channel, this.clock.now());
    return (await this.view.testsOf(accountId, MOST_AT_ONCE)).filter(({ message }) => message.id === String(planned));
  }

  @For('ADMINISTRATOR')
  @Mutation('sendAgain')
  async again(@Args('id') id: string): Promise<Answer> {
    const outcome = await this.service.sendAgain(id);
    return typeof outcome === 'string' ? { __typename: 'DeliveryRefused', code: outcome } : { __typename: 'NoticeDelivery', ...outcome };
  }
}

/** Its words in the language asked for. */
@Resolver('Message')
export class MessageResolver {
  @ResolveField('title')
  title(@Parent() message: MessageNode, @Args('language') language: NoticeLanguage): string {
    return textOf(message, language).title;
  }

  @ResolveField('lines')
  lines(@Parent() message: MessageNode, @Args('language') language: NoticeLanguage): readonly string[] {
    return textOf(message, language).lines;
  }

  @ResolveField('path')
  path(@Parent() { content }: MessageNode): string {
    return content.path;
  }
}

const textOf = ({ content }: MessageNode, language: NoticeLanguage) => (language === 'EN' ? content.en : content.vi);
