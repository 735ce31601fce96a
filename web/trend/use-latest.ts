import { useCallback, useRef } from 'react';

/** One function for the life of a component that always does what the newest `act` does, so that what depends on it is not made anew with each rendering. */
export function useLatest<Args extends readonly unknown[], Result>(act: (...args: Args) => Result): (...args: Args) => Result {
  const newest = useRef(act);
  newest.current = act;
  return useCallback((...args) => newest.current(...args), []);
}
