import { Module } from '@nestjs/common';
import { AlertModule } from '../alert/alert.module.js';
import { ChecklistModule } from '../checklist/checklist.module.js';
import { DutyModule } from '../duty/duty.module.js';
import { OutletModule } from '../outlet/outlet.module.js';
import { ReportModule } from '../report/report.module.js';
import { TrendModule } from '../trend/trend.module.js';
import { DayService } from './day.service.js';
import { KitController } from './kit.controller.js';
import { KitLimits, KitService } from './kit.service.js';
import { MemoryView } from './memory.view.js';
import { PhoneController } from './phone.controller.js';
import { PhoneResolver } from './phone.resolver.js';
import { PhoneService } from './phone.service.js';
import { PhoneStore } from './phone.store.js';

@Module({
  imports: [ChecklistModule, OutletModule, ReportModule, DutyModule, TrendModule, AlertModule],
  providers: [PhoneStore, PhoneService, PhoneResolver, MemoryView, KitLimits, KitService, DayService],
  controllers: [KitController, PhoneController],
})
export class FieldModule {}
