import { useQuery } from '@apollo/client/react';
import { MyMessagesDocument } from '../generated/operations.js';
import { AppLink } from '../shell/link.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './settings.module.css';

/** What the asker was told, newest first. */
export function MessageList() {
  const { t, language } = useText();
  const format = useFormat();
  const { data, error, refetch } = useQuery(MyMessagesDocument, {
    variables: { language: language === 'vi' ? 'VI' : 'EN' },
    fetchPolicy: 'cache-and-network',
  });
  useRefreshOn('alert', refetch);
  return (
    <QueryView data={data} error={error} retry={refetch} rows={8}>
      {({ myMessages }) => (
        <Panel title={t.settings.tabs.messages} flush>
          {myMessages.length === 0 ? (
            <StateNote title={t.settings.messages.empty} />
          ) : (
            <ol className={classes.messages} aria-label={t.settings.tabs.messages}>
              {myMessages.map((message) => (
                <li key={message.id}>
                  <div className={classes.head}>
                    <strong>{message.title}</strong>
                    <span className={classes.dim}>
                      {t.settings.kinds[message.kind]} · <time dateTime={message.at}>{format.dateTime(Date.parse(message.at))}</time>
                    </span>
                  </div>
                  <p className={classes.lines}>{message.lines.join('\n')}</p>
                  <AppLink to={message.path} aria-label={`${t.settings.messages.open}: ${message.title}`}>
                    {t.settings.messages.open}
                  </AppLink>
                </li>
              ))}
            </ol>
          )}
        </Panel>
      )}
    </QueryView>
  );
}
