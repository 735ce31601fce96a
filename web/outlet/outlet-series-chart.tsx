import { useQuery } from '@apollo/client/react';
import type { AnyEvidence } from '@domain/alert/evidence.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { useCallback, useMemo } from 'react';
import { OutletHistoryDocument, type OutletHistoryQuery } from '../generated/operations.js';
import { useCatalogue, usePen } from '../shell/catalogue.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { type ChartColours, faded } from '../trend/chart-colours.js';
import { ChartLegend } from '../trend/chart-legend.js';
import { evidenceAnnotations, evidenceLegend } from '../trend/evidence-drawing.js';
import { evidenceLines } from '../trend/evidence-lines.js';
import type { Span } from '../trend/range.js';
import { TimeChart, type TimeChartData } from '../trend/time-chart.js';
import { StateNote } from '../ui/state-note.js';

type Series = NonNullable<OutletHistoryQuery['outlet']>['series'];

interface OutletSeriesChartProps {
  readonly outlet: string;
  readonly commodity: string;
  readonly span: Span;
  readonly height?: number;
  /** What an alert compared the series with, and when. */
  readonly evidence?: AnyEvidence;
}

/** What one outlet reported of one commodity: price and stock, each visit a point. */
export function OutletSeriesChart({ outlet, commodity, span, height = 240, evidence }: OutletSeriesChartProps) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(OutletHistoryDocument, {
    variables: { id: outlet, commodity, since: new Date(span.since).toISOString(), until: new Date(span.until).toISOString() },
  });
  useRefreshOn('trend', refetch);
  return (
    <QueryView data={data} error={error} retry={refetch} rows={5}>
      {({ outlet }) =>
        outlet === null || outlet.series.at.length === 0 ? (
          <StateNote title={t.outlets.noHistory} />
        ) : (
          <SeriesDrawing series={outlet.series} commodity={commodity} span={span} height={height} evidence={evidence} />
        )
      }
    </QueryView>
  );
}

interface SeriesDrawingProps {
  readonly series: Series;
  readonly commodity: string;
  readonly span: Span;
  readonly height: number;
  readonly evidence: AnyEvidence | undefined;
}

function SeriesDrawing({ series, commodity, span, height, evidence }: SeriesDrawingProps) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const { format, commodity: unit } = usePen()(commodity);
  const lines = useMemo(() => (evidence === undefined ? [] : evidenceLines(evidence, t.alerts.lines)), [evidence, t]);
  const draw = useCallback(
    (colours: ChartColours): { data: TimeChartData; annotations: Record<string, AnnotationOptions> } => {
      const column = (values: ReadonlyArray<number | null>, scale: (value: number) => number) =>
        series.at.flatMap((at, place) => {
          const value = values[place] ?? null;
          return at === null || value === null ? [] : [{ x: Date.parse(at), y: scale(value) }];
        });
      const dots = series.at.length > 40 ? 0 : 2.5;
      const scales = { price: format.majorMoney, stock: (value: number) => format.inUnit(value, unit) };
      return {
        annotations: evidenceAnnotations({ lines, scales, observedAt: evidence?.observedAt }, colours),
        data: {
          datasets: [
            {
              type: 'line',
              label: t.outlets.price,
              yAxisID: 'left',
              data: column(series.price, format.majorMoney),
              borderColor: colours.accent,
              backgroundColor: colours.accent,
              borderWidth: 2,
              pointRadius: dots,
            },
            {
              type: 'line',
              label: t.outlets.stock,
              yAxisID: 'right',
              data: column(series.stock, (value) => format.inUnit(value, unit)),
              borderColor: colours.down,
              backgroundColor: faded(colours.down, 0.1),
              borderWidth: 1.5,
              pointRadius: dots,
              fill: 'origin',
              stepped: 'before',
            },
          ],
        },
      };
    },
    [series, lines, evidence, format, unit, t],
  );
  const unitName = format.unit(unit.unit);
  return (
    <>
      <TimeChart
        label={t.outlets.historyOf(catalogue.commodityName(commodity))}
        span={span}
        left={{ title: `${format.moneySign}/${unitName}`, tick: (value) => format.number(value, value < 100 ? 1 : 0) }}
        right={{ title: `${t.outlets.stock} (${unitName})`, tick: (value) => format.compact(value), fromZero: true }}
        height={height}
        title={format.fullDateTime}
        tell={(name, value) =>
          name === t.outlets.price
            ? `${name}: ${format.number(value, 2)} ${format.moneySign}/${unitName}`
            : `${name}: ${format.number(value, value < 100 ? 1 : 0)} ${unitName}`
        }
        draw={draw}
      />
      <ChartLegend
        items={[
          { label: t.outlets.price, shape: 'line', colour: 'var(--accent)' },
          { label: t.outlets.stock, shape: 'line', colour: 'var(--down)' },
          ...evidenceLegend(lines, (line) => (line.axis === 'price' ? format.price(line.value, unit) : format.quantity(line.value, unit))),
        ]}
      />
    </>
  );
}
