import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { DeliveryLogDocument, type DeliveryLogQuery, SendAgainDocument } from '../generated/operations.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import { OutcomeWords } from './outcome-words.js';
import classes from './settings.module.css';

const CHANNELS = ['IN_APP', 'EMAIL', 'PUSH', 'WEBHOOK'] as const;
const OUTCOMES = ['WAITING', 'SENT', 'FAILED', 'NOT_CONFIGURED', 'SUPPRESSED'] as const;
const PAGE = 50;

const state = { channel: parseAsStringLiteral(CHANNELS), outcome: parseAsStringLiteral(OUTCOMES), offset: parseAsInteger.withDefault(0) };

/** Everything that was to be sent and what became of it; the filter stands in the address. */
export function DeliveryLog() {
  const { t, language } = useText();
  const [wish, setWish] = useQueryStates(state);
  const variables = { ...wish, language: language === 'vi' ? ('VI' as const) : ('EN' as const) };
  const { data, error, refetch } = useQuery(DeliveryLogDocument, { variables, fetchPolicy: 'cache-and-network' });
  const words = t.settings;
  return (
    <Panel title={words.tabs.log} flush>
      <div className={classes.filter}>
        <NativeSelect
          label={words.state.channel}
          value={wish.channel ?? ''}
          data={[{ value: '', label: t.common.all }, ...CHANNELS.map((value) => ({ value, label: words.channels.names[value] }))]}
          onChange={(event) => void setWish({ channel: CHANNELS.find((one) => one === event.currentTarget.value) ?? null, offset: 0 })}
        />
        <NativeSelect
          label={words.log.outcome}
          value={wish.outcome ?? ''}
          data={[{ value: '', label: t.common.all }, ...OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))]}
          onChange={(event) => void setWish({ outcome: OUTCOMES.find((one) => one === event.currentTarget.value) ?? null, offset: 0 })}
        />
      </div>
      <QueryView data={data} error={error} retry={refetch}>
        {({ deliveries }) =>
          deliveries.length === 0 ? <StateNote title={words.log.empty} /> : <LogTable rows={deliveries.slice(0, PAGE)} onChanged={refetch} />
        }
      </QueryView>
      <div className={classes.pages}>
        <Button size="compact-sm" variant="default" disabled={wish.offset === 0} onClick={() => void setWish({ offset: Math.max(0, wish.offset - PAGE) })}>
          {words.log.newer}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={(data?.deliveries.length ?? 0) <= PAGE}
          onClick={() => void setWish({ offset: wish.offset + PAGE })}
        >
          {words.log.older}
        </Button>
      </div>
    </Panel>
  );
}

type Row = DeliveryLogQuery['deliveries'][number];

function LogTable({ rows, onChanged }: { readonly rows: readonly Row[]; readonly onChanged: () => unknown }) {
  const { t } = useText();
  const [problem, setProblem] = useState<string | null>(null);
  const words = t.settings.log;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section className={tableClasses.scroll} tabIndex={0} aria-label={t.settings.tabs.log}>
      <div role="alert">{problem !== null && <p className={classes.foot}>{problem}</p>}</div>
      <table className={`${tableClasses.table} ${tableClasses.stacked}`} aria-label={words.what}>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{t.settings.state.channel}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.act}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LogRow key={row.id} row={row} onChanged={onChanged} onProblem={setProblem} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface LogRowProps {
  readonly row: Row;
  readonly onChanged: () => unknown;
  readonly onProblem: (problem: string | null) => void;
}

function LogRow({ row, onChanged, onProblem }: LogRowProps) {
  const { t } = useText();
  const format = useFormat();
  const [again, { loading }] = useMutation(SendAgainDocument);
  const words = t.settings.log;
  const what = row.message.title === '' ? t.settings.kinds[row.message.kind] : row.message.title;
  const mayGoAgain = row.channel !== 'IN_APP' && (row.outcome === 'FAILED' || row.outcome === 'SUPPRESSED') && row.reason !== 'NOT_CHOSEN';
  const send = async (): Promise<void> => {
    const answer = (await again({ variables: { id: row.id } }).catch(() => undefined))?.data?.sendAgain;
    onProblem(answer?.__typename === 'NoticeDelivery' ? null : words.refused);
    await onChanged();
  };
  return (
    <tr>
      <td data-label={words.when}>
        <time dateTime={row.at}>{format.dateTime(Date.parse(row.at))}</time>
      </td>
      <th scope="row" className={classes.what}>
        {what}
      </th>
      <td data-label={words.who}>{row.account ?? (row.gateway === null ? words.nobody : words.gateway(row.gateway))}</td>
      <td data-label={t.settings.state.channel}>{t.settings.channels.names[row.channel]}</td>
      <td data-label={words.outcome}>
        <OutcomeWords delivery={row} />
      </td>
      <td>
        {mayGoAgain && (
          <Button size="compact-sm" variant="default" loading={loading} aria-label={words.againOf(what)} onClick={() => void send()}>
            {words.again}
          </Button>
        )}
      </td>
    </tr>
  );
}
