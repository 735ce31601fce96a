import type { Commodity } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import { ChangeMark } from '../ui/change-mark.js';
import { summariseTrend, type TrendPoint } from './trend-points.js';

interface TrendSummaryLineProps {
  readonly commodity: Commodity;
  readonly points: readonly TrendPoint[];
  readonly title: (at: number) => string;
}

/** The span in four figures. */
export function TrendSummaryLine({ commodity, points, title }: TrendSummaryLineProps) {
  const { t } = useText();
  const format = useFormat();
  const { latest, change, highest, lowest } = summariseTrend(points);
  const price = (point: TrendPoint | null) =>
    point?.median == null ? null : (
      <strong title={title(point.at)} style={{ color: 'var(--text)' }}>
        {format.money(point.median)}
      </strong>
    );
  if (latest === null) return null;
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', gap: '2px 14px' }}>
      <span>
        {t.trend.latest}{' '}
        <strong title={title(latest.at)} style={{ color: 'var(--text)' }}>
          {latest.median === null ? '' : format.price(latest.median, commodity)}
        </strong>
      </span>
      {change !== null && (
        <span>
          {t.trend.changeOverRange} <ChangeMark ratio={change} text={format.change(change)} />
        </span>
      )}
      <span>
        {t.trend.highest} {price(highest)}
      </span>
      <span>
        {t.trend.lowest} {price(lowest)}
      </span>
    </span>
  );
}
