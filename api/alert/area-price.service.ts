import { Injectable } from '@nestjs/common';
import { advanceAlert } from '../domain/alert/advance-alert.js';
import { type AreaFigure, areaFigures, type StandingPrice } from '../domain/alert/area-figures.js';
import { detectors } from '../domain/alert/detectors.js';
import { DAY, dayNumber, type Instant, isLastSlotOfDay } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Clock } from '../platform/clock.js';
import { WHOLE_AREA } from './alert.entity.js';
import type { AreaDayFigure, AreaHistory } from './area-history.js';
import type { Docket } from './docket.js';
import type { SlotRound } from './silence.service.js';
import { ThresholdView } from './threshold.view.js';
import { WatchStore } from './watch.store.js';

/** An index is judged against at least this many days: EARS needs seven and a gap of two. */
const LEAST_DAYS = 10;
/** A price stands on the day it was seen and on the three after it: markets rest over weekends and holidays. Our own rule. */
const PRICE_STANDS = 4 * DAY;
/** A country of one province has no price but the province's. */
const LEAST_PROVINCES = 2;

/** The end of a day in some provinces. `day`: local days since 1970-01-01. */
interface EndOfDay {
  readonly slotAt: Instant;
  readonly cutOff: Instant;
  readonly day: number;
  readonly provinceIds: ReadonlySet<number>;
}

interface Found extends AreaDayFigure {
  readonly ofToday: number;
}

/** Judges the price of each area and commodity, from the commune to the country, once a day at the hand-in time of the last slot (A). */
@Injectable()
export class AreaPriceService {
  constructor(
    private readonly catalogue: CatalogueView,
    private readonly watches: WatchStore,
    private readonly thresholds: ThresholdView,
    private readonly clock: Clock,
  ) {}

  /** `rounds`: of the same slot, one for each province. Does nothing but at the end of a day. */
  judge(rounds: readonly SlotRound[], history: AreaHistory, docket: Docket): void {
    const [round] = rounds;
    if (round === undefined || !isLastSlotOfDay(round.slotAt, this.catalogue.deployments.current().calendar)) return;
    const day = dayNumber(round.slotAt, this.catalogue.deployments.current().calendar);
    const end = { slotAt: round.slotAt, cutOff: round.cutOff, day, provinceIds: new Set(rounds.map(({ provinceId }) => provinceId)) };
    const found = this.catalogue.commodities.all().flatMap((commodity) => this.figuresOf(commodity.id, end, history));
    this.keep(found, end, history);
    const least = this.thresholds.at(end.cutOff).area.minimumOutlets;
    for (const about of found) if (about.ofToday >= least && history.daysOf(about, day) >= LEAST_DAYS) this.judgeArea(about, end, { history, docket });
  }

  private keep(found: readonly Found[], { day, slotAt }: EndOfDay, history: AreaHistory): void {
    const byProvince = new Map<number, Found[]>();
    for (const about of found) {
      const provinceId = this.catalogue.places.localityById(about.localityId)?.provinceId ?? 0;
      const figures = byProvince.get(provinceId) ?? [];
      figures.push(about);
      byProvince.set(provinceId, figures);
    }
    for (const [provinceId, figures] of byProvince) history.addDay({ provinceId, day, slotAt, figures });
  }

  /** One commodity in each area with enough outlets to speak of an area; the outlets' own changes are taken into the history. */
  private figuresOf(commodityId: number, end: EndOfDay, history: AreaHistory): Found[] {
    const standing = this.standing(commodityId, end);
    const provinces = new Set([...standing.keys()].map((outletId) => this.catalogue.places.outletById(outletId)?.provinceId));
    const isWide = provinces.size >= LEAST_PROVINCES && history.newestOf(0) < end.day;
    const figures = areaFigures(standing, history.changesOf(commodityId), (outletId) => this.areasOf(outletId, isWide));
    for (const [outletId, { change }] of standing) history.takeChange(commodityId, outletId, { change, day: end.day });
    const least = this.thresholds.at(end.cutOff).area.minimumOutlets;
    const isEnough = ([, { outlets }]: [number, AreaFigure]): boolean => outlets >= least;
    return [...figures].filter(isEnough).map(([localityId, { move, price, ofToday }]) => ({ localityId, commodityId, move, price, ofToday }));
  }

  /** Prices of these provinces that stand at the end of the day, where enough reports stand behind the outlet's own baseline. */
  private standing(commodityId: number, { cutOff, provinceIds }: EndOfDay): ReadonlyMap<number, StandingPrice> {
    const least = this.thresholds.at(cutOff).minimumOwnReports;
    const standing = new Map<number, StandingPrice>();
    for (const [outletId, { price, priceAt, baseline, reports }] of this.watches.pricesOf(commodityId)) {
      if (priceAt <= cutOff - PRICE_STANDS || priceAt > cutOff || reports < least) continue;
      const provinceId = this.catalogue.places.outletById(outletId)?.provinceId;
      if (provinceId === undefined || !provinceIds.has(provinceId)) continue;
      standing.set(outletId, { price, change: Math.fround(Math.log(price / baseline)), isOfToday: priceAt > cutOff - DAY });
    }
    return standing;
  }

  /** The outlet's areas from its province down, and those above it when `isWide`. */
  private areasOf(outletId: number, isWide: boolean): readonly number[] {
    const outlet = this.catalogue.places.outletById(outletId);
    const path = this.catalogue.places.localityById(outlet?.localityId ?? 0)?.path ?? [];
    return isWide || outlet === undefined ? path : path.slice(path.indexOf(outlet.provinceId));
  }

  private judgeArea(
    about: Found,
    { slotAt, cutOff: at, day }: EndOfDay,
    { history, docket }: { readonly history: AreaHistory; readonly docket: Docket },
  ): void {
    const { localityId, commodityId } = about;
    const commodity = this.catalogue.commodities.byId(commodityId);
    if (commodity === undefined) return;
    const thresholds = this.thresholds.at(at);
    const sight = {
      level: this.catalogue.places.levelAt(localityId, at),
      thresholds,
      commodityKind: commodity.kind,
      months: history.monthsUntil(day, about),
      days: history.movesUntil(day, about),
      expectedRise: this.catalogue.places.registers.priceFactorAt(this.catalogue.places.localityById(localityId)?.path ?? [], at) - 1,
    };
    const provinceId = this.catalogue.places.localityById(localityId)?.provinceId ?? localityId;
    const print = { rule: 'A' as const, provinceId, localityId, commodityId, outletId: WHOLE_AREA };
    const advance = advanceAlert(docket.statusOf(print), detectors.A(sight, at), thresholds, { at, slotAt });
    docket.enter(print, advance, { at, recordedAt: this.clock.now(), reportId: null, accountId: null, note: null });
  }
}
