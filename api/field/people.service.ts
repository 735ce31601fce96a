import { Injectable } from '@nestjs/common';
import { type AccountRecord } from '../account/account.view.js';
import { CatalogueView } from '../outlet/catalogue.view.js';

/** Finds the inspectors of a person's province. */
@Injectable()
export class PeopleService {
  constructor(private readonly catalogue: CatalogueView) {}

  /** By code or by number. */
  inspectorOf(name: string | number, near: { readonly localityId: number }): AccountRecord | undefined {
    const { accounts, places } = this.catalogue;
    const provinceId = places.provinceIdOf(near.localityId);
    return accounts
      .ofRole('INSPECTOR')
      .find((account) => (account.code === name || account.id === name) && places.provinceIdOf(account.localityId) === provinceId);
  }

  byId(id: number): AccountRecord | undefined {
    return this.catalogue.accounts.byId(id);
  }

  /** An outlet's code and its commodities in walking order, by its number in the database. */
  outletOf(number: number): { readonly code: string; readonly goods: readonly string[] } | null {
    const outlet = this.catalogue.places.outletById(number);
    if (outlet === undefined) return null;
    return { code: outlet.code, goods: outlet.commodityIds.flatMap((id) => this.catalogue.commodities.byId(id)?.code ?? []) };
  }
}
