import { Module } from '@nestjs/common';
import { OutletModule } from '../outlet/outlet.module.js';
import { ReportModule } from '../report/report.module.js';
import { AcceptService } from './accept.service.js';
import { CatalogueService } from './catalogue.service.js';
import { ChunkService } from './chunk.service.js';
import { IntakeService } from './intake.service.js';
import { IntakeStore } from './intake.store.js';

@Module({
  imports: [OutletModule, ReportModule],
  providers: [IntakeStore, AcceptService, CatalogueService, ChunkService, IntakeService],
  exports: [IntakeService],
})
export class IntakeModule {}
