import { type Calendar, DAY } from '@domain/instant.js';
import { Button } from '@mantine/core';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
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
import { useFormat, useText } from '../text/language.js';
import { type ChartColours, useChartColours } from './chart-colours.js';
import { bucketsFor, type DrawnPoint, decimate } from './decimate.js';
import { keptPicture } from './kept-picture.js';
import { findNearestPlace } from './nearest-place.js';
import type { Span } from './range.js';
import classes from './time-chart.module.css';
import { timeTicks } from './time-ticks.js';
import { useChartZoom } from './use-chart-zoom.js';
import { useLatest } from './use-latest.js';

ChartJs.register(
  BarController,
  BarElement,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Annotation,
  keptPicture,
  Tooltip,
);
findNearestPlace();

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
  /** The part of the span that is shown; all of it when null or left out. */
  readonly zoom?: Span | null;
  /** Lets people choose that part by dragging or keys; null asks for everything. */
  readonly onZoom?: (zoom: Span | null) => void;
}

const MOST_TICKS = 12;
const NARROW = '(max-width: 720px)';

interface Dress extends Pick<TimeChartProps, 'left' | 'right' | 'title' | 'tell'> {
  readonly onPick: (series: string, at: number) => void;
  readonly colours: ChartColours;
  readonly calendar: Calendar;
  readonly format: Format;
  /** On a phone the axes go without their titles; the legend and the tooltip say the units. */
  readonly narrow: boolean;
  readonly shown: Span;
  readonly wasDragged: () => boolean;
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

/** Hours for a few days, years for more than one. */
function axisLabel({ since, until }: Span, format: Format): (at: number) => string {
  if (until - since <= 3 * DAY) return format.dateTime;
  return until - since <= 366 * DAY ? format.shortDate : format.date;
}

function chartOptions(dress: Dress): ChartOptions<'line'> {
  const { left, right, title, tell, onPick, colours, calendar, format, shown: span, wasDragged } = dress;
  const label = axisLabel(span, format);
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    normalized: true,
    parsing: false,
    interaction: { mode: 'place', intersect: false },
    onClick: (_, hits, chart) => {
      if (wasDragged()) return;
      const hit = hits.find(({ datasetIndex }) => (chart.data.datasets[datasetIndex]?.type as string | undefined) === 'scatter');
      const set = hit === undefined ? undefined : chart.data.datasets[hit.datasetIndex];
      const point = hit === undefined ? undefined : (set?.data[hit.index] as { x: number } | undefined);
      if (set?.label !== undefined && point !== undefined) onPick(set.label, point.x);
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
          callback: (value) => label(Number(value)),
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

/** Lines and bars with only what can be seen of them in so many buckets; marks stay as they are. */
function seen(data: TimeChartData, shown: Span, buckets: number): TimeChartData {
  const datasets = data.datasets.map((set) => {
    const points = set.type === 'scatter' ? set.data : decimate(set.data as readonly DrawnPoint[], shown, buckets);
    return points === set.data ? set : { ...set, data: [...points] };
  });
  // Figures that are all drawn stay the same ones, so that a chart is not drawn a second time when its width is known.
  return datasets.every((set, place) => set === data.datasets[place]) ? data : ({ ...data, datasets } as TimeChartData);
}

/** The same axis for as long as it says the same, since a chart whose options are new is laid out and drawn anew. */
function useAxis(axis: Axis): Axis {
  const { title, fromZero = false, end = null } = axis;
  const tick = useLatest(axis.tick);
  return useMemo(() => ({ title, fromZero, end, tick }), [title, fromZero, end, tick]);
}

const NO_AXIS: Axis = { title: '', tick: () => '' };

function useOptions(props: TimeChartProps, dress: Pick<Dress, 'colours' | 'shown' | 'wasDragged'>): ChartOptions<'line'> {
  const { colours, shown } = dress;
  const format = useFormat();
  const { calendar } = useCatalogue();
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const left = useAxis(props.left);
  const second = useAxis(props.right ?? NO_AXIS);
  const right = props.right === undefined ? undefined : second;
  const title = useLatest(props.title);
  const tell = useLatest(props.tell);
  const onPick = useLatest((series: string, at: number) => props.onPick?.(series, at));
  const wasDragged = useLatest(dress.wasDragged);
  return useMemo(
    () => chartOptions({ left, ...(right === undefined ? {} : { right }), title, tell, onPick, colours, calendar, format, narrow, shown, wasDragged }),
    [left, right, title, tell, onPick, colours, calendar, format, narrow, shown, wasDragged],
  );
}

/** A chart over time in the deployment's own days: gaps stay gaps, figures are written as everywhere else, and of a hundred thousand points no spike is lost. */
export function TimeChart(props: TimeChartProps) {
  const { t } = useText();
  const colours = useChartColours();
  const { draw, label, height = 300, span, zoom = null, onZoom } = props;
  const { ref, width } = useElementSize();
  const { data, annotations } = useMemo(() => draw(colours), [draw, colours]);
  const shown = useMemo(() => zoom ?? span, [zoom, span]);
  // Until it is measured a chart is taken to be as wide as the window.
  const buckets = bucketsFor(width === 0 ? window.innerWidth : width, data.datasets.length);
  const drawn = useMemo(() => seen(data, shown, buckets), [data, shown, buckets]);
  const { chart, marked, handlers, wasDragged } = useChartZoom({ all: span, shown, onZoom });
  const options = useOptions(props, { colours, shown, wasDragged });
  const all = useMemo(() => ({ ...options, plugins: { ...options.plugins, annotation: { annotations: annotations ?? {} } } }), [options, annotations]);
  const reach = onZoom === undefined ? {} : { role: 'group', tabIndex: 0, 'aria-label': t.trend.zoomHint, title: t.trend.zoomHint };
  return (
    <div className={classes.box} style={{ height }} ref={ref} {...reach} {...handlers}>
      <Chart ref={chart} type="line" role="img" aria-label={label} data={drawn as ChartData<'line'>} options={all} />
      {marked !== null && <span className={classes.marked} style={marked} />}
      {onZoom !== undefined && zoom !== null && (
        <Button size="compact-xs" variant="default" className={`${classes.whole} no-print`} onClick={() => onZoom(null)}>
          {t.trend.zoomOut}
        </Button>
      )}
    </div>
  );
}
