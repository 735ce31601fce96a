import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { LineAudit } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, forbidden } from '../platform/access.js';
import { auditLines } from './line-audit.js';
import { VisitView } from './visit.view.js';

const MOST_READ = 200;

/** What has become of one commodity at one outlet, line by line. */
@Resolver('Outlet')
export class LineAuditResolver {
  constructor(
    private readonly visits: VisitView,
    private readonly catalogue: CatalogueView,
  ) {}

  @ResolveField('lineAudit')
  async lineAudit(
    @Parent() parent: { readonly id: string },
    @Args('commodity') code: string,
    @Args('first') first: number,
    @CurrentCaller() caller: Caller | null,
  ): Promise<LineAudit[]> {
    if (caller === null || caller.role === 'INSPECTOR') throw forbidden(caller, 'Outlet.lineAudit');
    const outlet = this.catalogue.places.outletByCode(parent.id);
    const commodity = this.catalogue.commodities.byCode(code);
    if (outlet === undefined || commodity === undefined || first < 1) return [];
    const reports = await this.visits.newestReports(outlet.id, MOST_READ);
    const visits = await this.visits.ofReports(reports.map((report) => report.id));
    return auditLines(reports, { commodity, visits, nameOf: (id) => this.catalogue.accounts.nameOf(id) }).slice(0, first);
  }
}
