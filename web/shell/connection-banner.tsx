import { useEffect, useState } from 'react';
import { useConnection } from '../connection.js';
import { useText } from '../text/language.js';
import classes from './connection-banner.module.css';

/** A loss is told after this long, so that a blink of the network is not. */
const PATIENCE = 1500;

export function ConnectionBanner() {
  const { t } = useText();
  const { state, fresh } = useConnection();
  const [shown, setShown] = useState<'lost' | 'back' | null>(null);
  useEffect(() => {
    if (state !== 'lost') return;
    const timer = setTimeout(() => setShown('lost'), PATIENCE);
    return () => clearTimeout(timer);
  }, [state]);
  useEffect(() => {
    if (fresh === 0) return;
    setShown((before) => (before === 'lost' ? 'back' : before));
    const timer = setTimeout(() => setShown(null), 4000);
    return () => clearTimeout(timer);
  }, [fresh]);
  return (
    <div role="status" aria-live="polite">
      {shown === 'lost' && (
        <div className={classes.lost}>
          <strong>{t.shell.offline}</strong> {t.shell.offlineHint}
        </div>
      )}
      {shown === 'back' && <div className={classes.back}>{t.shell.back}</div>}
    </div>
  );
}
