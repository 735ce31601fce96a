import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo } from 'react';
import { TrendBeforeDocument } from '../generated/operations.js';
import { type Commodity, useCatalogue } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import type { ChartColours } from './chart-colours.js';
import { ChartLegend } from './chart-legend.js';
import { evidenceAnnotations } from './evidence-drawing.js';
import type { Span } from './range.js';
import { TimeChart } from './time-chart.js';
import { type TrendPoint, toPoints } from './trend-points.js';

interface AreaEvidenceChartProps {
  readonly commodity: Commodity;
  readonly area: string;
  readonly span: Span;
  /** When the alert judged it. */
  readonly observedAt: number;
}

/** Price and stock of a whole area day by day around an alert, with the moment it judged. */
export function AreaEvidenceChart({ commodity, area, span, observedAt }: AreaEvidenceChartProps) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(TrendBeforeDocument, {
    variables: {
      commodity: commodity.id,
      locality: area,
      outletKind: null,
      period: 'DAY',
      since: new Date(span.since).toISOString(),
      until: new Date(span.until).toISOString(),
    },
  });
  const points = useMemo(() => (data === undefined ? [] : toPoints(data.trend, serverNow())), [data]);
  return (
    <QueryView data={data} error={error} retry={refetch} rows={5}>
      {() =>
        points.every(({ median, stock }) => median === null && stock === null) ? (
          <StateNote title={t.trend.empty} />
        ) : (
          <AreaDrawing commodity={commodity} area={area} span={span} observedAt={observedAt} points={points} />
        )
      }
    </QueryView>
  );
}

function AreaDrawing({ commodity, area, span, observedAt, points }: AreaEvidenceChartProps & { readonly points: readonly TrendPoint[] }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const draw = useCallback(
    (colours: ChartColours) => {
      const line = (label: string, colour: string, axis: 'left' | 'right', figure: (point: TrendPoint) => number | null) =>
        ({
          type: 'line',
          label,
          yAxisID: axis,
          data: points.map((point) => ({ x: point.at, y: figure(point) })),
          spanGaps: false,
          borderColor: colour,
          backgroundColor: colour,
          borderWidth: 2,
          pointRadius: 2,
        }) as const;
      const datasets = [
        line(t.trend.median, colours.accent, 'left', ({ median }) => (median === null ? null : format.majorMoney(median))),
        line(t.trend.stock, colours.down, 'right', ({ stock }) => (stock === null ? null : format.inUnit(stock, commodity))),
      ];
      const scales = { price: format.majorMoney, stock: (value: number) => format.inUnit(value, commodity) };
      return { data: { datasets }, annotations: evidenceAnnotations({ lines: [], scales, observedAt }, colours) };
    },
    [points, observedAt, commodity, format, t],
  );
  const unit = format.unit(commodity.unit);
  return (
    <>
      <TimeChart
        label={`${t.alerts.areaChart}: ${catalogue.commodityName(commodity.id)}, ${catalogue.localityName(area)}`}
        span={span}
        left={{ title: `${format.moneySign}/${unit}`, tick: (value) => format.number(value, value < 100 ? 1 : 0) }}
        right={{ title: `${t.trend.stock} (${unit})`, tick: (value) => format.compact(value), fromZero: true }}
        height={190}
        title={(at) => `${format.weekday(at)} ${format.date(at)}`}
        tell={(name, value) =>
          name === t.trend.median ? `${name}: ${format.number(value, 2)} ${format.moneySign}/${unit}` : `${name}: ${format.number(value)} ${unit}`
        }
        draw={draw}
      />
      <ChartLegend
        items={[
          { label: t.trend.median, shape: 'line', colour: 'var(--accent)' },
          { label: t.trend.stock, shape: 'line', colour: 'var(--down)' },
        ]}
      />
    </>
  );
}
