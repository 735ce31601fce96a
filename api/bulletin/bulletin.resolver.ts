import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { actsFor } from '../domain/bulletin/bulletin-life.js';
import type { SectionPlan } from '../domain/bulletin/bulletin-template.js';
import { type Instant, instant, MINUTE } from '../domain/instant.js';
import type { Bulletin, BulletinAct, BulletinMove, BulletinRefused, BulletinSection, MutationActOnBulletinArgs } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { type BulletinOutcome, BulletinService } from './bulletin.service.js';
import { BulletinView, numberOf, type StoredBulletin } from './bulletin.view.js';

/** A report as pages see it; what costs a query is read when asked for. */
type Node = Omit<Bulletin, 'sections' | 'moves' | 'signedFiles' | 'lateReports' | 'acts' | 'maySupplement'> & { readonly stored: StoredBulletin };
type Answer = ({ readonly __typename: 'Bulletin' } & Node) | ({ readonly __typename: 'BulletinRefused' } & BulletinRefused);

@Resolver('Bulletin')
export class BulletinResolver {
  constructor(
    private readonly service: BulletinService,
    private readonly view: BulletinView,
    private readonly catalogue: CatalogueView,
  ) {}

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('bulletins')
  async bulletins(@CurrentCaller() caller: Caller, @Args('since') since: Instant, @Args('until') until: Instant): Promise<Node[]> {
    return (await this.view.between(this.service.provinceOf(caller), since, until)).map((stored) => this.toNode(stored));
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('bulletin')
  async bulletin(@CurrentCaller() caller: Caller, @Args('id') id: string): Promise<Node | null> {
    const stored = await this.service.visible(id, caller);
    return stored === null ? null : this.toNode(stored);
  }

  @For('ANALYST', 'LEADER')
  @Mutation('actOnBulletin')
  async act(@CurrentCaller() caller: Caller, @Args() { id, act, text, section }: MutationActOnBulletinArgs): Promise<Answer> {
    return this.answer(await this.service.act(id, { act, text: text ?? null, section: section ?? null }, caller));
  }

  @For('ANALYST', 'LEADER')
  @Mutation('supplementBulletin')
  async supplement(@CurrentCaller() caller: Caller, @Args('id') id: string): Promise<Answer> {
    return this.answer(await this.service.supplement(id, caller));
  }

  @ResolveField('acts')
  acts(@CurrentCaller() caller: Caller, @Parent() { stored }: Node): BulletinAct[] {
    return actsFor(stored.state, caller.role);
  }

  @ResolveField('maySupplement')
  maySupplement(@CurrentCaller() caller: Caller, @Parent() { stored }: Node): boolean {
    return stored.state === 'ISSUED' && stored.orderTitle === null && (caller.role === 'ANALYST' || caller.role === 'LEADER');
  }

  @ResolveField('sections')
  sections(@Parent() { stored }: Node): BulletinSection[] {
    const plans = new Map(stored.template.sections.map((plan) => [plan.key, plan]));
    return stored.sections.map(({ key, title, paragraphs, table }) => ({
      key,
      title,
      free: plans.get(key)?.composed === null,
      filledBy: plans.get(key)?.filledBy ?? null,
      dueAt: dueAt(stored.slotAt, plans.get(key)),
      paragraphs: [...paragraphs],
      table: table === null ? null : { head: [...table.head], rows: table.rows.map((row) => [...row]), rightFrom: table.rightFrom },
      remark: stored.remarks[key] ?? null,
    }));
  }

  @ResolveField('moves')
  async moves(@Parent() { stored }: Node): Promise<BulletinMove[]> {
    const moves = await this.view.movesOf(stored.id);
    return moves.map(({ accountId, ...move }) => ({ ...move, account: accountId === null ? null : this.catalogue.accounts.nameOf(accountId) }));
  }

  @ResolveField('lateReports')
  lateReports(@Parent() { stored }: Node): Promise<number> {
    return this.view.lateReports(stored);
  }

  private async answer(outcome: BulletinOutcome): Promise<Answer> {
    if (outcome.kind === 'refused') return { __typename: 'BulletinRefused', code: outcome.code };
    const stored = await this.view.byId(String(outcome.id));
    return stored === null ? { __typename: 'BulletinRefused', code: 'BULLETIN_UNKNOWN' } : { __typename: 'Bulletin', ...this.toNode(stored) };
  }

  private toNode(stored: StoredBulletin): Node {
    const { id, provinceId, slotAt, orderTitle, part, state, frozenAt, composedAt, issuedAt, sha256, expected, received, openAlerts } = stored;
    const province = this.catalogue.places.localityById(provinceId)?.code ?? String(provinceId);
    const number = numberOf(stored);
    return {
      stored,
      id: String(id),
      province,
      slotAt,
      orderTitle,
      part,
      state,
      number,
      frozenAt,
      composedAt,
      issuedAt,
      frozenSha256: sha256,
      expected,
      received,
      openAlerts,
    };
  }
}

function dueAt(slotAt: Instant, plan: SectionPlan | undefined): Instant | null {
  const before = plan?.dueMinutesBefore ?? null;
  return before === null ? null : instant(slotAt - before * MINUTE);
}
