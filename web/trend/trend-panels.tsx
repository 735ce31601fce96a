import { DAY } from '@domain/instant.js';
import { useMemo } from 'react';
import type { TrendScreenQuery } from '../generated/operations.js';
import { type Commodity, useCatalogue } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { drawnDays, type Foretold, withStart } from './forecast-days.js';
import { ForecastNote } from './forecast-note.js';
import { PriceChart } from './price-chart.js';
import type { Span } from './range.js';
import { StockChart } from './stock-chart.js';
import type { TrendPoint } from './trend-points.js';
import { TrendSummaryLine } from './trend-summary-line.js';
import type { Ahead } from './use-ahead.js';

interface TrendPanelsProps {
  readonly commodity: Commodity;
  readonly area: string;
  readonly span: Span;
  readonly screen: TrendScreenQuery;
  readonly points: readonly TrendPoint[];
  readonly earlier: readonly TrendPoint[];
  readonly ahead: Ahead | undefined;
  readonly title: (at: number) => string;
}

/** The two charts, each with what its next days may bring. */
export function TrendPanels({ commodity, area, span, screen, points, earlier, ahead, title }: TrendPanelsProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const isDaily = screen.trend.period === 'DAY';
  const days = useMemo(() => {
    // A day's slots lie around its noon; a day's own point stands at its midnight.
    const of = (told: Foretold | undefined) => drawnDays(told, points, span).map((day) => ({ ...day, at: day.at + (isDaily ? 0 : DAY / 2) }));
    return { price: withStart(of(ahead?.price), points, (point) => point.median), stock: of(ahead?.stock) };
  }, [ahead, points, span, isDaily]);
  // The last slot of a day's reports is issued the morning after; the bars of a day stand around its midnight.
  const margin = isDaily ? DAY / 2 : 0;
  const drawn = useMemo(
    () => ({ since: span.since - margin, until: Math.max(span.until, points.at(-1)?.at ?? 0, days.price.at(-1)?.at ?? 0, days.stock.at(-1)?.at ?? 0) }),
    [span, points, days, margin],
  );
  const chart = { commodity, area, span: drawn, points, title };
  const name = `${catalogue.commodityName(commodity.id)} · ${catalogue.localityName(area)}`;
  return (
    <>
      <Panel title={`${t.trend.priceChart}: ${name}`} aside={<TrendSummaryLine points={points} commodity={commodity} title={title} />} flush>
        <PriceChart {...chart} before={earlier} forecast={days.price} screen={screen} />
        <ForecastNote what="price" told={ahead?.price} write={(value) => format.price(value, commodity)} />
      </Panel>
      <Panel title={t.trend.stockChart} flush>
        <StockChart {...chart} forecast={days.stock} />
        <ForecastNote what="stock" told={ahead?.stock} write={(value) => format.quantity(value, commodity)} />
      </Panel>
    </>
  );
}
