import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AlertModule } from '../alert/alert.module.js';
import { BulletinModule } from '../bulletin/bulletin.module.js';
import { CommodityModule } from '../commodity/commodity.module.js';
import { OutletModule } from '../outlet/outlet.module.js';
import { DeliveryResolver, MessageResolver } from './delivery.resolver.js';
import { DeliveryService } from './delivery.service.js';
import { DeliveryStore } from './delivery.store.js';
import { DeliveryView } from './delivery.view.js';
import { DigestService } from './digest.service.js';
import { LetterService } from './letter.service.js';
import { MessageService } from './message.service.js';
import { MessageStore } from './message.store.js';
import { NoticeServices, NoticeWorker } from './notice.worker.js';
import { PreferenceResolver } from './preference.resolver.js';
import { PreferenceService } from './preference.service.js';
import { PreferenceStore } from './preference.store.js';
import { PushController } from './push.controller.js';
import { RecipientService } from './recipient.service.js';
import { SendingService } from './sending.service.js';

@Module({
  imports: [AccountModule, CommodityModule, OutletModule, AlertModule, BulletinModule],
  providers: [
    MessageStore,
    DeliveryStore,
    PreferenceStore,
    DeliveryView,
    RecipientService,
    MessageService,
    DigestService,
    LetterService,
    SendingService,
    NoticeServices,
    NoticeWorker,
    DeliveryService,
    PreferenceService,
    DeliveryResolver,
    MessageResolver,
    PreferenceResolver,
  ],
  controllers: [PushController],
})
export class NoticeModule {}
