import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '../account/account.module.js';
import { CommodityModule } from '../commodity/commodity.module.js';
import { BoundaryView } from './boundary.view.js';
import { CatalogueView } from './catalogue.view.js';
import { CatalogueWatch } from './catalogue-watch.js';
import { DeploymentEntity } from './deployment.entity.js';
import { DeploymentResolver } from './deployment.resolver.js';
import { DeploymentView } from './deployment.view.js';
import { MapResolver } from './map.resolver.js';
import { OutletResolver } from './outlet.resolver.js';
import { PlaceStore } from './place.store.js';
import { PlaceView } from './place.view.js';
import { RegisterResolver } from './register.resolver.js';
import { RegisterService } from './register.service.js';
import { RegisterStore } from './register.store.js';
import { ScopeView } from './scope.view.js';

@Module({
  imports: [AccountModule, CommodityModule, TypeOrmModule.forFeature([DeploymentEntity])],
  providers: [
    RegisterStore,
    RegisterService,
    RegisterResolver,
    PlaceStore,
    PlaceView,
    DeploymentView,
    CatalogueView,
    CatalogueWatch,
    BoundaryView,
    MapResolver,
    ScopeView,
    OutletResolver,
    DeploymentResolver,
  ],
  exports: [RegisterService, PlaceView, DeploymentView, CatalogueView, CatalogueWatch, ScopeView],
})
export class OutletModule {}
