import { useQuery } from '@apollo/client/react';
import { NoticeChannelsDocument } from '../generated/operations.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import { Panel } from '../ui/panel.js';
import classes from './settings.module.css';

const COUNTS = ['sent', 'waiting', 'failed', 'notConfigured', 'suppressed'] as const;
const OUTCOME_OF = { sent: 'SENT', waiting: 'WAITING', failed: 'FAILED', notConfigured: 'NOT_CONFIGURED', suppressed: 'SUPPRESSED' } as const;
const ASK_AGAIN = 10_000;

/** Which ways this installation has, and how the last day went on each. */
export function ChannelTable() {
  const { t } = useText();
  const format = useFormat();
  const { data, error, refetch } = useQuery(NoticeChannelsDocument, { fetchPolicy: 'cache-and-network', pollInterval: ASK_AGAIN });
  const words = t.settings;
  return (
    <QueryView data={data} error={error} retry={refetch} rows={5}>
      {({ noticeChannels }) => (
        <Panel title={words.tabs.channels} aside={<span className={classes.dim}>{words.state.lastDay}</span>} flush>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
          <section className={tableClasses.scroll} tabIndex={0} aria-label={words.tabs.channels}>
            <table className={tableClasses.table} aria-label={words.state.lastDay}>
              <thead>
                <tr>
                  <th scope="col">{words.state.channel}</th>
                  <th scope="col">{words.state.configured}</th>
                  {COUNTS.map((count) => (
                    <th key={count} scope="col" className={tableClasses.right}>
                      {words.outcomes[OUTCOME_OF[count]]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {noticeChannels.map((state) => (
                  <tr key={state.channel}>
                    <th scope="row">
                      {words.channels.names[state.channel]}
                      {state.gateways.length > 0 && <span className={classes.under}>{state.gateways.join(', ')}</span>}
                    </th>
                    <td>{state.isConfigured ? words.state.yes : words.state.no}</td>
                    {COUNTS.map((count) => (
                      <td key={count} className={tableClasses.right}>
                        {format.number(state[count])}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <p className={classes.foot}>{words.state.hint}</p>
        </Panel>
      )}
    </QueryView>
  );
}
