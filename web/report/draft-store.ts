import { useCallback, useEffect, useState } from 'react';
import { EMPTY_DRAFT, EMPTY_LINE, type LineDraft, parseDraft, type ReportDraft } from './draft.js';

const memoryOf = (outlet: string): string => `cungcau.draft.${outlet}`;
const CHANGED = 'cungcau.draft';

/** Puts a draft back under an outlet, so that an open form takes it up. */
export function restoreDraft(outlet: string, draft: ReportDraft): void {
  localStorage.setItem(memoryOf(outlet), JSON.stringify(draft));
  window.dispatchEvent(new CustomEvent(CHANGED, { detail: outlet }));
}

/** The draft of one outlet, written to this machine at every keystroke. */
export function useDraft(outlet: string) {
  const [draft, setDraft] = useState<ReportDraft>(() => parseDraft(localStorage.getItem(memoryOf(outlet))));
  useEffect(() => {
    if (draft === EMPTY_DRAFT) localStorage.removeItem(memoryOf(outlet));
    else localStorage.setItem(memoryOf(outlet), JSON.stringify(draft));
  }, [draft, outlet]);
  useEffect(() => {
    const reread = (event: Event): void => {
      if ((event as CustomEvent<string>).detail === outlet) setDraft(parseDraft(localStorage.getItem(memoryOf(outlet))));
    };
    window.addEventListener(CHANGED, reread);
    return () => window.removeEventListener(CHANGED, reread);
  }, [outlet]);
  const changeLine = useCallback((commodity: string, change: Partial<LineDraft>) => {
    setDraft((before) => ({ ...before, lines: { ...before.lines, [commodity]: { ...(before.lines[commodity] ?? EMPTY_LINE), ...change } } }));
  }, []);
  const changeNote = useCallback((note: string) => setDraft((before) => ({ ...before, note })), []);
  const clear = useCallback(() => setDraft(EMPTY_DRAFT), []);
  return { draft, changeLine, changeNote, clear };
}
