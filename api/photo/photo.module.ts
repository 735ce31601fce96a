import { Module } from '@nestjs/common';
import { OutletModule } from '../outlet/outlet.module.js';
import { PhotoController } from './photo.controller.js';
import { PhotoResolver } from './photo.resolver.js';
import { PhotoService } from './photo.service.js';
import { PhotoStore } from './photo.store.js';
import { PhotoPress } from './photo-press.js';

@Module({
  imports: [OutletModule],
  providers: [PhotoStore, PhotoPress, PhotoService, PhotoResolver],
  controllers: [PhotoController],
})
export class PhotoModule {}
