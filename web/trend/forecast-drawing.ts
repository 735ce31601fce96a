import { type ChartColours, faded } from './chart-colours.js';
import type { LegendItem } from './chart-legend.js';
import type { ForecastDay } from './forecast-days.js';
import type { TimeChartData } from './time-chart.js';

type Dataset = TimeChartData['datasets'][number];

/** How the forecast of one line looks: its words, its colour, and the figures as the axis has them. */
export interface ForecastLook {
  readonly words: { readonly line: string; readonly low: string; readonly high: string };
  readonly colour: keyof ChartColours;
  readonly scale: (value: number) => number;
}

/** The days ahead: a dashed line in its 80 % band. */
export function forecastSets(days: readonly ForecastDay[], { words, colour, scale }: ForecastLook, colours: ChartColours): readonly Dataset[] {
  if (days.length === 0) return [];
  const line = (label: string, of: 'value' | 'low' | 'high') =>
    ({ type: 'line', label, yAxisID: 'left', spanGaps: false, data: days.map((day) => ({ x: day.at, y: scale(day[of]) })), pointRadius: 0 }) as const;
  const edge = { borderColor: faded(colours[colour], 0.3), backgroundColor: faded(colours[colour], 0.12), borderWidth: 1, borderDash: [2, 3] };
  return [
    { ...line(words.line, 'value'), borderColor: colours[colour], backgroundColor: colours[colour], borderWidth: 2, borderDash: [5, 4] },
    { ...line(words.high, 'high'), ...edge, fill: '+1' },
    { ...line(words.low, 'low'), ...edge },
  ];
}

/** What the legend says of it; nothing when none is drawn. */
export const forecastLegend = (days: readonly ForecastDay[], words: { readonly line: string; readonly band: string }, colour: string): readonly LegendItem[] =>
  days.length === 0
    ? []
    : [
        { label: words.line, shape: 'dashed', colour },
        { label: words.band, shape: 'band', colour },
      ];
