import { Injectable } from '@nestjs/common';
import { shareOut } from '../domain/duty/share-out.js';
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

/** Everything of some people goes to others. */
export interface OfficeWish {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly since: string;
  readonly until: string;
  readonly reason: string;
}

type Refusal = { readonly kind: 'refused'; readonly code: HandOverProblem };
export type HandOverOutcome = { readonly kind: 'done'; readonly record: HandOverRecord } | Refusal;
export type HandOversOutcome = { readonly kind: 'done'; readonly records: readonly HandOverRecord[] } | Refusal;

const LONGEST_REASON = 500;
const MOST_PEOPLE = 500;
const refused = (code: HandOverProblem): Refusal => ({ kind: 'refused', code });

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
    const terms = this.terms(wish);
    if (typeof terms === 'string') return refused(terms);
    const [record] = await this.store.addHandOvers([{ fromId, toId, outletIds, ...terms, madeBy: caller.accountId, madeAt: this.clock.now() }]);
    if (record === undefined) throw new Error('a hand-over was not stored');
    return { kind: 'done', record };
  }

  /** Several people drop out at once: their outlets as of the first day are shared out, and all of it is stored or nothing. */
  async handOverOffice(wish: OfficeWish, caller: Caller): Promise<HandOversOutcome> {
    const provinceId = this.catalogue.places.provinceIdOf(caller.localityId);
    const people = provinceId === null ? [] : this.duties.inspectorsOf(provinceId);
    const named = (codes: readonly string[]) => people.filter(({ code }) => codes.includes(code));
    const [from, to] = [named(wish.from), named(wish.to)];
    if (provinceId === null || from.length === 0 || to.length === 0 || from.length > MOST_PEOPLE) return refused('PERSON_UNKNOWN');
    if (from.length < new Set(wish.from).size || to.length < new Set(wish.to).size) return refused('PERSON_UNKNOWN');
    if (from.some((person) => to.includes(person))) return refused('SAME_PERSON');
    const terms = this.terms(wish);
    if (typeof terms === 'string') return refused(terms);
    const roster = await this.duties.roster(provinceId, terms.since);
    const loadOf = ({ id }: { readonly id: number }) => ({ accountId: id, outlets: roster.filter((duty) => duty.accountId === id).length });
    const made = shareOut(from.map(loadOf), to.map(loadOf)).map((share) => ({
      ...share,
      outletIds: null,
      ...terms,
      madeBy: caller.accountId,
      madeAt: this.clock.now(),
    }));
    return { kind: 'done', records: await this.store.addHandOvers(made) };
  }

  /** From today on it does not hold, nor do those made with it; an inspector takes back own ones. */
  async withdraw(id: string, caller: Caller): Promise<HandOversOutcome> {
    const provinceId = this.catalogue.places.provinceIdOf(caller.localityId);
    const known = /^\d{1,9}$/.test(id) ? await this.store.handOver(Number(id)) : undefined;
    const isOfProvince = provinceId !== null && this.duties.inspectorsOf(provinceId).some((account) => account.id === known?.fromId);
    if (known === undefined || !isOfProvince) return refused('UNKNOWN');
    if (caller.role === 'INSPECTOR' && known.fromId !== caller.accountId) return refused('NOT_YOURS');
    const records = await this.store.withdraw(known, { accountId: caller.accountId, on: this.duties.today(), at: this.clock.now() });
    return records.length === 0 ? refused('NOT_IN_FORCE') : { kind: 'done', records };
  }

  /** Days and reason, or what is wrong with them. */
  private terms(
    wish: Pick<HandOverWish, 'since' | 'until' | 'reason'>,
  ): { readonly since: Day; readonly until: Day; readonly reason: string } | HandOverProblem {
    const since = parseDay(wish.since);
    const until = parseDay(wish.until);
    if (since === null || until === null || since >= until || until <= this.duties.today()) return 'DAYS_INVALID';
    const reason = wish.reason.trim();
    return reason === '' || reason.length > LONGEST_REASON || !isPlainText(reason) ? 'REASON_MISSING' : { since, until, reason };
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
