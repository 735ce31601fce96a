import { Module } from '@nestjs/common';
import { OutletModule } from '../outlet/outlet.module.js';
import { ReportModule } from '../report/report.module.js';
import { DemoService } from './demo.service.js';
import { DemoStore } from './demo.store.js';

@Module({
  imports: [OutletModule, ReportModule],
  providers: [DemoStore, DemoService],
  exports: [DemoService],
})
export class DemoModule {}
