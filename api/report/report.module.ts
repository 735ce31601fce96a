import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { CommodityModule } from '../commodity/commodity.module.js';
import { OutletModule } from '../outlet/outlet.module.js';
import { ReportResolver } from './report.resolver.js';
import { ReportService } from './report.service.js';
import { ReportStore } from './report.store.js';
import { ReportView } from './report.view.js';
import { ReportPartitions } from './report-partitions.js';
import { SubmitService } from './submit.service.js';

@Module({
  imports: [AccountModule, CommodityModule, OutletModule],
  providers: [ReportStore, ReportView, ReportService, ReportPartitions, SubmitService, ReportResolver],
  exports: [ReportView, ReportService, ReportPartitions],
})
export class ReportModule {}
