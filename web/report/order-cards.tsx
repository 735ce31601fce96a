import type { FieldOrder } from '@domain/field/field-kit.js';
import type { Instant } from '@domain/instant.js';
import { isWaiting } from '../offline/record.js';
import { goTo } from './phone-screen.js';
import { usePhone } from './phone-state.js';
import { usePhoneFormat } from './use-phone-format.js';
import { orderOf } from './visit-draft.js';

/** More outlets than this are folded away. */
const SHOWN = 4;

/** Outlets of an order that neither the server nor this phone has an answer of. */
function useOpenOutlets({ id, outlets }: FieldOrder): readonly string[] {
  const { records } = usePhone();
  const here = new Set(records.filter((record) => record.visit.order === id && (isWaiting(record) || record.state === 'received')).map(({ outlet }) => outlet));
  return outlets.filter(({ outlet, answered }) => !answered && !here.has(outlet)).map(({ outlet }) => outlet);
}

function OrderCard({ order, at }: { readonly order: FieldOrder; readonly at: Instant }) {
  const { text, kit } = usePhone();
  const format = usePhoneFormat();
  const open = useOpenOutlets(order);
  const { id, title, outlets, deadlineAt, by } = order;
  const left = deadlineAt - at;
  const words = text.orders;
  const button = (outlet: string) => (
    <button key={outlet} type="button" onClick={() => goTo({ at: 'visit', id: outlet, order: id })}>
      {words.answer(kit?.outlet(outlet)?.name ?? outlet)}
    </button>
  );
  return (
    <li className="note">
      <span>
        <b>{title}</b>
        <br />
        {words.due(format.dateTime(deadlineAt))} · {left > 0 ? text.day.left(format.span(left)) : words.over}
        <br />
        {order.text}
        <br />
        {words.progress(outlets.length - open.length, outlets.length)} · {by}
      </span>
      {open.slice(0, SHOWN).map(button)}
      {open.length > SHOWN && (
        <details>
          <summary>{words.more(open.length - SHOWN)}</summary>
          {open.slice(SHOWN).map(button)}
        </details>
      )}
    </li>
  );
}

/** Open orders of the department, and answers begun to orders that have ended since. */
export function OrderCards({ at }: { readonly at: Instant }) {
  const { day, drafts, text, kit } = usePhone();
  const orders = day?.orders ?? [];
  const left = drafts.filter((draft) => {
    const order = orderOf(draft);
    return order !== null && Object.keys(draft.lines).length > 0 && !orders.some(({ id }) => id === order);
  });
  if (orders.length === 0 && left.length === 0) return null;
  return (
    <section>
      <h2>{text.orders.title}</h2>
      <ul className="list">
        {orders.map((order) => (
          <OrderCard key={order.id} order={order} at={at} />
        ))}
        {left.map((draft) => (
          <li key={`${draft.outlet}@${orderOf(draft)}`} className="note">
            <span>{text.orders.ended}</span>
            <button type="button" onClick={() => goTo({ at: 'visit', id: draft.outlet, order: orderOf(draft) ?? '' })}>
              {text.orders.answer(kit?.outlet(draft.outlet)?.name ?? draft.outlet)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
