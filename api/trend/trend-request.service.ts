import { Injectable } from '@nestjs/common';
import { type Scope, seesPlace } from '../domain/access/scope.js';
import type { Grain } from '../domain/trend/trend-places.js';
import type { TrendSeries } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { LocalityRecord } from '../outlet/place.view.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { asSystem } from '../platform/scope.js';
import { ALL_KINDS } from './cell.service.js';
import type { AskedSeries } from './series.view.js';
import { type AskedSpan, MOST_PLACES, type TrendSeriesColumns, TrendView } from './trend.view.js';

/** Most lines in one answer. */
const MOST_SERIES = 24;

/** A line with the codes it was asked by. */
export interface AnsweredSeries extends TrendSeriesColumns {
  readonly commodity: string;
  readonly locality: string;
  readonly outletKind: string | null;
  readonly period: Grain;
}

/** Reads what people ask for by codes; refuses what is not known or too much. */
@Injectable()
export class TrendRequestService {
  constructor(
    private readonly trends: TrendView,
    private readonly catalogue: CatalogueView,
  ) {}

  /** `fields`: names of the contract; the columns of others may be empty. Without it: all. */
  async series(wanted: readonly TrendSeries[], span: AskedSpan, fields?: ReadonlySet<string>): Promise<AnsweredSeries[]> {
    const columns = await this.trends.columns(this.check(wanted, span), span, fields);
    return columns.map((one, place) => {
      const { commodity = '', locality = '', outletKind = null } = wanted[place] ?? {};
      return { ...one, commodity, locality, outletKind: outletKind ?? null, period: span.period };
    });
  }

  /** Refuses what is not known or too much; answers what it is in the database. */
  check(wanted: readonly TrendSeries[], span: AskedSpan): AskedSeries[] {
    if (this.trends.countPlaces(span) > MOST_PLACES) throw badUserInput(`the span holds more than ${MOST_PLACES} ${span.period} places: ask for a shorter one`);
    if (wanted.length > MOST_SERIES) throw badUserInput(`more than ${MOST_SERIES} lines: ask for fewer`);
    return wanted.map(({ commodity, locality, outletKind }) => ({
      commodityId: this.commodityId(commodity),
      locality: this.locality(locality),
      outletKind: outletKind ?? ALL_KINDS,
    }));
  }

  commodityId(code: string): number {
    const commodityId = this.catalogue.commodities.byCode(code)?.id;
    if (commodityId === undefined) throw badUserInput(`commodity is not known: ${code.slice(0, 80)}`);
    return commodityId;
  }

  locality(code: string): LocalityRecord {
    const locality = this.catalogue.places.localityByCode(code);
    if (locality === undefined) throw badUserInput(`locality is not known: ${code.slice(0, 80)}`);
    return locality;
  }

  /** Those of the codes that a scope shows. */
  seen(scope: Scope, codes: readonly string[]): readonly string[] {
    return codes.filter((code) => {
      const place = asSystem(() => this.catalogue.places.localityByCode(code));
      return place !== undefined && seesPlace(scope, place);
    });
  }
}
