import { useEffect, useRef } from 'react';
import { useText } from '../text/language.js';
import classes from './wall.module.css';

const TRY_AGAIN = 5000;

interface WallClosedProps {
  readonly signedOut: boolean;
  readonly retry: () => Promise<unknown>;
}

/** A wall never shows a form to sign in: without a session or a server it says so, and tries again by itself. */
export function WallClosed({ signedOut, retry }: WallClosedProps) {
  const { t } = useText();
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (signedOut) return;
    const timer = setInterval(() => latest.current().catch(() => undefined), TRY_AGAIN);
    return () => clearInterval(timer);
  }, [signedOut]);
  return (
    <div className={classes.wall} role="status">
      <p className={classes.closed}>{signedOut ? t.wall.signedOut : t.wall.lost}</p>
    </div>
  );
}
