import { type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Mutation, Resolver, Subscription } from '@nestjs/graphql';
import type { Instant } from '../domain/instant.js';
import { Open } from './access.js';
import { Announcer } from './announcer.js';
import { Clock } from './clock.js';

const HEARTBEAT = 'HEARTBEAT';

@Resolver()
export class PlatformResolver implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly announcer: Announcer,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.announcer.hub.publish(HEARTBEAT, this.clock.now()), 20_000);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  @Open()
  @Mutation('ping')
  ping(): Instant {
    return this.clock.now();
  }

  @Open()
  @Subscription('heartbeat', { resolve: (at: Instant) => at })
  heartbeat(): AsyncIterableIterator<Instant> {
    return this.announcer.hub.asyncIterableIterator<Instant>(HEARTBEAT);
  }
}
