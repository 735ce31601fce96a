import { useCallback } from 'react';
import { useFormat, useText } from '../text/language.js';
import type { ChartColours } from './chart-colours.js';
import { ChartLegend } from './chart-legend.js';
import { type FilledLine, linesData, linesLegend } from './lines-drawing.js';
import type { Span } from './range.js';
import { TimeChart } from './time-chart.js';
import { type Measure, useZoom } from './trend-state.js';

interface LinesChartProps {
  readonly lines: readonly FilledLine[];
  readonly measure: Measure;
  readonly span: Span;
  readonly label: string;
  readonly title: (at: number) => string;
  readonly height?: number;
}

/** The unit of a measure: in words when all lines share it. */
function useUnit(lines: readonly FilledLine[], measure: Measure): string {
  const { t } = useText();
  const format = useFormat();
  const units = new Set(lines.map(({ line }) => format.unit(line.commodity.unit)));
  const unit = units.size === 1 ? ([...units][0] ?? '') : t.trend.unitOfEach;
  if (measure === 'price') return `${format.moneySign}/${unit}`;
  if (measure === 'index') return t.trend.indexUnit;
  if (measure === 'coverDays') return t.trend.daysUnit;
  return measure === 'stockOutRate' ? '%' : unit;
}

/** Room in pixels for one line of the tooltip, and for its title and edges. */
const TOLD = { line: 19, frame: 56 } as const;

/** One measure of several lines, high enough that the tooltip names each of them. */
export function LinesChart({ lines, measure, span, label, title, height = Math.max(340, TOLD.frame + TOLD.line * lines.length) }: LinesChartProps) {
  const format = useFormat();
  const [zoom, setZoom] = useZoom(span);
  const unit = useUnit(lines, measure);
  const draw = useCallback((colours: ChartColours) => ({ data: linesData(lines, measure, format, colours) }), [lines, measure, format]);
  return (
    <>
      <TimeChart
        label={label}
        span={span}
        zoom={zoom}
        onZoom={setZoom}
        left={{
          title: unit,
          tick: (value) => (Math.abs(value) >= 100_000 ? format.compact(value) : format.number(value, value < 100 ? 1 : 0)),
          fromZero: measure !== 'price' && measure !== 'index',
        }}
        height={height}
        title={title}
        tell={(name, value) => `${name}: ${format.number(value, Math.abs(value) < 100 ? 1 : 0)}${measure === 'index' ? '' : ` ${unit}`}`}
        draw={draw}
      />
      <ChartLegend items={linesLegend(lines)} />
    </>
  );
}
