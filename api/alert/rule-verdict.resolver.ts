import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Rule } from '../domain/alert/verdict.js';
import type { Instant } from '../domain/instant.js';
import { type AlertNode, AlertView } from './alert.view.js';

/** Puts the alert there was beside what a rule says. */
@Resolver('RuleVerdict')
export class RuleVerdictResolver {
  constructor(private readonly alerts: AlertView) {}

  @ResolveField('alert')
  alert(@Parent() { rule, outletId, commodityId, at }: { rule: Rule; outletId: number; commodityId: number; at: Instant }): Promise<AlertNode | null> {
    return this.alerts.newestOf({ rule, outletId, commodityId }, at);
  }
}
