import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommodityEntity } from './commodity.entity.js';
import { CommodityResolver } from './commodity.resolver.js';
import { CommodityStore } from './commodity.store.js';
import { CommodityView } from './commodity.view.js';

@Module({
  imports: [TypeOrmModule.forFeature([CommodityEntity])],
  providers: [CommodityStore, CommodityView, CommodityResolver],
  exports: [CommodityView],
})
export class CommodityModule {}
