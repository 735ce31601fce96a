import { Injectable } from '@nestjs/common';
import { DAY, type Day, type Instant, instant } from '../domain/instant.js';
import { midnightOf } from '../domain/local-day.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { OutletRecord } from '../outlet/place.view.js';
import type { RegisterRecord } from '../outlet/registers.js';
import { DutyService, type OutletDutyState, type SlotCount } from './duty.service.js';

/** In place of a person where nobody is there to visit an outlet. */
const NOBODY = 0;

export interface OutletInDay {
  readonly outlet: OutletRecord;
  readonly state: OutletDutyState;
  /** Null where nobody is there to visit it. */
  readonly accountId: number | null;
}

export interface DayCompleteness {
  readonly slots: readonly SlotCount[];
  readonly units: readonly { readonly localityId: number; readonly outlets: number; readonly slots: readonly SlotCount[] }[];
  readonly people: readonly { readonly accountId: number; readonly outletIds: readonly number[]; readonly slots: readonly SlotCount[] }[];
  /** Outlets with a slot that is late or missing, in walking order. */
  readonly gaps: readonly OutletInDay[];
  readonly closed: readonly { readonly outlet: OutletRecord; readonly closure: RegisterRecord }[];
}

const isGap = ({ standing }: { readonly standing: string }): boolean => standing === 'LATE' || standing === 'MISSING';

/** What was expected on a day and what has come of it, by slot, unit and person. */
@Injectable()
export class CompletenessService {
  constructor(
    private readonly duties: DutyService,
    private readonly catalogue: CatalogueView,
  ) {}

  async ofDay(provinceId: number, day: Day): Promise<DayCompleteness> {
    const states = await this.duties.standings(await this.everyOutlet(provinceId, day), day);
    const inDay = states.flatMap((state) => {
      const outlet = this.catalogue.places.outletById(state.duty.outletId);
      return outlet === undefined ? [] : [{ outlet, state, accountId: state.duty.accountId === NOBODY ? null : state.duty.accountId }];
    });
    const units = [...new Set(inDay.map(({ outlet }) => outlet.localityId))].map((localityId) => {
      const own = inDay.filter(({ outlet }) => outlet.localityId === localityId).map(({ state }) => state);
      return { localityId, outlets: own.length, slots: this.duties.counts(own, day) };
    });
    const people = this.duties.inspectorsOf(provinceId).map(({ id }) => {
      const own = states.filter(({ duty }) => duty.accountId === id);
      return { accountId: id, outletIds: own.map(({ duty }) => duty.outletId), slots: this.duties.counts(own, day) };
    });
    return {
      slots: this.duties.counts(states, day),
      units,
      people,
      gaps: inDay.filter(({ state }) => state.slots.some(isGap)),
      closed: this.closedOn(provinceId, day),
    };
  }

  /** The roster, and behind it the outlets that nobody visits. */
  private async everyOutlet(provinceId: number, day: Day) {
    const roster = await this.duties.roster(provinceId, day);
    const visited = new Set(roster.map(({ outletId }) => outletId));
    const rest = this.duties.openOutlets(provinceId, day).filter(({ id }) => !visited.has(id));
    return [...roster, ...rest.map(({ id }) => ({ outletId: id, accountId: NOBODY, slotMinutes: null, handedFrom: null }))];
  }

  private closedOn(provinceId: number, day: Day) {
    const since: Instant = midnightOf(day, this.catalogue.deployments.current().calendar);
    const until = instant(since + DAY);
    return this.duties.openOutlets(provinceId, day).flatMap((outlet) =>
      this.duties
        .closuresOf(outlet.id)
        .filter((closure) => closure.since < until && since < closure.until)
        .map((closure) => ({ outlet, closure })),
    );
  }
}
