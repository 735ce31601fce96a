import { Injectable } from '@nestjs/common';
import type { CommodityRecord } from '../commodity/commodity.view.js';
import type { AreaOutlet, AreaStockSight } from '../domain/alert/area-sight.js';
import { addTrade, noTrade, shareOf, type Trade } from '../domain/alert/area-stock.js';
import { isAbove } from '../domain/alert/comparison.js';
import { detectors } from '../domain/alert/detectors.js';
import type { Verdict } from '../domain/alert/verdict.js';
import type { Coordinates } from '../domain/distance.js';
import type { Instant } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { OutletRecord } from '../outlet/place.view.js';
import { type Fingerprint, WHOLE_AREA } from './alert.entity.js';
import { Bench, type Occasion } from './bench.js';
import { WORD_COUNTS_FOR } from './conduct.service.js';
import type { Docket } from './docket.js';
import { groupBy } from './group-by.js';
import type { Shelf } from './shelf.store.js';
import type { SlotRound } from './silence.service.js';

/** Outlets that must have told what they hold before they are called an area: one alone is judged by S1 and S2. Our own rule. */
const LEAST_OUTLETS = 2;
/** And how much of the area's trade they must make up: without its market a commune is not judged by its corner shop. Our own rule. */
const LEAST_SHARE = 0.5;

/** An outlet of an area and the places it lies in, from the province down. */
interface PlacedOutlet extends AreaOutlet {
  readonly path: readonly number[];
}

/** The outlets that sell one commodity in a province, as far as they were known at the hand-in time. */
interface Supply {
  readonly commodity: CommodityRecord;
  readonly outlets: readonly PlacedOutlet[];
  /** Places in which enough of them have told for the area to be judged. */
  readonly areaIds: ReadonlySet<number>;
}

/** Judges at the hand-in time of each slot how an area is supplied: whether it runs short (S3), and whether a ward does while its province has enough (S4). */
@Injectable()
export class SupplyService {
  constructor(
    private readonly catalogue: CatalogueView,
    private readonly bench: Bench,
  ) {}

  judge(round: SlotRound, docket: Docket): void {
    for (const supply of this.suppliesOf(round)) {
      const areas = groupBy(supply.outlets, ({ path }) => path);
      for (const [localityId, outlets] of areas) {
        if (!supply.areaIds.has(localityId)) continue;
        const sight = this.sightOf(localityId, outlets, supply, round);
        const shortage = detectors.S3(sight, round.cutOff);
        this.bench.enter(docket, printOf('S3', localityId, supply, round), shortage, occasionOf(round));
        if (localityId !== round.provinceId) this.judgeUneven(sight, { localityId, supply, shortage }, round, docket);
      }
    }
  }

  /** A ward that is not short cannot open S4; only one that is, or has an alert to end, is held against the rest of its province. */
  private judgeUneven(
    sight: AreaStockSight,
    { localityId, supply, shortage }: { readonly localityId: number; readonly supply: Supply; readonly shortage: Verdict<'S3'> },
    round: SlotRound,
    docket: Docket,
  ): void {
    const print = printOf('S4', localityId, supply, round);
    if (docket.statusOf(print) === null && !isShort(shortage)) return;
    const elsewhere = supply.outlets.filter(({ path }) => !path.includes(localityId));
    this.bench.enter(docket, print, detectors.S4({ ...sight, elsewhere }, round.cutOff), occasionOf(round));
  }

  private suppliesOf(round: SlotRound): Supply[] {
    const { provinceId, slotAt, cutOff } = round;
    const outlets = this.catalogue.places.outlets().filter((outlet) => outlet.provinceId === provinceId && outlet.since <= slotAt && slotAt < outlet.until);
    const areas = this.areasOf(outlets, round);
    if (areas.size === 0) return [];
    const byCommodity = new Map<number, PlacedOutlet[]>();
    for (const outlet of outlets) {
      const path = this.pathOf(outlet, provinceId);
      const place = placeOf(outlet);
      for (const commodityId of new Set([...outlet.commodityIds, ...this.bench.shelves.commodityIdsOf(outlet.id)])) {
        if (!areas.has(commodityId)) continue;
        const known = byCommodity.get(commodityId);
        const one = { ...this.wordOf(outlet, commodityId, cutOff), place, path };
        if (known === undefined) byCommodity.set(commodityId, [one]);
        else known.push(one);
      }
    }
    return [...byCommodity].flatMap(([id, sellers]) => {
      const [commodity, areaIds] = [this.catalogue.commodities.byId(id), areas.get(id)];
      return commodity === undefined || areaIds === undefined ? [] : [{ commodity, outlets: sellers, areaIds }];
    });
  }

  /** By commodity the areas that can be judged by it. Of a commodity without one nothing is gathered: in a backlog of days these are nearly all. */
  private areasOf(outlets: readonly OutletRecord[], { provinceId, cutOff }: SlotRound): ReadonlyMap<number, ReadonlySet<number>> {
    const trades = new Map(this.toldOf(outlets, cutOff).map((commodityId) => [commodityId, new Map<number, AreaTrade>()]));
    for (const outlet of outlets) {
      const path = this.pathOf(outlet, provinceId);
      for (const [commodityId, byLocality] of trades) {
        const shelf = this.bench.shelves.of(outlet.id, commodityId);
        if (sells(outlet, commodityId, shelf)) countIn(byLocality, path, shelf, cutOff);
      }
    }
    const judged = [...trades].map(([commodityId, byLocality]) => [commodityId, judgedOf(byLocality)] as const);
    return new Map(judged.filter(([, areaIds]) => areaIds.size > 0));
  }

  /** Commodities of which as many outlets have told as an area needs. */
  private toldOf(outlets: readonly OutletRecord[], at: Instant): number[] {
    const counts = new Map<number, number>();
    for (const { id } of outlets) {
      for (const commodityId of this.bench.shelves.commodityIdsOf(id)) {
        if (stockOf(this.bench.shelves.of(id, commodityId), at) !== null) counts.set(commodityId, (counts.get(commodityId) ?? 0) + 1);
      }
    }
    return [...counts].filter(([, count]) => count >= LEAST_OUTLETS).map(([commodityId]) => commodityId);
  }

  /** What an outlet said of a commodity; a word too old to count is none. */
  private wordOf(outlet: OutletRecord, commodityId: number, at: Instant): Omit<AreaOutlet, 'place'> {
    const shelf = this.bench.shelves.of(outlet.id, commodityId);
    return {
      outletId: outlet.id,
      name: outlet.name,
      sellsIt: sells(outlet, commodityId, shelf),
      stock: stockOf(shelf, at),
      availability: isFresh(shelf, at) ? shelf.availability : null,
      demandPerDay: shelf.demandPerDay,
      hasSupplyTrouble: null,
    };
  }

  private sightOf(localityId: number, outlets: readonly PlacedOutlet[], { commodity }: Supply, { cutOff }: SlotRound): AreaStockSight {
    return {
      level: this.catalogue.places.levelAt(localityId, cutOff),
      thresholds: this.bench.thresholds.at(cutOff),
      commodityKind: commodity.kind,
      outlets,
      population: this.peopleOf(outlets),
      normPerPersonDay: commodity.normPerPersonDay,
      usualLeadDays: commodity.usualLeadDays,
    };
  }

  /** People who buy at these outlets: of the places where the outlets stand, the share that the deployment says buys there; null when either is unknown. */
  private peopleOf(outlets: readonly PlacedOutlet[]): number | null {
    const { servedShare } = this.catalogue.deployments.current();
    if (servedShare === null) return null;
    let people = 0;
    for (const localityId of new Set(outlets.map(({ path }) => path.at(-1)))) {
      const population = this.catalogue.places.localityById(localityId ?? 0)?.population ?? null;
      if (population === null) return null;
      people += population;
    }
    return people * servedShare;
  }

  private pathOf(outlet: OutletRecord, provinceId: number): readonly number[] {
    const path = this.catalogue.places.localityById(outlet.localityId)?.path ?? [];
    return path.slice(path.indexOf(provinceId));
  }
}

const isFresh = ({ seenAt }: Shelf, at: Instant): boolean => seenAt !== null && seenAt > at - WORD_COUNTS_FOR;

/** Null: not told, or too long ago to count. */
const stockOf = (shelf: Shelf, at: Instant): number | null => (isFresh(shelf, at) ? shelf.stock : null);

const sells = ({ commodityIds }: OutletRecord, commodityId: number, { stock }: Shelf): boolean => commodityIds.includes(commodityId) || (stock ?? 0) > 0;

/** What is traded of a commodity in an area, and by those who have told what they hold. */
interface AreaTrade {
  readonly all: Trade;
  readonly told: Trade;
}

function countIn(areas: Map<number, AreaTrade>, path: readonly number[], shelf: Shelf, at: Instant): void {
  const isTold = stockOf(shelf, at) !== null;
  for (const localityId of path) {
    const area = areas.get(localityId) ?? { all: noTrade(), told: noTrade() };
    areas.set(localityId, area);
    addTrade(area.all, shelf.demandPerDay);
    if (isTold) addTrade(area.told, shelf.demandPerDay);
  }
}

const isJudged = ({ told, all }: AreaTrade): boolean => told.outlets >= LEAST_OUTLETS && shareOf(told, all) >= LEAST_SHARE;

const judgedOf = (areas: ReadonlyMap<number, AreaTrade>): ReadonlySet<number> =>
  new Set([...areas].filter(([, area]) => isJudged(area)).map(([localityId]) => localityId));

const isShort = (shortage: Verdict<'S3'>): boolean =>
  shortage.kind === 'breach' && shortage.evidence.coverDays !== null && !isAbove(shortage.evidence.coverDays, shortage.evidence.coverLimitDays.alert);

const occasionOf = ({ cutOff, slotAt }: SlotRound): Occasion => ({ at: cutOff, slotAt, reportId: null });

const printOf = (rule: 'S3' | 'S4', localityId: number, { commodity }: Supply, { provinceId }: SlotRound): Fingerprint => ({
  rule,
  provinceId,
  localityId,
  commodityId: commodity.id,
  outletId: WHOLE_AREA,
});

const placeOf = ({ latitude, longitude }: OutletRecord): Coordinates | null => (latitude === null || longitude === null ? null : { latitude, longitude });
