import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { TrendForecastDocument } from '../generated/operations.js';
import { serverNow } from '../shell/clock.js';
import { useRefreshOn } from '../shell/live.js';
import { type Foretold, foretold, wantsForecast } from './forecast-days.js';
import type { Span } from './range.js';
import { useTrendState } from './trend-state.js';

/** What is told of price and stock. */
export interface Ahead {
  readonly price: Foretold;
  readonly stock: Foretold;
}

/** The forecast of the screen's commodity and area; undefined when it is not wanted, or not here yet. */
export function useAhead(commodity: string, locality: string, span: Span): Ahead | undefined {
  const [{ outletKind, forecast }] = useTrendState();
  const skip = !forecast || !wantsForecast(span, serverNow());
  const { data, refetch } = useQuery(TrendForecastDocument, { variables: { commodity, locality, outletKind }, skip });
  useRefreshOn('trend', () => (skip ? undefined : refetch()));
  return useMemo(() => {
    const told = skip ? undefined : data?.forecast;
    return told === undefined ? undefined : { price: foretold(told.at, told.price), stock: foretold(told.at, told.stock) };
  }, [data, skip]);
}
