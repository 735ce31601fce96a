import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { cutOffOf } from '../domain/alert/expected-reports.js';
import type { Instant } from '../domain/instant.js';
import type { RawReport } from '../domain/report-draft.js';
import { isUuidV7 } from '../domain/uuid-v7.js';
import type { ReportConflict, SubmitAnswer, SubmitRefused } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, EVERYONE, For, RequestDoor } from '../platform/access.js';
import { Database } from '../platform/database.js';
import type { Door } from '../platform/door.js';
import { ReportView } from './report.view.js';
import { type Answer, SubmitService } from './submit.service.js';
import { type Names, type ReportNode, toReport } from './to-report.js';

/** An answer before the fields of the stored report that are asked for apart. */
type SubmitAnswerNode =
  | Exclude<SubmitAnswer, { readonly __typename?: 'ReportConflict' }>
  | (Omit<ReportConflict, 'stored'> & { readonly __typename: 'ReportConflict'; readonly stored: ReportNode });
type SubmitResultNode = SubmitRefused | { readonly __typename: 'SubmitAnswers'; readonly answers: readonly SubmitAnswerNode[] };

const MAX_REPORTS = 500;
const MAX_PAGE = 200;

@Resolver('Outlet')
export class ReportResolver {
  private readonly names: Names;

  constructor(
    private readonly submitting: SubmitService,
    private readonly view: ReportView,
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
  ) {
    const { accounts, commodities, deployments, places } = catalogue;
    this.names = {
      commodity: (id) => commodities.byId(id)?.code ?? String(id),
      outlet: (id) => places.outletById(id)?.code ?? String(id),
      account: (id) => accounts.nameOf(id),
      cutOff: (slotAt) => cutOffOf(slotAt, deployments.current().handInMinutesBefore),
    };
  }

  @For('INSPECTOR', 'ENTERPRISE')
  @Mutation('submitReports')
  async submitReports(
    @Args('reports') reports: readonly RawReport[],
    @CurrentCaller() caller: Caller,
    @RequestDoor() door: Door | null,
  ): Promise<SubmitResultNode> {
    if (reports.length === 0) return { __typename: 'SubmitRefused', code: 'NO_REPORTS', limit: MAX_REPORTS };
    if (reports.length > MAX_REPORTS) return { __typename: 'SubmitRefused', code: 'TOO_MANY_REPORTS', limit: MAX_REPORTS };
    door?.handIn(reports.length);
    const answers = await this.submitting.submit(reports, caller);
    return { __typename: 'SubmitAnswers', answers: await Promise.all(answers.map((answer, place) => this.toAnswer(answer, reports[place]))) };
  }

  @For(...EVERYONE)
  @Query('report')
  async report(@Args('id') id: string): Promise<ReportNode | null> {
    return isUuidV7(id) ? this.load(id) : null;
  }

  @ResolveField('reports')
  async reports(@Parent() parent: { id: string }, @Args('first') first: number, @Args('before') before?: Instant | null): Promise<ReportNode[]> {
    const outlet = this.catalogue.places.outletByCode(parent.id);
    if (outlet === undefined || first < 1) return [];
    const stored = await this.view.newest(this.database, outlet.id, Math.min(first, MAX_PAGE), before ?? null);
    return stored.map((report) => toReport(report, this.names));
  }

  @ResolveField('lastReport')
  async lastReport(@Parent() parent: { id: string }): Promise<ReportNode | null> {
    const [last] = await this.reports(parent, 1);
    return last ?? null;
  }

  private async load(id: string): Promise<ReportNode | null> {
    const [stored] = await this.view.byIds(this.database, [id]);
    return stored === undefined ? null : toReport(stored, this.names);
  }

  private async toAnswer(answer: Answer, raw: RawReport | undefined): Promise<SubmitAnswerNode> {
    switch (answer.kind) {
      case 'refused':
        return { __typename: 'ReportRefused', id: typeof raw?.id === 'string' ? raw.id.slice(0, 80) : null, problems: answer.problems };
      case 'held':
        return { __typename: 'ReportHeld', id: answer.id, receivedAt: answer.receivedAt };
      case 'accepted':
        return { __typename: 'ReportAccepted', id: answer.id, receivedAt: answer.receivedAt };
      case 'already-received':
        return { __typename: 'ReportAlreadyReceived', id: answer.id, receivedAt: answer.receivedAt };
      case 'conflict': {
        const stored = await this.load(answer.id);
        if (stored === null) throw new Error(`report ${answer.id} is in conflict with nothing`);
        return { __typename: 'ReportConflict', id: answer.id, receivedAt: answer.receivedAt, stored };
      }
    }
  }
}
