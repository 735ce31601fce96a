import { Module } from '@nestjs/common';
import { OutletModule } from '../outlet/outlet.module.js';
import { DisclosureController } from './disclosure.controller.js';
import { DisclosureService } from './disclosure.service.js';
import { DisclosureView } from './disclosure.view.js';

@Module({ imports: [OutletModule], controllers: [DisclosureController], providers: [DisclosureView, DisclosureService] })
export class DisclosureModule {}
