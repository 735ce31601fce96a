import { Injectable } from '@nestjs/common';
import { cutOffOf, expectedLines } from '../domain/alert/expected-reports.js';
import { type Instant, slotOf } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { LocalityRecord, OutletRecord } from '../outlet/place.view.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';

/** Place i of each column belongs to `areas[i]`. */
export interface ReportingColumns {
  readonly slotAt: Instant;
  readonly cutOffAt: Instant;
  readonly areas: readonly LocalityRecord[];
  readonly expected: number[];
  readonly received: number[];
}

/** An outlet has reported for the running slot when its newest observation lies in it: there is no later slot. */
const REPORTED = 'select outlet_id as id, last_observed_at as at from outlet_state where province_id = any ($1::integer[])';

/** Who has reported for the running slot. */
@Injectable()
export class ReportingView {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  /** The area first, then its children in tree order. */
  async running(parent: LocalityRecord): Promise<ReportingColumns> {
    const { places, deployments } = this.catalogue;
    const { calendar, handInMinutesBefore } = deployments.current();
    const slotAt = slotOf(this.clock.now(), calendar);
    const areas = [parent, ...places.subtree(parent.id).filter((one) => one.parentId === parent.id)];
    const columns = new Map(areas.map(({ id }, place) => [id, place]));
    const expected = areas.map(() => 0);
    const received = areas.map(() => 0);
    const owing = places.outlets().filter((outlet) => places.localityById(outlet.localityId)?.path.includes(parent.id) === true && this.owes(outlet, slotAt));
    const came = await this.reported([...new Set(owing.map(({ provinceId }) => provinceId))], slotAt);
    for (const outlet of owing) {
      for (const id of places.localityById(outlet.localityId)?.path ?? []) {
        const place = columns.get(id);
        if (place === undefined) continue;
        expected[place] = (expected[place] ?? 0) + 1;
        if (came.has(outlet.id)) received[place] = (received[place] ?? 0) + 1;
      }
    }
    return { slotAt, cutOffAt: cutOffOf(slotAt, handInMinutesBefore), areas, expected, received };
  }

  private owes(outlet: OutletRecord, slotAt: Instant): boolean {
    const { places } = this.catalogue;
    const closures = places.registers.closuresOf(places.registered(outlet));
    const rostered = { outletId: outlet.id, activeSince: outlet.since, retiredAt: outlet.until, assigned: outlet.commodityIds.length, closures };
    return expectedLines(rostered, slotAt) > 0;
  }

  private async reported(provinceIds: readonly number[], slotAt: Instant): Promise<ReadonlySet<number>> {
    const { calendar } = this.catalogue.deployments.current();
    const rows = await this.database.query<{ id: number; at: Instant }>(REPORTED, [provinceIds], 'reporting-states');
    return new Set(rows.filter(({ at }) => slotOf(at, calendar) >= slotAt).map(({ id }) => id));
  }
}
