import { useQuery } from '@apollo/client/react';
import { ImpairmentsDocument, type ImpairmentsQuery } from '../generated/operations.js';
import { useText } from '../text/language.js';
import classes from './connection-banner.module.css';

const EVERY = 30_000;

/** What people at the desk must know, because it changes what they see or can do; the rest is the administrator's. */
const TOLD: ReadonlySet<ImpairmentsQuery['impairments'][number]> = new Set([
  'DATABASE_DOWN',
  'DATABASE_READ_ONLY',
  'DISK_FULL',
  'WORKER_SILENT',
  'CLOCK_WRONG',
] as const);

/** Says on every page what hampers the server just now. */
export function ImpairmentBanner() {
  const { t } = useText();
  const { data } = useQuery(ImpairmentsDocument, { pollInterval: EVERY, fetchPolicy: 'cache-and-network' });
  const told = (data?.impairments ?? []).filter((one) => TOLD.has(one));
  return (
    <div role="status" aria-live="polite">
      {told.map((one) => (
        <div key={one} className={classes.lost}>
          {t.status.impairments[one]}
        </div>
      ))}
    </div>
  );
}
