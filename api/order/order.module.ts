import { Module } from '@nestjs/common';
import { BulletinModule } from '../bulletin/bulletin.module.js';
import { DutyModule } from '../duty/duty.module.js';
import { OutletModule } from '../outlet/outlet.module.js';
import { OrderResolver } from './order.resolver.js';
import { OrderService } from './order.service.js';
import { OrderStore } from './order.store.js';
import { OrderView } from './order.view.js';
import { OrderWorker } from './order.worker.js';
import { OrderReportService } from './order-report.service.js';
import { OrderScopeService } from './order-scope.service.js';

@Module({
  imports: [OutletModule, DutyModule, BulletinModule],
  providers: [OrderStore, OrderView, OrderReportService, OrderScopeService, OrderService, OrderWorker, OrderResolver],
  exports: [OrderView],
})
export class OrderModule {}
