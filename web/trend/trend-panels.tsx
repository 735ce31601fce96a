import { DAY } from '@domain/instant.js';
import { useMemo } from 'react';
import type { TrendScreenQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { drawnDays, type Foretold, withStart } from './forecast-days.js';
import { ForecastNote } from './forecast-note.js';
import { LinesChart } from './lines-chart.js';
import { PriceChart } from './price-chart.js';
import type { ComparedLine, TrendEvent } from './price-drawing.js';
import type { Span } from './range.js';
import { StockChart } from './stock-chart.js';
import type { TrendLine } from './trend-lines.js';
import type { TrendPoint } from './trend-points.js';
import { TrendSummaryLine } from './trend-summary-line.js';
import type { Ahead } from './use-ahead.js';

interface TrendPanelsProps {
  readonly line: TrendLine;
  readonly span: Span;
  readonly screen: TrendScreenQuery;
  readonly points: readonly TrendPoint[];
  readonly compared: readonly ComparedLine[];
  readonly events: readonly TrendEvent[];
  readonly ahead: Ahead | undefined;
  readonly title: (at: number) => string;
  /** Whether stock and cover are drawn too. */
  readonly hasRest: boolean;
}

/** Price, stock and cover, each with what its next days may bring. */
export function TrendPanels({ line, span, screen, points, compared, events, ahead, title, hasRest }: TrendPanelsProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const { commodity, area } = line;
  const isSlot = screen.trend.period === 'SLOT';
  const days = useMemo(() => {
    // A day's slots lie around its noon; a day's own point stands at its midnight.
    const of = (told: Foretold | undefined) => drawnDays(told, points, span).map((day) => ({ ...day, at: day.at + (isSlot ? DAY / 2 : 0) }));
    return { price: withStart(of(ahead?.price), points, (point) => point.median), stock: of(ahead?.stock) };
  }, [ahead, points, span, isSlot]);
  // The last slot of a day's reports is issued the morning after; the bars of a day stand around its midnight.
  const margin = isSlot ? 0 : DAY / 2;
  const drawn = useMemo(
    () => ({
      since: Math.min(span.since, points[0]?.at ?? span.since) - margin,
      until: Math.max(span.until, points.at(-1)?.at ?? 0, days.price.at(-1)?.at ?? 0, days.stock.at(-1)?.at ?? 0),
    }),
    [span, points, days, margin],
  );
  const chart = { commodity, area, span: drawn, points, title };
  const filled = useMemo(() => [{ line: { ...line, name: t.trend.measures.coverDays }, points }], [line, points, t]);
  const [commodityName, areaName] = [catalogue.commodityName(commodity.id), catalogue.localityName(area)];
  const name = `${commodityName} · ${areaName}`;
  return (
    <>
      <Panel title={`${t.trend.priceChart}: ${name}`} aside={<TrendSummaryLine points={points} commodity={commodity} title={title} />} flush>
        <PriceChart {...chart} compared={compared} events={events} forecast={days.price} screen={screen} />
        <ForecastNote what="price" told={ahead?.price} write={(value) => format.price(value, commodity)} />
      </Panel>
      {hasRest && (
        <Panel title={t.trend.stockChart} flush>
          <StockChart {...chart} forecast={days.stock} />
          <ForecastNote what="stock" told={ahead?.stock} write={(value) => format.quantity(value, commodity)} />
        </Panel>
      )}
      {hasRest && points.some(({ coverDays }) => coverDays !== null) && (
        <Panel title={t.trend.measures.coverDays} flush>
          <LinesChart
            lines={filled}
            measure="coverDays"
            span={drawn}
            label={t.trend.chartLabel(t.trend.measures.coverDays.toLowerCase(), commodityName, areaName)}
            title={title}
            height={200}
          />
        </Panel>
      )}
    </>
  );
}
