import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ChecklistFinding } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { ChecklistView } from './checklist.view.js';

const MOST = 200;

@Resolver('Outlet')
export class ChecklistResolver {
  constructor(
    private readonly view: ChecklistView,
    private readonly catalogue: CatalogueView,
  ) {}

  @ResolveField('checklistFindings')
  async checklistFindings(@Parent() parent: { readonly id: string }, @Args('first') first: number): Promise<ChecklistFinding[]> {
    const outlet = this.catalogue.places.outletByCode(parent.id);
    if (outlet === undefined || first < 1) return [];
    const findings = await this.view.findings(outlet.id, Math.min(first, MOST));
    return findings.map(({ accountId, ...finding }) => ({ ...finding, account: this.catalogue.accounts.nameOf(accountId) }));
  }
}
