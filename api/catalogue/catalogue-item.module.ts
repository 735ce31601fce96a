import { Module } from '@nestjs/common';
import { OutletModule } from '../outlet/outlet.module.js';
import { BoundaryResolver } from './boundary.resolver.js';
import { BoundaryStore } from './boundary.store.js';
import { BoundaryFileService } from './boundary-file.service.js';
import { CatalogueItemResolver } from './catalogue-item.resolver.js';
import { CatalogueItemService } from './catalogue-item.service.js';
import { ChangeStore } from './change.store.js';
import { ItemRules } from './item-rules.service.js';
import { ItemStores } from './item-stores.store.js';
import { OutletFileService } from './outlet-file.service.js';

@Module({
  imports: [OutletModule],
  providers: [
    BoundaryStore,
    BoundaryFileService,
    BoundaryResolver,
    ChangeStore,
    ItemStores,
    ItemRules,
    CatalogueItemService,
    OutletFileService,
    CatalogueItemResolver,
  ],
})
export class CatalogueItemModule {}
