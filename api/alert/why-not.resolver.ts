import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Instant } from '../domain/instant.js';
import type { QueryWhyNotArgs, RulePrecision, RuleVerdict, WhyNot } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { Clock } from '../platform/clock.js';
import { PrecisionView } from './precision.view.js';
import { type AskedAgain, WhyNotService } from './why-not.service.js';

/** What the parents of alerts are answered with; the alert itself is read when asked for. */
type VerdictNode = Omit<RuleVerdict, 'alert'> & { readonly outletId: number; readonly commodityId: number; readonly at: Instant };

@Resolver()
export class WhyNotResolver {
  constructor(
    private readonly service: WhyNotService,
    private readonly precision: PrecisionView,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  @Query('whyNot')
  async whyNot(@Args() asked: QueryWhyNotArgs): Promise<Omit<WhyNot, 'verdicts'> & { verdicts: VerdictNode[] }> {
    const outlet = this.catalogue.places.outletByCode(asked.outlet);
    const commodity = this.catalogue.commodities.byCode(asked.commodity);
    if (outlet === undefined) throw badUserInput(`outlet is not known: ${asked.outlet.slice(0, 80)}`);
    if (commodity === undefined) throw badUserInput(`commodity is not known: ${asked.commodity.slice(0, 80)}`);
    const at = asked.at ?? this.clock.now();
    const { observedAt, verdicts } = await this.service.ask(outlet, commodity.id, at);
    return {
      outlet: outlet.code,
      commodity: commodity.code,
      observedAt,
      verdicts: verdicts.map((one) => ({ ...nodeOf(one), outletId: outlet.id, commodityId: commodity.id, at })),
    };
  }

  @Query('rulePrecision')
  rulePrecision(@Args('since') since: Instant, @Args('until') until: Instant): Promise<RulePrecision[]> {
    return this.precision.between(since, until);
  }
}

const KINDS = { breach: 'BREACH', normal: 'NORMAL', 'no-data': 'NO_DATA' } as const;

function nodeOf({ rule, verdict }: AskedAgain['verdicts'][number]): Omit<RuleVerdict, 'alert'> {
  return {
    rule,
    kind: KINDS[verdict.kind],
    severity: verdict.kind === 'breach' ? verdict.severity : null,
    reason: verdict.kind === 'no-data' ? verdict.reason : null,
    evidence: verdict.kind === 'no-data' ? null : verdict.evidence,
  };
}
