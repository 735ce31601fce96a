import { Module } from '@nestjs/common';
import { AlertModule } from '../alert/alert.module.js';
import { ChecklistModule } from '../checklist/checklist.module.js';
import { DutyModule } from '../duty/duty.module.js';
import { OrderModule } from '../order/order.module.js';
import { OutletModule } from '../outlet/outlet.module.js';
import { ReportModule } from '../report/report.module.js';
import { ReviewModule } from '../review/review.module.js';
import { TrendModule } from '../trend/trend.module.js';
import { DayService, DayViews } from './day.service.js';
import { KitController } from './kit.controller.js';
import { KitLimits, KitService } from './kit.service.js';
import { MemoryView } from './memory.view.js';
import { PeopleService } from './people.service.js';
import { PhoneController } from './phone.controller.js';
import { PhoneResolver } from './phone.resolver.js';
import { PhoneService } from './phone.service.js';
import { PhoneStore } from './phone.store.js';
import { RescueResolver } from './rescue.resolver.js';
import { RescueService } from './rescue.service.js';
import { SmsController } from './sms.controller.js';
import { SmsService } from './sms.service.js';
import { SmsStore } from './sms.store.js';

@Module({
  imports: [ChecklistModule, ReviewModule, OutletModule, ReportModule, DutyModule, OrderModule, TrendModule, AlertModule],
  providers: [
    PeopleService,
    RescueService,
    RescueResolver,
    SmsStore,
    SmsService,
    PhoneStore,
    PhoneService,
    PhoneResolver,
    MemoryView,
    KitLimits,
    KitService,
    DayViews,
    DayService,
  ],
  controllers: [KitController, PhoneController, SmsController],
})
export class FieldModule {}
