import { Injectable } from '@nestjs/common';
import type { ItemKind } from '../domain/catalogue/items.js';
import { ChecklistItemStore } from './checklist-item.store.js';
import { CommodityItemStore } from './commodity-item.store.js';
import type { ItemStore } from './item-store.js';
import { OpenItemStore } from './open-item.store.js';
import { OutletItemStore } from './outlet-item.store.js';
import { PlaceItemStore } from './place-item.store.js';

/** The store of each kind of item. */
@Injectable()
export class ItemStores {
  private readonly stores: { readonly [Kind in ItemKind]: ItemStore } = {
    COMMODITY: new CommodityItemStore(),
    OUTLET: new OutletItemStore(),
    PLACE: new PlaceItemStore(),
    CHECKLIST: new ChecklistItemStore(),
    OPEN_DATA: new OpenItemStore(),
  };

  of(kind: ItemKind): ItemStore {
    return this.stores[kind];
  }
}
