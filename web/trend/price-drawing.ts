import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { TrendScreenQuery } from '../generated/operations.js';
import type { Format } from '../text/format.js';
import type { Text } from '../text/vi.js';
import type { AlertMark } from './alert-marks.js';
import { type ChartColours, faded } from './chart-colours.js';
import type { ForecastDay } from './forecast-days.js';
import { forecastSets } from './forecast-drawing.js';
import type { Comparison, Span } from './range.js';
import type { TimeChartData } from './time-chart.js';
import type { TrendPoint } from './trend-points.js';

const POINT_STYLES = { WATCH: 'circle', WARN: 'triangle', ALERT: 'rectRot', CRISIS: 'rect' } as const;
const DENSE = 100;

/** Dashes of the span before, the year before, and the one before Tết. */
export const COMPARED_DASHES = { previous: [5, 4], lastYear: [2, 3], tet: [10, 3, 2, 3] } as const satisfies { readonly [C in Comparison]: readonly number[] };

/** Another span laid over the one that is shown. */
export interface ComparedLine {
  readonly comparison: Comparison;
  readonly shift: number;
  readonly points: readonly TrendPoint[];
}

/** Something declared that moves prices: Tết, a day of rumours, a closure. */
export interface TrendEvent {
  readonly id: string;
  readonly name: string;
  readonly since: number;
  readonly until: number;
}

export interface PriceDrawing {
  readonly points: readonly TrendPoint[];
  /** Other spans, already laid over this one. */
  readonly compared: readonly ComparedLine[];
  readonly events: readonly TrendEvent[];
  readonly marks: readonly AlertMark[];
  readonly forecast: readonly ForecastDay[];
  readonly span: Span;
  readonly screen: Pick<TrendScreenQuery, 'crisisLevels' | 'priceCeilings'>;
  readonly format: Format;
  readonly text: Text;
}

type Dataset = TimeChartData['datasets'][number];

function markSet({ marks, format, text }: PriceDrawing, colours: ChartColours): Dataset {
  return {
    type: 'scatter',
    label: text.trend.alertMark,
    yAxisID: 'left',
    data: marks.map((mark) => ({ x: mark.at, y: format.majorMoney(mark.median) })),
    pointStyle: marks.map((mark) => POINT_STYLES[mark.worst]),
    pointRadius: 7,
    pointHoverRadius: 9,
    backgroundColor: marks.map((mark) => colours[mark.worst.toLowerCase() as 'watch' | 'warn' | 'alert' | 'crisis']),
    borderColor: colours.surface,
    borderWidth: 1.5,
  };
}

/** The lines of the price chart: p10–p90 as a band, the median on it, the span before in dashes, alerts as marks. */
export function priceData(drawing: PriceDrawing, colours: ChartColours): TimeChartData {
  const { points, compared, forecast, format, text } = drawing;
  const line = (label: string, name: 'median' | 'p10' | 'p90', of: readonly TrendPoint[]) =>
    ({
      type: 'line',
      label,
      yAxisID: 'left',
      spanGaps: false,
      data: of.map((point) => ({ x: point.at, y: point[name] === null ? null : format.majorMoney(point[name]) })),
    }) as const;
  const edge = { borderColor: faded(colours.accent, 0.35), backgroundColor: faded(colours.accent, 0.16), borderWidth: 1, pointRadius: 0 } as const;
  const main = {
    borderColor: colours.accent,
    backgroundColor: colours.accent,
    borderWidth: 2,
    pointRadius: points.length > DENSE ? 0 : 2,
    pointHoverRadius: 4,
  } as const;
  const dashed = { borderColor: colours.dim, backgroundColor: colours.dim, borderWidth: 1.5, pointRadius: 0 } as const;
  const ahead = forecastSets(forecast, { words: text.forecast, colour: 'accent', scale: format.majorMoney }, colours);
  return {
    datasets: [
      markSet(drawing, colours),
      { ...line(text.trend.median, 'median', points), ...main },
      { ...line(text.trend.p90, 'p90', points), ...edge, fill: '+1' },
      { ...line(text.trend.p10, 'p10', points), ...edge },
      ...compared.map((one) => ({
        ...line(text.trend.comparisons[one.comparison], 'median', one.points),
        ...dashed,
        borderDash: [...COMPARED_DASHES[one.comparison]],
      })),
      ...ahead,
    ],
  };
}

const endWithin = (span: Span, until: string | null): number => Math.min(span.until, until === null ? span.until : Date.parse(until));

function levelShades({ span, screen, text }: PriceDrawing, colours: ChartColours): readonly AnnotationOptions[] {
  return screen.crisisLevels.flatMap(({ level, since, until }): AnnotationOptions[] => {
    if (level !== 2 && level !== 3 && level !== 4) return [];
    const colour = colours[`level-${level}`];
    const font = { size: 10, weight: 600 } as const;
    const label = { display: true, content: text.trend.levelShade(level), position: { x: 'start', y: 'start' }, color: colour, font, padding: 3 } as const;
    const ends = { xScaleID: 'x', xMin: Math.max(span.since, Date.parse(since)), xMax: endWithin(span, until) };
    return [{ type: 'box', drawTime: 'beforeDatasetsDraw', ...ends, backgroundColor: faded(colour, 0.09), borderWidth: 0, label }];
  });
}

function ceilingLines({ span, screen, format, text }: PriceDrawing, colours: ChartColours): readonly AnnotationOptions[] {
  const names: { readonly [kind: string]: string } = text.trend.ceilings;
  return screen.priceCeilings.flatMap(({ kind, price, since, until }): AnnotationOptions[] => {
    const xMin = Math.max(span.since, Date.parse(since));
    const xMax = endWithin(span, until);
    if (xMin >= xMax) return [];
    const value = format.majorMoney(price);
    const look = { backgroundColor: colours.surface, color: colours.up, font: { size: 10, weight: 600 }, padding: 2, yAdjust: -9 } as const;
    const label = { display: true, content: `${names[kind] ?? kind} ${format.money(price)}`, position: 'end', ...look } as const;
    const place = { xScaleID: 'x', yScaleID: 'left', xMin, xMax, yMin: value, yMax: value };
    return [{ type: 'line', ...place, borderColor: colours.up, borderWidth: 1.5, borderDash: [8, 4], label }];
  });
}

/** Declared events as faint boxes whose names stand at the bottom. */
function eventBoxes({ events, span }: PriceDrawing, colours: ChartColours): readonly AnnotationOptions[] {
  return events.map(({ name, since, until }): AnnotationOptions => {
    const label = {
      display: true,
      content: name,
      position: { x: 'start', y: 'end' },
      color: colours.dim,
      font: { size: 10, weight: 600 },
      padding: 3,
    } as const;
    const ends = { xScaleID: 'x', xMin: Math.max(span.since, since), xMax: Math.min(span.until, until) };
    return { type: 'box', drawTime: 'beforeDatasetsDraw', ...ends, backgroundColor: faded(colours.dim, 0.08), borderWidth: 0, label };
  });
}

/** What stands behind the lines: times of raised crisis level and events as shades, price ceilings as lines with their name. */
export function priceAnnotations(drawing: PriceDrawing, colours: ChartColours): Record<string, AnnotationOptions> {
  const all = [...levelShades(drawing, colours), ...eventBoxes(drawing, colours), ...ceilingLines(drawing, colours)];
  return Object.fromEntries(all.map((annotation, place) => [`mark${place}`, annotation]));
}
