import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { isForbidden } from '../apollo.js';
import { CloseOrderDocument, type OrderProblem, type OrderRowFragment, WithdrawOrderDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { AppLink } from '../shell/link.js';
import { WordsDialog } from '../shell/words-dialog.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import markClasses from '../ui/marks.module.css';
import { Panel } from '../ui/panel.js';
import classes from './orders.module.css';

interface OrderPanelProps {
  readonly order: OrderRowFragment;
  readonly onChanged: () => void;
}

/** One order with its progress; outlets that are silent or late stand first. */
export function OrderPanel({ order, onChanged }: OrderPanelProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const words = t.order;
  const { title, text, areas, commodities, deadlineAt, madeBy, madeAt, endedAt, endedBy, reason } = order;
  const scope = [
    areas.length === 0 ? words.everywhere : areas.map(catalogue.localityName).join(', '),
    commodities.length === 0 ? words.allGoods : commodities.map(catalogue.commodityName).join(', '),
  ].join(' · ');
  return (
    <Panel
      label={title}
      title={
        <>
          {title} <span className={markClasses.mark}>{words.states[order.state]}</span>
        </>
      }
      aside={<Ending order={order} onChanged={onChanged} />}
    >
      <p className={classes.text}>{text}</p>
      <p className={classes.under}>
        {scope} · {words.due(format.dateTime(Date.parse(deadlineAt)))} · {madeBy}, {format.dateTime(Date.parse(madeAt))}
        {endedAt !== null && ` · ${words.ended(endedBy ?? '', format.dateTime(Date.parse(endedAt)))}`}
        {reason !== null && ` · ${reason}`}
      </p>
      <Progress order={order} />
    </Panel>
  );
}

const FIRST = ['MISSING', 'LATE', 'WAITING', 'ON_TIME'];

function Progress({ order }: { readonly order: OrderRowFragment }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.order;
  const { expected, onTime, late, missing } = order;
  const sorted = [...order.recipients].sort((a, b) => FIRST.indexOf(a.standing) - FIRST.indexOf(b.standing));
  const { outlet, person, standing, answered } = words.columns;
  return (
    <details open={order.state === 'OPEN'}>
      <summary>{words.progress(format.number(onTime + late), format.number(expected), format.number(late), format.number(missing))}</summary>
      <div className={tableClasses.scroll}>
        <table className={`${tableClasses.table} ${tableClasses.stacked}`} aria-label={words.progressOf(order.title)}>
          <thead>
            <tr>
              {[outlet, person, standing, answered].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((one) => (
              <tr key={one.outlet}>
                <th scope="row">
                  <AppLink to={`/outlets/${one.outlet}`}>{one.name}</AppLink>
                </th>
                <td data-label={person}>{one.person}</td>
                <td data-label={standing}>{t.completeness.standings[one.standing]}</td>
                <td data-label={answered}>{one.answeredAt === null ? '–' : format.dateTime(Date.parse(one.answeredAt))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** What was wrong, in words; null when it was done. */
function useEnding(onChanged: () => void) {
  const { t } = useText();
  const [close] = useMutation(CloseOrderDocument);
  const [withdraw] = useMutation(WithdrawOrderDocument);
  const told = async (act: () => Promise<OrderProblem | null>): Promise<string | null> => {
    try {
      const code = await act();
      onChanged();
      return code === null ? null : t.order.problems[code];
    } catch (fault) {
      return isForbidden(fault) ? t.common.forbidden : t.supervisor.failed;
    }
  };
  return {
    close: (id: string) =>
      told(async () => {
        const done = (await close({ variables: { id } })).data?.closeOrder;
        return done?.__typename === 'OrderRefused' ? done.code : null;
      }),
    withdraw: (id: string, reason: string) =>
      told(async () => {
        const done = (await withdraw({ variables: { id, reason } })).data?.withdrawOrder;
        return done?.__typename === 'OrderRefused' ? done.code : null;
      }),
  };
}

function Ending({ order, onChanged }: OrderPanelProps) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ending = useEnding(onChanged);
  const words = t.order;
  if (order.bulletin !== null) return <AppLink to={`/bulletins/${order.bulletin}`}>{words.report}</AppLink>;
  if (order.state !== 'OPEN') return null;
  const asked = { label: words.reason, action: words.withdraw, missing: words.problems.REASON_MISSING };
  return (
    <>
      <span role="alert">{problem}</span>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {words.withdraw}
      </Button>
      <Button size="xs" onClick={() => void ending.close(order.id).then(setProblem)}>
        {words.close}
      </Button>
      {asking && (
        <WordsDialog
          title={words.withdrawTitle}
          {...asked}
          longest={200}
          onSend={(reason) => ending.withdraw(order.id, reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
