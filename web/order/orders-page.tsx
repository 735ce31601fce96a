import { useQuery } from '@apollo/client/react';
import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { OrdersDocument } from '../generated/operations.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import { OrderDialog } from './order-dialog.js';
import { OrderPanel } from './order-panel.js';
import classes from './orders.module.css';

const ASK_AGAIN = 15_000;

/** Ad-hoc orders to report: give one, see who has answered, end it. */
export function OrdersPage() {
  const { t } = useText();
  const { data, error, refetch } = useQuery(OrdersDocument, { pollInterval: ASK_AGAIN });
  const [giving, setGiving] = useState(false);
  const words = t.order;
  return (
    <>
      <title>{`${words.title} · ${t.common.product}`}</title>
      <VisuallyHidden component="h1">{words.title}</VisuallyHidden>
      <QueryView data={data} error={error} retry={refetch} rows={8}>
        {({ reportOrders, dutyRoster }) => (
          <div className={classes.page}>
            <div className={classes.bar}>
              <Button size="xs" onClick={() => setGiving(true)}>
                {words.give}
              </Button>
            </div>
            {reportOrders.length === 0 && <StateNote title={words.empty} hint={words.emptyHint} />}
            {reportOrders.map((order) => (
              <OrderPanel key={order.id} order={order} onChanged={() => void refetch()} />
            ))}
            {giving && <OrderDialog people={dutyRoster} onDone={() => void refetch()} onClose={() => setGiving(false)} />}
          </div>
        )}
      </QueryView>
    </>
  );
}
