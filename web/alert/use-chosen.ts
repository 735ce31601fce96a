import { useState } from 'react';
import type { Chosen } from './alert-list.js';

/** Which of the alerts on screen are marked; one that is gone or closed is no longer marked. */
export function useChosen(alerts: readonly { readonly id: string; readonly stage: string }[]): Chosen & { readonly clear: () => void } {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const ids = new Set(alerts.filter(({ id, stage }) => stage !== 'CLOSED' && marked.has(id)).map(({ id }) => id));
  const toggle = (changed: readonly string[], chosen: boolean): void =>
    setMarked((before) => new Set(chosen ? [...before, ...changed] : [...before].filter((id) => !changed.includes(id))));
  return { ids, toggle, clear: () => setMarked(new Set()) };
}
