import type { Format } from '../text/format.js';
import type { ChartColours } from './chart-colours.js';
import type { LegendItem } from './chart-legend.js';
import type { TimeChartData } from './time-chart.js';
import type { TrendLine } from './trend-lines.js';
import type { TrendPoint } from './trend-points.js';
import type { Measure } from './trend-state.js';

/** A line with its points. */
export interface FilledLine {
  readonly line: TrendLine;
  readonly points: readonly TrendPoint[];
}

const COLOURS = 8;
const DENSE = 100;

const colourName = (place: number) => `series-${(place % COLOURS) + 1}` as keyof ChartColours;
/** Lines of one colour differ by their dashes. */
const dashOf = (place: number): number[] => ([[], [6, 3], [2, 3]] as const)[Math.floor(place / COLOURS) % 3]?.slice() ?? [];

/** A figure of a line as the axis has it: money and quantities in the units people say, the index as the first known price = 100. */
export function measured({ line, points }: FilledLine, measure: Measure, format: Format): readonly { readonly x: number; readonly y: number | null }[] {
  const first = points.find(({ median }) => median !== null && median > 0)?.median ?? null;
  const figureOf = (point: TrendPoint): number | null => {
    if (measure === 'price') return point.median === null ? null : format.majorMoney(point.median);
    if (measure === 'index') return point.median === null || first === null ? null : (100 * point.median) / first;
    if (measure === 'coverDays') return point.coverDays;
    if (measure === 'stockOutRate') return point.stockOutRate === null ? null : 100 * point.stockOutRate;
    const amount = point[measure];
    return amount === null ? null : format.inUnit(amount, line.commodity);
  };
  return points.map((point) => ({ x: point.at, y: figureOf(point) }));
}

export function linesData(lines: readonly FilledLine[], measure: Measure, format: Format, colours: ChartColours): TimeChartData {
  return {
    datasets: lines.map((filled, place) => {
      const colour = colours[colourName(place)];
      return {
        type: 'line',
        label: filled.line.name,
        yAxisID: 'left',
        data: [...measured(filled, measure, format)],
        borderColor: colour,
        backgroundColor: colour,
        borderWidth: 2,
        borderDash: dashOf(place),
        pointRadius: filled.points.length > DENSE ? 0 : 2,
        spanGaps: false,
      };
    }),
  };
}

export const linesLegend = (lines: readonly FilledLine[]): readonly LegendItem[] =>
  lines.map(({ line }, place) => ({
    label: line.name,
    shape: dashOf(place).length === 0 ? 'line' : 'dashed',
    dash: dashOf(place),
    colour: `var(--${colourName(place)})`,
  }));
