import { useEffect, useState } from 'react';

let ahead = 0;

/** Sets this machine's clock by the server's, so that ages are right on a machine whose clock is wrong. */
export function setServerTime(iso: string): void {
  ahead = Date.parse(iso) - Date.now();
}

export const serverNow = (): number => Date.now() + ahead;

/** The time by the server's clock, again every `every` milliseconds. */
export function useNow(every: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
