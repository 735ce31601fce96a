import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { MyTestsDocument, type NoticeChannel, SendTestNoticeDocument } from '../generated/operations.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { OutcomeWords } from './outcome-words.js';
import classes from './settings.module.css';

const CHANNELS = ['EMAIL', 'PUSH', 'WEBHOOK'] as const satisfies readonly NoticeChannel[];
/** Milliseconds between two looks at what became of a test. */
const LOOK_AGAIN = 2000;

/** Sends the asker a message on one way and shows what became of it. */
export function TestPanel() {
  const { t } = useText();
  const format = useFormat();
  const { data, error, refetch } = useQuery(MyTestsDocument, { fetchPolicy: 'cache-and-network', pollInterval: LOOK_AGAIN });
  const [send, { loading }] = useMutation(SendTestNoticeDocument);
  const words = t.settings.test;
  return (
    <div className={classes.form}>
      <div className={classes.actions}>
        {CHANNELS.map((channel) => (
          <Button
            key={channel}
            size="xs"
            variant="default"
            disabled={loading}
            aria-label={words.send(t.settings.channels.names[channel])}
            onClick={() => void send({ variables: { channel } }).then(() => refetch(), refetch)}
          >
            {t.settings.channels.names[channel]}
          </Button>
        ))}
      </div>
      <p className={classes.hint}>{words.hint}</p>
      <QueryView data={data} error={error} retry={refetch} rows={2}>
        {({ myTests }) =>
          myTests.length === 0 ? (
            <p className={classes.hint}>{words.none}</p>
          ) : (
            <ul className={classes.list} aria-live="polite">
              {myTests.map((delivery) => (
                <li key={delivery.id}>
                  <span>
                    <time dateTime={delivery.at}>{format.time(Date.parse(delivery.at))}</time> · {t.settings.channels.names[delivery.channel]}{' '}
                    <OutcomeWords delivery={delivery} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </div>
  );
}
