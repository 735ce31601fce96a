import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { CommodityModule } from '../commodity/commodity.module.js';
import { OutletModule } from '../outlet/outlet.module.js';
import { ReportModule } from '../report/report.module.js';
import { AssignmentResolver } from './assignment.resolver.js';
import { AssignmentService } from './assignment.service.js';
import { CompletenessResolver } from './completeness.resolver.js';
import { CompletenessService } from './completeness.service.js';
import { DutyResolver } from './duty.resolver.js';
import { DutyService } from './duty.service.js';
import { DutyStore } from './duty.store.js';
import { DutyWorker } from './duty.worker.js';
import { HandOverService } from './hand-over.service.js';
import { ReminderService } from './reminder.service.js';
import { ReminderStore } from './reminder.store.js';

@Module({
  imports: [AccountModule, CommodityModule, OutletModule, ReportModule],
  providers: [
    DutyStore,
    DutyService,
    HandOverService,
    AssignmentService,
    ReminderStore,
    ReminderService,
    DutyWorker,
    CompletenessService,
    DutyResolver,
    AssignmentResolver,
    CompletenessResolver,
  ],
  exports: [DutyService, ReminderService],
})
export class DutyModule {}
