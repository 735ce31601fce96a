import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { CommodityModule } from '../commodity/commodity.module.js';
import { OutletModule } from '../outlet/outlet.module.js';
import { CommodityDayView } from './commodity-day.view.js';
import { HeldService } from './held.service.js';
import { HeldStore } from './held.store.js';
import { LineAuditResolver } from './line-audit.resolver.js';
import { ReportResolver } from './report.resolver.js';
import { ReportService } from './report.service.js';
import { ReportStore } from './report.store.js';
import { ReportView } from './report.view.js';
import { ReportPartitions } from './report-partitions.js';
import { SubmitService } from './submit.service.js';
import { VisitResolver } from './visit.resolver.js';
import { VisitView } from './visit.view.js';

@Module({
  imports: [AccountModule, CommodityModule, OutletModule],
  providers: [
    ReportStore,
    HeldStore,
    HeldService,
    VisitView,
    VisitResolver,
    LineAuditResolver,
    ReportView,
    CommodityDayView,
    ReportService,
    ReportPartitions,
    SubmitService,
    ReportResolver,
  ],
  exports: [ReportView, CommodityDayView, VisitView, ReportService, SubmitService, HeldService, ReportPartitions],
})
export class ReportModule {}
