import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Visit } from '../generated/schema.js';
import { type Caller, CurrentCaller } from '../platform/access.js';
import { toVisit } from './line-audit.js';
import { VisitView } from './visit.view.js';

/** How reports were made: where a person stood is for that person, analysts, leaders and administrators. */
@Resolver('Report')
export class VisitResolver {
  constructor(private readonly visits: VisitView) {}

  @ResolveField('visit')
  async visit(@Parent() report: { readonly id: string }, @CurrentCaller() caller: Caller | null): Promise<Visit | null> {
    const stored = (await this.visits.ofReports([report.id])).get(report.id);
    if (stored === undefined || caller === null) return null;
    return caller.role !== 'INSPECTOR' || stored.accountId === caller.accountId ? toVisit(stored) : null;
  }
}
