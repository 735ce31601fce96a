import { useCallback } from 'react';
import { type Commodity, useCatalogue } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import { type ChartColours, faded } from './chart-colours.js';
import { ChartLegend } from './chart-legend.js';
import type { ForecastDay } from './forecast-days.js';
import { forecastLegend, forecastSets } from './forecast-drawing.js';
import type { Span } from './range.js';
import { TimeChart, type TimeChartData } from './time-chart.js';
import type { TrendPoint } from './trend-points.js';
import { useZoom } from './trend-state.js';

interface StockChartProps {
  readonly commodity: Commodity;
  readonly area: string;
  readonly span: Span;
  readonly points: readonly TrendPoint[];
  readonly forecast: readonly ForecastDay[];
  readonly title: (at: number) => string;
}

/** Stock as a line on the left, what was sold and what is coming as bars on the right, all in the commodity's unit. */
export function StockChart({ commodity, area, span, points, forecast, title }: StockChartProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const [zoom, setZoom] = useZoom(span);
  const draw = useCallback(
    (colours: ChartColours): { data: TimeChartData } => {
      const column = (name: 'stock' | 'sold' | 'incoming') =>
        points.map((point) => ({ x: point.at, y: point[name] === null ? null : format.inUnit(point[name], commodity) }));
      const bar = { type: 'bar', yAxisID: 'right', maxBarThickness: 14, minBarLength: 2, grouped: true } as const;
      return {
        data: {
          datasets: [
            {
              type: 'line',
              label: t.trend.stock,
              yAxisID: 'left',
              data: column('stock'),
              borderColor: colours.down,
              backgroundColor: colours.down,
              borderWidth: 2,
              pointRadius: points.length > 100 ? 0 : 2,
              spanGaps: false,
            },
            ...forecastSets(forecast, { words: t.forecast, colour: 'down', scale: (value) => format.inUnit(value, commodity) }, colours),
            { ...bar, label: t.trend.sold, data: column('sold'), backgroundColor: faded(colours.accent, 0.75) },
            { ...bar, label: t.trend.incoming, data: column('incoming'), backgroundColor: faded(colours.dim, 0.35) },
          ],
        },
      };
    },
    [points, forecast, commodity, format, t],
  );
  const unit = format.unit(commodity.unit);
  if (points.every(({ stock, sold, incoming }) => stock === null && sold === null && incoming === null)) return <StateNote title={t.trend.noStock} />;
  const tick = (value: number): string => format.compact(value);
  return (
    <>
      <TimeChart
        label={t.trend.chartLabel(t.trend.stockChart.toLowerCase(), catalogue.commodityName(commodity.id), catalogue.localityName(area))}
        span={span}
        zoom={zoom}
        onZoom={setZoom}
        left={{ title: `${t.trend.stock} (${unit})`, tick, fromZero: true }}
        right={{ title: `${t.trend.sold}, ${t.trend.incoming.toLowerCase()} (${unit})`, tick, fromZero: true }}
        height={240}
        title={title}
        tell={(series, value) => `${series}: ${format.number(value, value < 100 ? 1 : 0)} ${unit}`}
        draw={draw}
      />
      <ChartLegend
        items={[
          { label: t.trend.stock, shape: 'line', colour: 'var(--down)' },
          ...forecastLegend(forecast, t.forecast, 'var(--down)'),
          { label: t.trend.sold, shape: 'bar', colour: 'var(--accent)' },
          { label: t.trend.incoming, shape: 'bar', colour: 'var(--line-strong)' },
        ]}
      />
    </>
  );
}
