import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { type ChartColours, faded } from './chart-colours.js';
import type { LegendItem } from './chart-legend.js';
import type { EvidenceLine } from './evidence-lines.js';

const COLOURS = { usual: 'dim', peers: 'accent', limit: 'alert' } as const satisfies { readonly [R in EvidenceLine['role']]: keyof ChartColours };

interface EvidenceDrawing {
  readonly lines: readonly EvidenceLine[];
  /** From stored units to those of the axes. */
  readonly scales: { readonly [A in EvidenceLine['axis']]: (value: number) => number };
  readonly observedAt: number | undefined;
}

/** The levels of the evidence as dashed lines across the chart, and the moment that was judged as an upright one. */
export function evidenceAnnotations({ lines, scales, observedAt }: EvidenceDrawing, colours: ChartColours): Record<string, AnnotationOptions> {
  const levels = lines.map(({ axis, role, value }): [string, AnnotationOptions] => {
    const at = scales[axis](value);
    const scale = axis === 'price' ? 'left' : 'right';
    const colour = colours[COLOURS[role]];
    return [`${axis}-${role}`, { type: 'line', yScaleID: scale, yMin: at, yMax: at, borderColor: colour, borderWidth: 1.5, borderDash: [6, 4] }];
  });
  const moment: [string, AnnotationOptions][] =
    observedAt === undefined
      ? []
      : [['moment', { type: 'line', xScaleID: 'x', xMin: observedAt, xMax: observedAt, borderColor: faded(colours.alert, 0.6), borderWidth: 1 }]];
  return Object.fromEntries([...levels, ...moment]);
}

/** Each level with its figure. */
export const evidenceLegend = (lines: readonly EvidenceLine[], write: (line: EvidenceLine) => string): readonly LegendItem[] =>
  lines.map((line) => ({ label: `${line.label}: ${write(line)}`, shape: 'dashed', colour: `var(--${COLOURS[line.role]})` }));
