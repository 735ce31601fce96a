import { Injectable } from '@nestjs/common';
import { parseDay } from '../domain/local-day.js';
import type { AssignProblem } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { DutyService } from './duty.service.js';
import { DutyStore } from './duty.store.js';

export interface AssignWish {
  readonly account: string;
  readonly outlets: readonly string[];
  readonly slotMinutes: readonly number[] | null;
  readonly since: string;
  readonly until: string | null;
}

export type AssignOutcome = { readonly kind: 'done'; readonly outlets: number } | { readonly kind: 'refused'; readonly code: AssignProblem };

const MOST = 2000;
const refused = (code: AssignProblem): AssignOutcome => ({ kind: 'refused', code });

/** Says who visits which outlets from a day on, in place of whoever was assigned to them. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly store: DutyStore,
    private readonly duties: DutyService,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  async assign(wish: AssignWish, caller: Caller): Promise<AssignOutcome> {
    const provinceId = this.catalogue.places.provinceIdOf(caller.localityId);
    const person = provinceId === null ? undefined : this.duties.inspectorsOf(provinceId).find((account) => account.code === wish.account);
    if (person === undefined) return refused('PERSON_UNKNOWN');
    const outlets = wish.outlets.slice(0, MOST + 1).map((code) => this.catalogue.places.outletByCode(code));
    const outletIds = outlets.flatMap((outlet) => (outlet?.provinceId === provinceId ? outlet.id : []));
    if (outletIds.length === 0 || outletIds.length < outlets.length || outlets.length > MOST) return refused('OUTLET_UNKNOWN');
    const { slotMinutes } = this.catalogue.deployments.current();
    if (wish.slotMinutes !== null && (wish.slotMinutes.length === 0 || wish.slotMinutes.some((minute) => !slotMinutes.includes(minute))))
      return refused('SLOT_UNKNOWN');
    const since = parseDay(wish.since);
    const until = wish.until === null ? 'infinity' : parseDay(wish.until);
    if (since === null || until === null || since >= until || since < this.duties.today()) return refused('DAYS_INVALID');
    await this.store.assign({
      ...{ accountId: person.id, outletIds: [...new Set(outletIds)], slotMinutes: wish.slotMinutes, since, until },
      ...{ madeBy: caller.accountId, madeAt: this.clock.now() },
    });
    return { kind: 'done', outlets: new Set(outletIds).size };
  }
}
