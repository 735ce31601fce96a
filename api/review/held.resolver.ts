import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isUuidV7 } from '../domain/uuid-v7.js';
import type { DecideAnswer, DecideProblem, HeldCorrection, HeldLine, MutationDecideCorrectionArgs } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { type HeldCorrection as Held, HeldService } from '../report/held.service.js';
import { CorrectedView } from './corrected.view.js';
import { commentOf } from './review.service.js';

const refused = (code: DecideProblem): DecideAnswer => ({ __typename: 'DecideRefused', code });

/** Corrections of reports whose slot had been issued. */
@Resolver()
export class HeldResolver {
  constructor(
    private readonly held: HeldService,
    private readonly corrected: CorrectedView,
    private readonly catalogue: CatalogueView,
  ) {}

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('heldCorrections')
  async heldCorrections(@CurrentCaller() caller: Caller): Promise<HeldCorrection[]> {
    const provinceId = this.catalogue.places.provinceIdOf(caller.localityId);
    const waiting = provinceId === null ? [] : await this.held.waiting(provinceId);
    const prices = await this.corrected.pricesOf(waiting.map((one) => one.correctsId));
    return waiting.map((one) => this.toHeld(one, prices.get(one.correctsId)));
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Mutation('decideCorrection')
  async decideCorrection(@CurrentCaller() caller: Caller, @Args() { id, consent, comment: said }: MutationDecideCorrectionArgs): Promise<DecideAnswer> {
    const found = isUuidV7(id) ? await this.held.byId(id) : undefined;
    if (found === undefined || found.provinceId !== this.catalogue.places.provinceIdOf(caller.localityId)) return refused('CORRECTION_UNKNOWN');
    const comment = commentOf(said);
    if (comment === undefined) return refused('COMMENT_INVALID');
    if (comment === null && !consent) return refused('COMMENT_MISSING');
    const isDone = await this.held.decide(found, { isConsented: consent, by: caller.accountId, comment });
    return isDone ? { __typename: 'CorrectionDecided', id: found.id, consented: consent } : refused('ALREADY_DECIDED');
  }

  private toHeld({ id, correctsId, outletId, accountId, receivedAt, raw }: Held, prices: ReadonlyMap<string, number | null> = new Map()): HeldCorrection {
    const { correctionReason, lines } = raw as {
      readonly correctionReason?: string | null;
      readonly lines: readonly { readonly commodity: string; readonly price?: number | null }[];
    };
    return {
      id,
      corrects: correctsId,
      outlet: this.catalogue.places.outletById(outletId)?.code ?? String(outletId),
      account: this.catalogue.accounts.nameOf(accountId),
      receivedAt,
      reason: correctionReason ?? null,
      lines: lines.map(({ commodity, price }): HeldLine => ({ commodity, oldPrice: prices.get(commodity) ?? null, newPrice: price ?? null })),
    };
  }
}
