import { Injectable } from '@nestjs/common';
import { type ItemKind, type Items, READERS } from '../domain/catalogue/items.js';
import type { ItemProblem, ItemProblemCode, Reading } from '../domain/catalogue/read-item.js';
import { CatalogueView } from '../outlet/catalogue.view.js';

type Rules = { readonly [Kind in ItemKind]: (item: Items[Kind], known: Items[Kind] | null, provinceId: number) => readonly ItemProblem[] };

const one = (field: string, code: ItemProblemCode): ItemProblem[] => [{ field, code }];

/** What must hold between an item and the rest of the catalogue. */
@Injectable()
export class ItemRules {
  constructor(private readonly catalogue: CatalogueView) {}

  /** Reads what was sent and checks it; `known` is the item as it stands, null for a new one. */
  check<Kind extends ItemKind>(kind: Kind, sent: unknown, known: unknown, provinceId: number): Reading<Items[Kind]> {
    const reading = READERS[kind](sent, '');
    if ('problems' in reading) return reading;
    const problems = this.rules[kind](reading.value, known as Items[Kind] | null, provinceId);
    return problems.length > 0 ? { problems } : reading;
  }

  provinceIdOf(localityId: number): number | null {
    return this.catalogue.places.provinceIdOf(localityId);
  }

  refresh(): Promise<void> {
    return this.catalogue.refresh();
  }

  private readonly rules: Rules = {
    COMMODITY: (item, known) => [
      ...(known !== null && known.baseUnit !== item.baseUnit ? one('baseUnit', 'IN_USE') : []),
      ...(known !== null && known.basePerUnit !== item.basePerUnit ? one('basePerUnit', 'IN_USE') : []),
      ...(item.highDemandFrom !== null && item.highDemandTo !== null && item.highDemandTo <= item.highDemandFrom ? one('highDemandTo', 'OUT_OF_RANGE') : []),
    ],
    OUTLET: (item, _known, provinceId) => this.outletProblems(item, provinceId),
    PLACE: (item, known, provinceId) => this.placeProblems(item, known, provinceId),
    CHECKLIST: (item) => item.outletKinds.flatMap((kind, place) => (this.isOutletKind(kind) ? [] : one(`outletKinds.${place}`, 'UNKNOWN'))),
    OPEN_DATA: (_item, known) => (known === null ? one('key', 'UNKNOWN') : []),
  };

  private outletProblems(item: Items['OUTLET'], provinceId: number): ItemProblem[] {
    const { places, commodities } = this.catalogue;
    const locality = places.localityByCode(item.locality);
    const isHere = locality !== undefined && places.provinceIdOf(locality.id) === provinceId;
    return [
      ...(isHere ? [] : one('locality', 'UNKNOWN')),
      ...(this.isOutletKind(item.kind) ? [] : one('kind', 'UNKNOWN')),
      ...((item.latitude === null) === (item.longitude === null) ? [] : one(item.latitude === null ? 'latitude' : 'longitude', 'MISSING')),
      ...item.commodities.flatMap((code, place) => (commodities.byCode(code) === undefined ? one(`commodities.${place}`, 'UNKNOWN') : [])),
    ];
  }

  /** Units belong to the register of units: their place in the tree stays, and they do not end here. */
  private placeProblems(item: Items['PLACE'], known: Items['PLACE'] | null, provinceId: number): ItemProblem[] {
    const { places } = this.catalogue;
    const parent = item.parent === null ? undefined : places.localityByCode(item.parent);
    if (known === null) return parent !== undefined && places.provinceIdOf(parent.id) === provinceId ? [] : one('parent', 'UNKNOWN');
    return known.parent === item.parent ? [] : one('parent', 'IN_USE');
  }

  private isOutletKind(code: string): boolean {
    return this.catalogue.places.outletKinds().some((kind) => kind.code === code);
  }
}
