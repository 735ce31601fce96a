import type { CSSProperties } from 'react';
import { SeverityMark } from '../ui/severity-mark.js';
import classes from './time-chart.module.css';

export interface LegendItem {
  readonly label: string;
  readonly shape: 'line' | 'dashed' | 'band' | 'bar' | 'alert';
  readonly colour: string;
  /** Of a dashed line, when it is not the usual one. */
  readonly dash?: readonly number[];
}

function Swatch({ shape, colour, dash = [4, 3] }: LegendItem) {
  if (shape === 'alert') return <SeverityMark severity="ALERT" size={11} />;
  return (
    <svg width="20" height="10" aria-hidden="true">
      {shape === 'band' && <rect width="20" height="10" fill={colour} opacity="0.22" />}
      {shape === 'bar' && <rect x="6" width="8" height="10" fill={colour} />}
      {(shape === 'line' || shape === 'dashed') && (
        <line x1="0" x2="20" y1="5" y2="5" stroke={colour} strokeWidth="2" strokeDasharray={shape === 'dashed' ? dash.join(' ') : undefined} />
      )}
    </svg>
  );
}

/** What each line and bar means. */
export function ChartLegend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <ul className={classes.legend}>
      {items.map((item) => (
        <li key={item.label} data-legend={item.shape} style={{ '--legend-colour': item.colour } as CSSProperties}>
          <Swatch {...item} />
          {item.label}
        </li>
      ))}
    </ul>
  );
}
