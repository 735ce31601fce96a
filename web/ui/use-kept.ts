import { useRef } from 'react';

/** The newest value that was there under this key, so that a question that fails takes nothing off the screen. */
export function useKept<Value>(value: Value | undefined, key = ''): Value | undefined {
  const kept = useRef<{ readonly key: string; readonly value: Value } | null>(null);
  if (value !== undefined) kept.current = { key, value };
  return kept.current?.key === key ? kept.current.value : undefined;
}
