import { Injectable } from '@nestjs/common';
import type { Day } from '../domain/instant.js';
import { parseDay } from '../domain/local-day.js';
import { isPlainText } from '../domain/problem-list.js';
import type { HandOverProblem } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { DutyService } from './duty.service.js';
import { DutyStore, type HandOverRecord } from './duty.store.js';

export type { HandOverRecord } from './duty.store.js';

export interface HandOverWish {
  readonly from: string | null;
  readonly to: string;
  readonly outlets: readonly string[] | null;
  readonly since: string;
  readonly until: string;
  readonly reason: string;
}

export type HandOverOutcome = { readonly kind: 'done'; readonly record: HandOverRecord } | { readonly kind: 'refused'; readonly code: HandOverProblem };

const LONGEST_REASON = 500;
const refused = (code: HandOverProblem): HandOverOutcome => ({ kind: 'refused', code });

/** Lets duties pass from one person to another for some days, with a reason; work goes on from one person ill to the whole office. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly store: DutyStore,
    private readonly duties: DutyService,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  async handOver(wish: HandOverWish, caller: Caller): Promise<HandOverOutcome> {
    const provinceId = this.catalogue.places.provinceIdOf(caller.localityId);
    const people = provinceId === null ? [] : this.duties.inspectorsOf(provinceId);
    const fromId = wish.from === null ? caller.accountId : people.find((account) => account.code === wish.from)?.id;
    const toId = people.find((account) => account.code === wish.to)?.id;
    if (fromId === undefined || toId === undefined) return refused('PERSON_UNKNOWN');
    if (fromId === toId) return refused('SAME_PERSON');
    if (caller.role === 'INSPECTOR' && fromId !== caller.accountId) return refused('NOT_YOURS');
    const outletIds = this.outletIds(wish.outlets, provinceId);
    if (outletIds === undefined) return refused('OUTLET_UNKNOWN');
    const since = parseDay(wish.since);
    const until = parseDay(wish.until);
    if (since === null || until === null || since >= until || until <= this.duties.today()) return refused('DAYS_INVALID');
    const reason = wish.reason.trim();
    if (reason === '' || reason.length > LONGEST_REASON || !isPlainText(reason)) return refused('REASON_MISSING');
    const record = await this.store.addHandOver({ fromId, toId, outletIds, since, until, reason, madeBy: caller.accountId, madeAt: this.clock.now() });
    return { kind: 'done', record };
  }

  /** Those of the province's people that end after `day`, newest first. */
  from(day: Day, provinceId: number): Promise<HandOverRecord[]> {
    return this.store.handOversFrom(
      day,
      this.duties.inspectorsOf(provinceId).map((account) => account.id),
    );
  }

  /** Ids of the named outlets; null for all, undefined when one of them is not an outlet of the province. */
  private outletIds(codes: readonly string[] | null, provinceId: number | null): readonly number[] | null | undefined {
    if (codes === null) return null;
    const outlets = codes.map((code) => this.catalogue.places.outletByCode(code));
    return codes.length === 0 || outlets.some((outlet) => outlet === undefined || outlet.provinceId !== provinceId)
      ? undefined
      : outlets.flatMap((outlet) => outlet?.id ?? []);
  }
}
