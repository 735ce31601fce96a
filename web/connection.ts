import { useSyncExternalStore } from 'react';

/** The live line to the server. `fresh` counts how often it came back after a loss. */
interface Connection {
  readonly state: 'waiting' | 'up' | 'lost';
  readonly fresh: number;
}

const listeners = new Set<() => void>();
let now: Connection = { state: 'waiting', fresh: 0 };

function become(next: Connection): void {
  now = next;
  for (const listener of listeners) listener();
}

export function lineUp(): void {
  if (now.state !== 'up') become({ state: 'up', fresh: now.state === 'lost' ? now.fresh + 1 : now.fresh });
}

export function lineLost(): void {
  if (now.state !== 'lost') become({ ...now, state: 'lost' });
}

/** The line was closed on purpose (sign-out), which is not a loss. */
export function lineRested(): void {
  become({ ...now, state: 'waiting' });
}

export const useConnection = (): Connection =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
  );
