import { Module } from '@nestjs/common';
import { AuditResolver } from './audit.resolver.js';
import { AuditService } from './audit.service.js';
import { AuditStore } from './audit.store.js';
import { AuditView } from './audit.view.js';
import { AuditCheckService } from './audit-check.service.js';
import { PersonService } from './person.service.js';
import { PersonStore } from './person.store.js';
import { ReadService } from './read.service.js';
import { RetentionStore } from './retention.store.js';
import { RetentionWorker } from './retention.worker.js';

@Module({
  providers: [AuditStore, AuditView, AuditService, AuditCheckService, AuditResolver, ReadService, PersonStore, PersonService, RetentionStore, RetentionWorker],
  exports: [AuditService],
})
export class AuditModule {}
