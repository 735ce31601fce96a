import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { TrendBeforeDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { isoSpan } from './iso-span.js';
import type { ComparedLine } from './price-drawing.js';
import { type Comparison, comparedTo } from './range.js';
import type { TrendLine } from './trend-lines.js';
import { toPoints } from './trend-points.js';
import { type Grain, useTrendState } from './trend-state.js';

function useOne(comparison: Comparison, line: TrendLine, period: Grain): ComparedLine | null {
  const [{ compare, range, step, since, until }] = useTrendState();
  const { calendar } = useCatalogue();
  // Whole days, so that the question stays the same all day.
  const day = Math.floor(serverNow() / 3_600_000);
  const compared = useMemo(
    () => comparedTo(comparison, { range, step, since, until }, day * 3_600_000, calendar),
    [comparison, range, step, since, until, day, calendar],
  );
  const skip = compared === null || !compare.includes(comparison);
  const wish = { commodity: line.commodity.id, locality: line.area, outletKind: line.outletKind, period };
  const { data } = useQuery(TrendBeforeDocument, { variables: { ...wish, ...isoSpan(compared?.span ?? { since: 0, until: 0 }) }, skip });
  return useMemo(() => {
    if (skip || compared === null || data === undefined) return null;
    const { shift, span } = compared;
    const points = toPoints(data.trend, serverNow()).filter(({ at }) => at < span.until || period === 'SLOT');
    if (points.every(({ median }) => median === null)) return null;
    return { comparison, shift, points: points.map((point) => ({ ...point, at: point.at + shift })) };
  }, [skip, compared, data, comparison, period]);
}

/** The spans that are laid over the one shown, as far as they are here. */
export function useCompared(line: TrendLine, period: Grain): readonly ComparedLine[] {
  const previous = useOne('previous', line, period);
  const lastYear = useOne('lastYear', line, period);
  const tet = useOne('tet', line, period);
  return useMemo(() => [previous, lastYear, tet].filter((one) => one !== null), [previous, lastYear, tet]);
}
