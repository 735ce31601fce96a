import { Injectable } from '@nestjs/common';
import { DAY, HOUR, type Instant, instant } from '../domain/instant.js';
import type { PlaceRunOut } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Database } from '../platform/database.js';
import { RunOutView } from '../trend/run-out.view.js';

/** A count counts for so long. */
const FRESH = 36 * HOUR;
/** Nights make a stock last longer than its mean pace says, never shorter by more than this. */
const SLACK = DAY;
/** Outlets worked out exactly in one question: those with least cover. */
const MOST_OUTLETS = 300;

interface Shelf {
  readonly outletId: number;
  readonly roughly: Instant;
}

/** Where a commodity runs out: the shelves as the rules keep them choose the candidates, the sheet of each says when. */
@Injectable()
export class RunOutsView {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
    private readonly runOuts: RunOutView,
  ) {}

  async of(provinceId: number, commodityId: number, { now, until }: { readonly now: Instant; readonly until: Instant }): Promise<PlaceRunOut[]> {
    const shelves = await this.shelves(provinceId, commodityId, instant(now - FRESH));
    const candidates = shelves.filter(({ roughly }) => roughly < until + SLACK).slice(0, MOST_OUTLETS);
    const exact = await this.runOuts.ofOutlets(
      candidates.map(({ outletId }) => outletId),
      now,
    );
    const places = new Map<number, { told: number; outlets: PlaceRunOut['outlets'][number][] }>();
    for (const { outletId } of shelves) {
      const outlet = this.catalogue.places.outletById(outletId);
      if (outlet === undefined) continue;
      const place = places.get(outlet.localityId) ?? { told: 0, outlets: [] };
      places.set(outlet.localityId, place);
      place.told += 1;
      const found = exact.get(outletId)?.get(commodityId);
      if (found === undefined || found.at >= until) continue;
      place.outlets.push({ outlet: outlet.code, name: outlet.name, at: found.at, earliest: found.earliest, latest: found.latest });
    }
    return [...places]
      .filter(([, { outlets }]) => outlets.length > 0)
      .map(([id, { told, outlets }]) => ({
        locality: this.catalogue.places.localityById(id)?.code ?? String(id),
        told,
        outlets: outlets.toSorted((a, b) => a.at - b.at),
      }))
      .toSorted((a, b) => (a.outlets[0]?.at ?? 0) - (b.outlets[0]?.at ?? 0));
  }

  /** Fresh counts of the commodity with the time they roughly last, least cover first. */
  private shelves(provinceId: number, commodityId: number, since: Instant): Promise<Shelf[]> {
    return this.database.query<Shelf>(
      `select s.outlet_id as "outletId", shelf.seen_at + make_interval(secs => least(shelf.stock / nullif(shelf.demand, 0), 3650) * 86400) as roughly
       from outlet_shelf s, unnest(s.commodity_ids, s.seen_ats, s.stocks, s.demands) as shelf (commodity_id, seen_at, stock, demand)
       where s.province_id = $1 and shelf.commodity_id = $2 and shelf.seen_at >= to_timestamp($3 / 1000.0) and shelf.stock > 0 and shelf.demand > 0
       order by shelf.stock / shelf.demand, s.outlet_id`,
      [provinceId, commodityId, since],
    );
  }
}
