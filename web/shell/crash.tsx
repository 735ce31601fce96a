import { useRouteError } from 'react-router';
import { useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';

/** A screen has thrown: the rest of the page stays, and a reload is offered. */
export function Crash() {
  const { t } = useText();
  const fault = useRouteError();
  return (
    <StateNote tone="fault" title={t.common.crashed} hint={t.common.crashedHint} action={{ label: t.common.reload, onClick: () => location.reload() }}>
      <p>
        <code>{fault instanceof Error ? fault.message : String(fault)}</code>
      </p>
    </StateNote>
  );
}
