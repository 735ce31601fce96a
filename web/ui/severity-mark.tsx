const SHAPES = {
  WATCH: 'M8 2.5a5.5 5.5 0 1 0 .01 0z',
  WARN: 'M8 2l6.5 11.5h-13z',
  ALERT: 'M8 1.5l6.5 6.5-6.5 6.5-6.5-6.5z',
  CRISIS: 'M2.5 2.5h11v11h-11z',
} as const;

export type MarkSeverity = keyof typeof SHAPES;

/** Circle, triangle, diamond, square: the shape alone tells how bad, the colour only helps. Without a label the words beside it say the same. */
export function SeverityMark({ severity, size = 12, label }: { readonly severity: MarkSeverity; readonly size?: number; readonly label?: string }) {
  const colour = `var(--${severity.toLowerCase()})`;
  const shape = <path d={SHAPES[severity]} fill={severity === 'WATCH' ? 'none' : colour} stroke={colour} strokeWidth="2" strokeLinejoin="round" />;
  if (label === undefined) {
    return (
      <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" style={{ flex: 'none' }}>
        {shape}
      </svg>
    );
  }
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" role="img" aria-label={label} style={{ flex: 'none' }}>
      {shape}
    </svg>
  );
}
