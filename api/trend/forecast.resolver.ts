import { Args, Query, Resolver } from '@nestjs/graphql';
import type { ForecastOrNot } from '../domain/forecast/forecast.js';
import type { Forecast, ForecastFigures, QueryForecastArgs } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { Clock } from '../platform/clock.js';
import { ALL_KINDS } from './cell.service.js';
import { ForecastService } from './forecast.service.js';

const NOTHING = { method: null, value: [], low: [], high: [], error: null, gain: null, coverage: null, origins: null };

/** Money and quantities go out in whole units, as everywhere. */
const whole = (values: readonly number[]): number[] => values.map(Math.round);

function figuresOf(found: ForecastOrNot): ForecastFigures {
  if (found.kind === 'none') return { reason: found.reason, ...NOTHING };
  const { method, values, low, high, error, gain, coverage, origins } = found;
  return { reason: null, method, value: whole(values), low: whole(low), high: whole(high), error, gain, coverage, origins };
}

@Resolver()
export class ForecastResolver {
  constructor(
    private readonly forecasts: ForecastService,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  @Query('forecast')
  async forecast(@Args() asked: QueryForecastArgs): Promise<Forecast> {
    const commodityId = this.catalogue.commodities.byCode(asked.commodity)?.id;
    if (commodityId === undefined) throw badUserInput(`commodity is not known: ${asked.commodity.slice(0, 80)}`);
    const locality = this.catalogue.places.localityByCode(asked.locality);
    if (locality === undefined) throw badUserInput(`locality is not known: ${asked.locality.slice(0, 80)}`);
    const outletKind = asked.outletKind ?? ALL_KINDS;
    const { at, price, stock } = await this.forecasts.forecast({ commodityId, locality, outletKind, at: asked.at ?? this.clock.now() });
    return {
      commodity: asked.commodity,
      locality: asked.locality,
      outletKind: asked.outletKind ?? null,
      at: [...at],
      price: figuresOf(price),
      stock: figuresOf(stock),
    };
  }
}
