import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Instant } from '../domain/instant.js';
import type { ThresholdDraft, ThresholdProblem, ThresholdRefused, ThresholdVersion } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { checkThresholds, type Published, ThresholdService } from './threshold.service.js';

type Answer = ({ readonly __typename: 'ThresholdVersion' } & ThresholdVersion) | ({ readonly __typename: 'ThresholdRefused' } & ThresholdRefused);

interface Asked {
  readonly basedOn: number;
  readonly thresholds: unknown;
}

interface AskedPublishing {
  readonly basedOn: number;
  readonly reason: string;
  readonly activeFrom?: Instant | null;
}

@Resolver()
export class ThresholdResolver {
  constructor(
    private readonly service: ThresholdService,
    private readonly catalogue: CatalogueView,
  ) {}

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('thresholdVersions')
  async versions(): Promise<ThresholdVersion[]> {
    const { rows, live } = await this.service.versions();
    return rows.map((row) => ({
      ...row,
      publishedBy: row.publishedBy === null ? null : this.catalogue.accounts.nameOf(row.publishedBy),
      isLive: row.version === live,
    }));
  }

  @For('ADMINISTRATOR')
  @Query('thresholdDraft')
  async draft(@CurrentCaller() caller: Caller): Promise<ThresholdDraft | null> {
    const draft = await this.service.draftOf(caller.accountId);
    return draft === null ? null : { ...draft, problems: [...problemsOf(draft.thresholds)] };
  }

  @For('ADMINISTRATOR')
  @Mutation('saveThresholdDraft')
  async saveDraft(@CurrentCaller() caller: Caller, @Args() { basedOn, thresholds }: Asked): Promise<ThresholdDraft> {
    const draft = await this.service.saveDraft(caller.accountId, basedOn, thresholds);
    return { ...draft, problems: [...problemsOf(thresholds)] };
  }

  @For('ADMINISTRATOR')
  @Mutation('discardThresholdDraft')
  discardDraft(@CurrentCaller() caller: Caller): Promise<boolean> {
    return this.service.discardDraft(caller.accountId);
  }

  @For('ADMINISTRATOR')
  @Mutation('publishThresholds')
  async publish(@CurrentCaller() { accountId }: Caller, @Args() asked: AskedPublishing & Asked): Promise<Answer> {
    return this.answer(await this.service.publish(asked.thresholds, { ...asked, accountId, activeFrom: asked.activeFrom ?? null }));
  }

  @For('ADMINISTRATOR')
  @Mutation('restoreThresholds')
  async restore(@CurrentCaller() { accountId }: Caller, @Args() asked: AskedPublishing & { readonly version: number }): Promise<Answer> {
    return this.answer(await this.service.restore(asked.version, { ...asked, accountId, activeFrom: asked.activeFrom ?? null }));
  }

  private async answer(done: Published): Promise<Answer> {
    if (done.kind === 'refused') return { __typename: 'ThresholdRefused', code: done.code, problems: [...done.problems] };
    const version = (await this.versions()).find((one) => one.version === done.version);
    if (version === undefined) throw new Error(`version ${done.version} was published and is gone`);
    return { __typename: 'ThresholdVersion', ...version };
  }
}

const problemsOf = (thresholds: unknown): readonly ThresholdProblem[] => {
  const checked = checkThresholds(thresholds, 1);
  return checked.kind === 'fits' ? [] : checked.problems;
};
