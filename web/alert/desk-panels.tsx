import { useAlertState } from './alert-state.js';
import { PrecisionDialog } from './precision-dialog.js';
import { SilencesDialog } from './silences-dialog.js';

/** What lies over the desk when asked for; the address keeps it. */
export function DeskPanels({ mayAct, onChanged }: { readonly mayAct: boolean; readonly onChanged: () => unknown }) {
  const [{ panel }, setState] = useAlertState();
  const close = (): void => void setState({ panel: null });
  if (panel === 'silences') return <SilencesDialog mayAct={mayAct} onClose={close} onChanged={onChanged} />;
  return panel === 'precision' ? <PrecisionDialog onClose={close} /> : null;
}
