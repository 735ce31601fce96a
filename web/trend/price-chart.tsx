import { useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { TrendScreenQuery } from '../generated/operations.js';
import { type Commodity, useCatalogue } from '../shell/catalogue.js';
import { carryLanguage } from '../shell/link.js';
import { useFormat, useText } from '../text/language.js';
import { alertMarks } from './alert-marks.js';
import type { ChartColours } from './chart-colours.js';
import { ChartLegend } from './chart-legend.js';
import type { ForecastDay } from './forecast-days.js';
import { forecastLegend } from './forecast-drawing.js';
import { COMPARED_DASHES, type ComparedLine, priceAnnotations, priceData, type TrendEvent } from './price-drawing.js';
import type { Span } from './range.js';
import { TimeChart } from './time-chart.js';
import { priceAxisEnd, type TrendPoint } from './trend-points.js';
import { useZoom } from './trend-state.js';

interface PriceChartProps {
  readonly commodity: Commodity;
  readonly area: string;
  readonly span: Span;
  readonly points: readonly TrendPoint[];
  readonly compared: readonly ComparedLine[];
  readonly events: readonly TrendEvent[];
  readonly forecast: readonly ForecastDay[];
  readonly screen: TrendScreenQuery;
  readonly title: (at: number) => string;
}

const NAMED_IN_TOOLTIP = 4;

export function PriceChart({ commodity, area, span, points, compared, events, forecast, screen, title }: PriceChartProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const navigate = useNavigate();
  const marks = useMemo(() => alertMarks(points, screen.alerts.alerts), [points, screen]);
  const draw = useCallback(
    (colours: ChartColours) => {
      const drawing = { points, compared, events, marks, forecast, span, screen, format, text: t };
      return { data: priceData(drawing, colours), annotations: priceAnnotations(drawing, colours) };
    },
    [points, compared, events, marks, forecast, span, screen, format, t],
  );
  const [zoom, setZoom] = useZoom(span);
  const end = priceAxisEnd(points);
  const name = catalogue.commodityName(commodity.id);
  const tell = (series: string, value: number, at: number): string | readonly string[] => {
    const other = compared.find(({ comparison }) => series === t.trend.comparisons[comparison]);
    const when = other === undefined ? '' : ` (${format.date(at - other.shift)})`;
    if (series !== t.trend.alertMark) return `${series}${when}: ${format.number(value, 2)} ${format.moneySign}/${format.unit(commodity.unit)}`;
    const alerts = marks.find((mark) => mark.at === at)?.alerts ?? [];
    const lines = alerts
      .slice(0, NAMED_IN_TOOLTIP)
      .map((alert) => `${t.severities[alert.severity]}: ${t.rules[alert.rule].name}, ${alert.outletName ?? catalogue.localityName(alert.locality)}`);
    return alerts.length > NAMED_IN_TOOLTIP ? [...lines, `+ ${alerts.length - NAMED_IN_TOOLTIP}`] : lines;
  };
  const pick = (_: string, at: number): void => {
    const alert = marks.find((mark) => mark.at === at)?.alerts[0];
    if (alert !== undefined) void navigate(carryLanguage(`/alerts?state=all&commodity=${commodity.id}&id=${alert.id}`, location.search));
  };
  return (
    <>
      <TimeChart
        label={t.trend.chartLabel(t.trend.priceChart.toLowerCase(), name, catalogue.localityName(area))}
        span={span}
        zoom={zoom}
        onZoom={setZoom}
        left={{
          title: `${format.moneySign}/${format.unit(commodity.unit)}`,
          tick: (value) => format.number(value, value < 100 ? 1 : 0),
          end: end === null ? null : format.majorMoney(end),
        }}
        height={320}
        title={title}
        tell={tell}
        draw={draw}
        onPick={pick}
      />
      <ChartLegend
        items={[
          { label: t.trend.median, shape: 'line', colour: 'var(--accent)' },
          { label: t.trend.band, shape: 'band', colour: 'var(--accent)' },
          ...compared.map(
            ({ comparison }) => ({ label: t.trend.comparisons[comparison], shape: 'dashed', colour: 'var(--dim)', dash: COMPARED_DASHES[comparison] }) as const,
          ),
          ...forecastLegend(forecast, t.forecast, 'var(--accent)'),
          ...(marks.length > 0 ? [{ label: t.trend.alertMark, shape: 'alert', colour: 'var(--alert)' } as const] : []),
        ]}
      />
    </>
  );
}
