import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OutletModule } from '../outlet/outlet.module.js';
import { ReportModule } from '../report/report.module.js';
import { BulletinController } from './bulletin.controller.js';
import { BulletinResolver } from './bulletin.resolver.js';
import { BulletinService } from './bulletin.service.js';
import { BulletinStore } from './bulletin.store.js';
import { BulletinView } from './bulletin.view.js';
import { BulletinWorker } from './bulletin.worker.js';
import { BulletinFilesService } from './bulletin-files.service.js';
import { ComposeService } from './compose.service.js';
import { FormController } from './form.controller.js';
import { FormResolver } from './form.resolver.js';
import { FormService } from './form.service.js';
import { FormStore } from './form.store.js';
import { FormPreviewView } from './form-preview.view.js';
import { FrozenView } from './frozen.view.js';
import { MarketPriceController } from './market-price.controller.js';
import { MarketPriceView } from './market-price.view.js';
import { SignatureController } from './signature.controller.js';
import { SignatureResolver } from './signature.resolver.js';
import { SignatureService } from './signature.service.js';
import { SignatureStore } from './signature.store.js';
import { SignatureView } from './signature.view.js';

@Module({
  imports: [AuditModule, OutletModule, ReportModule],
  providers: [
    BulletinStore,
    BulletinView,
    FrozenView,
    ComposeService,
    BulletinService,
    BulletinWorker,
    BulletinResolver,
    BulletinFilesService,
    SignatureStore,
    SignatureView,
    SignatureService,
    SignatureResolver,
    MarketPriceView,
    FormStore,
    FormService,
    FormResolver,
    FormPreviewView,
  ],
  controllers: [SignatureController, BulletinController, MarketPriceController, FormController],
  exports: [BulletinView, ComposeService, FrozenView],
})
export class BulletinModule {}
