import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Announcer } from './announcer.js';
import { Carriers } from './carriers.js';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { Database, useDomainTypes } from './database.js';
import { DirectAnswers } from './direct-answers.js';
import { Doorways } from './doorways.js';
import { Gate } from './gate.js';
import { KeptAnswers } from './kept-answers.js';
import { Mailer } from './mailer.js';
import { MetricsDoor } from './metrics-door.js';
import { OutboxDrainer } from './outbox.js';
import { PlatformResolver } from './platform.resolver.js';
import { PushSender } from './push-sender.js';
import { RateLimit } from './rate-limit.js';
import { Replicas } from './replicas.js';
import { Sealer } from './sealer.js';
import { StatusResolver } from './status.resolver.js';
import { StatusView } from './status.view.js';
import { Vitals } from './vitals.js';
import { WebhookSender } from './webhook-sender.js';

/** What every room stands on: settings, time, database, outbox, announcements. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config): DynamicModule {
    useDomainTypes();
    const orm = TypeOrmModule.forRoot({
      type: 'postgres',
      url: config.databaseUrl,
      poolSize: config.databasePool,
      autoLoadEntities: true,
      installExtensions: false,
      applicationName: 'cungcau',
      connectTimeoutMS: 5000,
      retryAttempts: 3,
      retryDelay: 1000,
      extra: { keepAlive: true },
    });
    return {
      module: PlatformModule,
      imports: [orm],
      providers: [
        { provide: Config, useValue: config },
        Clock,
        Replicas,
        Database,
        Gate,
        Doorways,
        RateLimit,
        KeptAnswers,
        DirectAnswers,
        Sealer,
        Vitals,
        MetricsDoor,
        StatusView,
        StatusResolver,
        OutboxDrainer,
        Announcer,
        Mailer,
        PushSender,
        WebhookSender,
        Carriers,
        PlatformResolver,
      ],
      exports: [Config, Clock, Database, Gate, Doorways, DirectAnswers, RateLimit, Sealer, Vitals, MetricsDoor, OutboxDrainer, Announcer, Carriers],
    };
  }
}
