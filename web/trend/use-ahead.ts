import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { TrendForecastDocument } from '../generated/operations.js';
import { serverNow } from '../shell/clock.js';
import { useRefreshOn } from '../shell/live.js';
import { type Foretold, foretold, wantsForecast } from './forecast-days.js';
import type { Span } from './range.js';
import type { TrendLine } from './trend-lines.js';
import { useTrendState } from './trend-state.js';

/** What is told of price and stock. */
export interface Ahead {
  readonly price: Foretold;
  readonly stock: Foretold;
}

/** The forecast of the line; undefined when it is not wanted, or not here yet. */
export function useAhead({ commodity, area, outletKind }: TrendLine, span: Span): Ahead | undefined {
  const [{ forecast }] = useTrendState();
  const skip = !forecast || !wantsForecast(span, serverNow());
  const { data, refetch } = useQuery(TrendForecastDocument, { variables: { commodity: commodity.id, locality: area, outletKind }, skip });
  useRefreshOn('trend', () => (skip ? undefined : refetch()));
  return useMemo(() => {
    const told = skip ? undefined : data?.forecast;
    return told === undefined ? undefined : { price: foretold(told.at, told.price), stock: foretold(told.at, told.stock) };
  }, [data, skip]);
}
