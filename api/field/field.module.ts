import { Module } from '@nestjs/common';
import { AlertModule } from '../alert/alert.module.js';
import { DutyModule } from '../duty/duty.module.js';
import { OutletModule } from '../outlet/outlet.module.js';
import { ReportModule } from '../report/report.module.js';
import { TrendModule } from '../trend/trend.module.js';
import { DayService } from './day.service.js';
import { KitController } from './kit.controller.js';
import { KitLimits, KitService } from './kit.service.js';
import { MemoryView } from './memory.view.js';

@Module({
  imports: [OutletModule, ReportModule, DutyModule, TrendModule, AlertModule],
  providers: [MemoryView, KitLimits, KitService, DayService],
  controllers: [KitController],
})
export class FieldModule {}
