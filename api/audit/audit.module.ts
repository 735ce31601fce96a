import { Module } from '@nestjs/common';
import { AuditResolver } from './audit.resolver.js';
import { AuditService } from './audit.service.js';
import { AuditStore } from './audit.store.js';
import { AuditView } from './audit.view.js';
import { ReadService } from './read.service.js';

@Module({
  providers: [AuditStore, AuditView, AuditService, AuditResolver, ReadService],
  exports: [AuditService],
})
export class AuditModule {}
