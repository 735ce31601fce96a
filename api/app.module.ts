import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { AccountModule } from './account/account.module.js';
import { SessionService } from './account/session.service.js';
import { AlertModule } from './alert/alert.module.js';
import { AuditModule } from './audit/audit.module.js';
import { BulletinModule } from './bulletin/bulletin.module.js';
import { CatalogueItemModule } from './catalogue/catalogue-item.module.js';
import { ChecklistModule } from './checklist/checklist.module.js';
import { CommodityModule } from './commodity/commodity.module.js';
import { DisclosureModule } from './disclosure/disclosure.module.js';
import { DutyModule } from './duty/duty.module.js';
import { FieldModule } from './field/field.module.js';
import { NoticeModule } from './notice/notice.module.js';
import { OrderModule } from './order/order.module.js';
import { OutletModule } from './outlet/outlet.module.js';
import { ScopeView } from './outlet/scope.view.js';
import { PhotoModule } from './photo/photo.module.js';
import { AccessGuard } from './platform/access.js';
import { ActorGuard } from './platform/actor-guard.js';
import type { Config } from './platform/config.js';
import { DirectAnswers } from './platform/direct-answers.js';
import { FaultFilter } from './platform/faults.js';
import { type Doors, graphqlOptions } from './platform/graphql.js';
import { PlatformModule } from './platform/platform.module.js';
import { RateLimit } from './platform/rate-limit.js';
import { WriteGuard } from './platform/write-guard.js';
import { ReportModule } from './report/report.module.js';
import { ReviewModule } from './review/review.module.js';
import { TrendModule } from './trend/trend.module.js';

/** The rooms in walking order. */
const ROOMS = [
  AuditModule,
  AccountModule,
  CommodityModule,
  OutletModule,
  ReportModule,
  DutyModule,
  PhotoModule,
  ChecklistModule,
  ReviewModule,
  TrendModule,
  AlertModule,
  BulletinModule,
  OrderModule,
  NoticeModule,
  FieldModule,
  CatalogueItemModule,
  DisclosureModule,
];

const doorsOf = (sessions: SessionService, scopes: ScopeView, rates: RateLimit): Doors => ({
  identify: (secret) => sessions.identify(secret),
  scopeOf: (caller) => scopes.of(caller),
  ended: (listener) => sessions.onEnded(listener),
  count: (accountId, address) => rates.countPerson(accountId, address),
  countReports: (accountId, address, reports) => rates.countReports(accountId, address, reports),
});

/** The whole house. */
@Module({})
export class AppModule {
  /** With its GraphQL door: what the server runs. */
  static forRoot(config: Config): DynamicModule {
    const graphql = GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [AccountModule, OutletModule],
      inject: [SessionService, ScopeView, RateLimit, DirectAnswers],
      useFactory: (sessions: SessionService, scopes: ScopeView, rates: RateLimit, direct: DirectAnswers) =>
        graphqlOptions(config, doorsOf(sessions, scopes, rates), direct),
    });
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(config), ...ROOMS, graphql],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: WriteGuard },
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_FILTER, useClass: FaultFilter },
      ],
    };
  }

  /** Without it: for workers and commands, which may bring a room of their own. */
  static withoutDoor(config: Config, more: readonly Type[] = []): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(config), ...ROOMS, ...more] };
  }
}
