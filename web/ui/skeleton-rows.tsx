import { Skeleton } from '@mantine/core';

/** Grey bars in the place of what is loading; `label` is what a screen reader hears. */
export function SkeletonRows({ rows, height = 26, label }: { readonly rows: number; readonly height?: number; readonly label: string }) {
  return (
    <div role="status" aria-label={label} style={{ display: 'grid', gap: 6, padding: 12 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} />
      ))}
    </div>
  );
}
