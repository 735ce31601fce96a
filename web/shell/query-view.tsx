import type { ReactNode } from 'react';
import { isForbidden } from '../apollo.js';
import { useText } from '../text/language.js';
import { SkeletonRows } from '../ui/skeleton-rows.js';
import { StateNote } from '../ui/state-note.js';

interface QueryViewProps<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly retry: () => unknown;
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}

/** Data when there is some, even while newer is on its way; else grey bars, or the fault in words with a way to try again. */
export function QueryView<Data>({ data, error, retry, rows = 8, children }: QueryViewProps<Data>) {
  const { t } = useText();
  if (data !== undefined) return children(data);
  if (error !== undefined) {
    const forbidden = isForbidden(error);
    return (
      <StateNote
        tone="fault"
        title={forbidden ? t.common.forbidden : t.common.failed}
        hint={forbidden ? undefined : t.common.failedHint}
        action={{ label: t.common.retry, onClick: () => void retry() }}
      />
    );
  }
  return <SkeletonRows rows={rows} label={t.common.loading} />;
}
