import { useState } from 'react';
import { isForbidden } from '../apollo.js';
import { useText } from '../text/language.js';

/** Runs one action at a time and keeps what went wrong in words. `act` answers whether it was done. */
export function useAct(onChanged: () => unknown): {
  readonly problem: string | null;
  readonly busy: boolean;
  readonly run: (act: () => Promise<boolean>) => Promise<void>;
} {
  const { t } = useText();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (act: () => Promise<boolean>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      if (!(await act())) setProblem(t.supervisor.refused);
      onChanged();
    } catch (fault) {
      setProblem(isForbidden(fault) ? t.common.forbidden : t.supervisor.failed);
    } finally {
      setBusy(false);
    }
  };
  return { problem, busy, run };
}
