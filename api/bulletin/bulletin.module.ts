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
import { FrozenView } from './frozen.view.js';

@Module({
  imports: [AuditModule, OutletModule, ReportModule],
  providers: [BulletinStore, BulletinView, FrozenView, ComposeService, BulletinService, BulletinWorker, BulletinResolver, BulletinFilesService],
  controllers: [BulletinController],
  exports: [BulletinView, ComposeService, FrozenView],
})
export class BulletinModule {}
