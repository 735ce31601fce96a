import { useQuery } from '@apollo/client/react';
import { NoticesDocument } from '../generated/operations.js';
import { useRefreshOn } from '../shell/live.js';
import { useFormat, useText } from '../text/language.js';
import classes from './desk-dialogs.module.css';

/** When people of one's own role were told of an incident, and of how many alerts. */
export function IncidentNotices({ incident }: { readonly incident: string }) {
  const { t } = useText();
  const format = useFormat();
  const { data, refetch } = useQuery(NoticesDocument, { variables: { incident, first: 20 }, fetchPolicy: 'cache-and-network' });
  useRefreshOn('alert', refetch);
  if (data === undefined) return null;
  return data.notices.length === 0 ? (
    <p className={classes.hint}>{t.desk.noNotices}</p>
  ) : (
    <ol className={classes.notices}>
      {data.notices.map((notice) => (
        <li key={notice.id} className={classes.notice}>
          <time dateTime={notice.at}>{format.dateTime(Date.parse(notice.at))}</time> · {t.desk.audiences[notice.audience]} · {t.desk.reasons[notice.reason]} ·{' '}
          {t.desk.noticeOf(format.number(notice.alerts.length))}
        </li>
      ))}
    </ol>
  );
}
