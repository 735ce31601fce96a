import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { chainedIndex, evenStock, toldDays } from '../domain/forecast/area-series.js';
import { type DailyValues, HORIZON, type Known } from '../domain/forecast/daily-values.js';
import { type ForecastOrNot, forecastOf } from '../domain/forecast/forecast.js';
import { PRICE, STOCK } from '../domain/forecast/methods.js';
import { DAY, type Instant, instant, startOfDay } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { LocalityRecord } from '../outlet/place.view.js';
import { type AreaDays, ForecastView } from './forecast.view.js';

/** The past that a forecast looks at. */
const DAYS = 400;
/** More areas beside it than this add nothing to their common move. */
const MOST_BESIDE = 40;
const MOST_KEPT = 500;

export interface ForecastAsked {
  readonly commodityId: number;
  readonly locality: LocalityRecord;
  readonly outletKind: string;
  readonly at: Instant;
}

export interface AreaForecast {
  /** Local midnights of the days forecast. */
  readonly at: readonly Instant[];
  readonly price: ForecastOrNot;
  readonly stock: ForecastOrNot;
}

interface Kept {
  readonly inputs: string;
  readonly price: ForecastOrNot;
  readonly stock: ForecastOrNot;
}

/** Forecasts of areas. A forecast follows from its inputs alone, so one is kept for as long as the same figures are read again. */
@Injectable()
export class ForecastService {
  /** Least recently used first. */
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly days: ForecastView,
    private readonly catalogue: CatalogueView,
  ) {}

  async forecast({ commodityId, locality, outletKind, at }: ForecastAsked): Promise<AreaForecast> {
    const today = startOfDay(at, this.catalogue.deployments.current().calendar);
    const since = instant(today - DAYS * DAY);
    const beside = this.beside(locality);
    const read = await this.days.days({ commodityId, outletKind, localities: [locality, ...beside], since, days: DAYS });
    const own = read.get(locality.id);
    const medians = beside.flatMap((area) => {
      const found = read.get(area.id);
      return found === undefined ? [] : [found.median];
    });
    const found = this.remembered(`${commodityId} ${locality.id} ${outletKind}`, own, chainedIndex(medians, DAYS));
    return { at: Array.from({ length: HORIZON }, (_, place) => instant(today + place * DAY)), price: found.price, stock: found.stock };
  }

  /** The areas of the same parent, itself among them; of the highest area its parts. */
  private beside(locality: LocalityRecord): readonly LocalityRecord[] {
    const parent = locality.parentId ?? locality.id;
    return this.catalogue.places
      .subtree(parent)
      .filter((one) => one.parentId === parent)
      .slice(0, MOST_BESIDE);
  }

  private remembered(key: string, own: AreaDays | undefined, wider: DailyValues | null): Kept {
    const price: Known = { own: own === undefined ? [] : toldDays(own.median, own.priceCount), wider };
    const stock: Known = { own: own === undefined ? [] : evenStock(own.stock, own.outlets), wider: null };
    const inputs = createHash('sha1')
      .update(JSON.stringify([price, stock]))
      .digest('base64');
    const before = this.kept.get(key);
    const found = before?.inputs === inputs ? before : { inputs, price: forecastOf(price, PRICE), stock: forecastOf(stock, STOCK) };
    this.kept.delete(key);
    this.kept.set(key, found);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break;
      this.kept.delete(oldest);
    }
    return found;
  }
}
