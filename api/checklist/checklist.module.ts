import { Module } from '@nestjs/common';
import { OutletModule } from '../outlet/outlet.module.js';
import { ChecklistController } from './checklist.controller.js';
import { ChecklistResolver } from './checklist.resolver.js';
import { ChecklistService } from './checklist.service.js';
import { ChecklistStore } from './checklist.store.js';
import { ChecklistView } from './checklist.view.js';

@Module({
  imports: [OutletModule],
  providers: [ChecklistStore, ChecklistView, ChecklistService, ChecklistResolver],
  controllers: [ChecklistController],
  exports: [ChecklistView, ChecklistService],
})
export class ChecklistModule {}
