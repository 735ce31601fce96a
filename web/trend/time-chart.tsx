import type { Calendar } from '@domain/instant.js';
import { useMediaQuery } from '@mantine/hooks';
import {
  BarController,
  BarElement,
  type ChartData,
  Chart as ChartJs,
  type ChartOptions,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import Annotation, { type AnnotationOptions } from 'chartjs-plugin-annotation';
import { useMemo } from 'react';
import { Chart } from 'react-chartjs-2';
import { useCatalogue } from '../shell/catalogue.js';
import type { Format } from '../text/format.js';
import { useFormat } from '../text/language.js';
import { type ChartColours, useChartColours } from './chart-colours.js';
import type { Span } from './range.js';
import classes from './time-chart.module.css';
import { timeTicks } from './time-ticks.js';

ChartJs.register(BarController, BarElement, Filler, LinearScale, LineController, LineElement, PointElement, ScatterController, Tooltip, Annotation);

export type TimeChartData = ChartData<'line' | 'bar' | 'scatter', readonly { readonly x: number; readonly y: number | null }[]>;

interface Axis {
  readonly title: string;
  readonly tick: (value: number) => string;
  readonly fromZero?: boolean;
  /** Where the axis ends although figures go beyond; null lets it hold them all. */
  readonly end?: number | null;
}

export interface TimeChartProps {
  readonly label: string;
  readonly span: Span;
  readonly left: Axis;
  readonly right?: Axis;
  readonly height?: number;
  readonly title: (at: number) => string;
  readonly tell: (series: string, value: number, at: number) => string | readonly string[];
  readonly draw: (colours: ChartColours) => { readonly data: TimeChartData; readonly annotations?: Record<string, AnnotationOptions> };
  readonly onPick?: (series: string, at: number) => void;
}

const MOST_TICKS = 12;
const NARROW = '(max-width: 720px)';

interface Dress {
  readonly props: TimeChartProps;
  readonly colours: ChartColours;
  readonly calendar: Calendar;
  readonly format: Format;
  /** On a phone the axes go without their titles; the legend and the tooltip say the units. */
  readonly narrow: boolean;
}

function axisOptions(axis: Axis, { colours, narrow }: Dress, side: 'left' | 'right') {
  return {
    type: 'linear' as const,
    position: side,
    beginAtZero: axis.fromZero ?? false,
    grace: '6%',
    ...(axis.end == null ? {} : { max: axis.end }),
    title: { display: !narrow, text: axis.title, color: colours.dim, font: { size: 11 } },
    grid: { color: colours.line, drawOnChartArea: side === 'left' },
    border: { display: false },
    ticks: { color: colours.dim, maxTicksLimit: 6, font: { size: 11 }, callback: (value: string | number) => axis.tick(Number(value)) },
  };
}

function chartOptions(dress: Dress): ChartOptions<'line'> {
  const { props, colours, calendar, format } = dress;
  const { span, left, right, title, tell, onPick } = props;
  const short = span.until - span.since <= 3 * 86_400_000;
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    normalized: true,
    interaction: { mode: 'x', intersect: false, axis: 'x' },
    onClick: (_, hits, chart) => {
      const hit = hits.find(({ datasetIndex }) => (chart.data.datasets[datasetIndex]?.type as string | undefined) === 'scatter');
      const set = hit === undefined ? undefined : chart.data.datasets[hit.datasetIndex];
      const point = hit === undefined ? undefined : (set?.data[hit.index] as { x: number } | undefined);
      if (set?.label !== undefined && point !== undefined) onPick?.(set.label, point.x);
    },
    scales: {
      x: {
        type: 'linear',
        offset: false,
        min: span.since,
        max: span.until,
        grid: { color: colours.line, offset: false },
        border: { color: colours['line-strong'] },
        ticks: {
          color: colours.dim,
          maxRotation: 0,
          autoSkip: true,
          autoSkipPadding: 12,
          font: { size: 11 },
          callback: (value) => (short ? format.dateTime(Number(value)) : format.shortDate(Number(value))),
        },
        afterBuildTicks: (axis) => {
          axis.ticks = timeTicks(span.since, span.until, calendar, MOST_TICKS).map((value) => ({ value }));
        },
      },
      left: axisOptions(left, dress, 'left'),
      ...(right === undefined ? {} : { right: axisOptions(right, dress, 'right') }),
    },
    plugins: {
      tooltip: {
        backgroundColor: colours.raised,
        borderColor: colours['line-strong'],
        borderWidth: 1,
        titleColor: colours.text,
        bodyColor: colours.text,
        usePointStyle: true,
        boxPadding: 4,
        callbacks: {
          title: (items) => (items[0]?.parsed.x == null ? '' : title(items[0].parsed.x)),
          label: (item) => {
            const { x, y } = item.parsed;
            const words = x === null || y === null ? '' : tell(item.dataset.label ?? '', y, x);
            return typeof words === 'string' ? words : [...words];
          },
        },
      },
    },
  };
}

/** A chart over time in the deployment's own days: gaps stay gaps, figures are written as everywhere else. */
export function TimeChart(props: TimeChartProps) {
  const colours = useChartColours();
  const format = useFormat();
  const { calendar } = useCatalogue();
  const { draw, label, height = 300 } = props;
  const { data, annotations } = useMemo(() => draw(colours), [draw, colours]);
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const options = chartOptions({ props, colours, calendar, format, narrow });
  const all = { ...options, plugins: { ...options.plugins, annotation: { annotations: annotations ?? {} } } };
  return (
    <div className={classes.box} style={{ height }}>
      <Chart type="line" role="img" aria-label={label} data={data as ChartData<'line'>} options={all} />
    </div>
  );
}
