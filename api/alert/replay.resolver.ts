import { Args, Query, Resolver } from '@nestjs/graphql';
import type { RaisedAlert } from '../domain/alert/compare-raised.js';
import type { Severity, ThresholdReplay, ThresholdReplayExample, ThresholdReplayRefused } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { For } from '../platform/access.js';

import { type ReplayOutcome, ReplayService } from './replay.service.js';

const MOST_EXAMPLES = 20;

type Answer = ({ readonly __typename: 'ThresholdReplay' } & ThresholdReplay) | ({ readonly __typename: 'ThresholdReplayRefused' } & ThresholdReplayRefused);

@Resolver()
export class ReplayResolver {
  constructor(
    private readonly service: ReplayService,
    private readonly catalogue: CatalogueView,
  ) {}

  @For('ADMINISTRATOR')
  @Query('replayThresholds')
  async replay(@Args() { thresholds, days }: { readonly thresholds: unknown; readonly days: number }): Promise<Answer> {
    const outcome = await this.service.replay(thresholds, days);
    if (outcome.kind === 'refused') return { __typename: 'ThresholdReplayRefused', code: outcome.code, problems: [...outcome.problems] };
    const { kind: _, gained, lost, changed, counts, ...span } = outcome;
    const totals = { gained: gained.length, lost: lost.length, changed: changed.length };
    return { __typename: 'ThresholdReplay', ...span, ...totals, counts: [...counts], examples: this.examplesOf(outcome) };
  }

  private examplesOf({ gained, lost, changed }: ReplayOutcome): ThresholdReplayExample[] {
    return [
      ...gained.slice(0, MOST_EXAMPLES).map((alert) => this.example(alert, null, alert.severity)),
      ...lost.slice(0, MOST_EXAMPLES).map((alert) => this.example(alert, alert.severity, null)),
      ...changed.slice(0, MOST_EXAMPLES).map(({ before, after }) => this.example(after, before.severity, after.severity)),
    ];
  }

  private example(alert: RaisedAlert, before: Severity | null, after: Severity | null): ThresholdReplayExample {
    const { rule, localityId, commodityId, outletId, at, evidence } = alert;
    const outlet = this.catalogue.places.outletById(outletId);
    return {
      rule,
      locality: this.catalogue.places.localityById(localityId)?.code ?? String(localityId),
      commodity: this.catalogue.commodities.byId(commodityId)?.code ?? 'ALL',
      outlet: outlet?.code ?? null,
      outletName: outlet?.name ?? null,
      at,
      before,
      after,
      evidence,
    };
  }
}
