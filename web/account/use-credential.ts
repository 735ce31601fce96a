import { useState } from 'react';
import type { CredentialRefusal } from '../generated/operations.js';
import { useText } from '../text/language.js';

/** A change of one's own sign-in: what is asked of the server, and what the person is told when it is refused. */
export interface CredentialChange {
  readonly busy: boolean;
  readonly problem: string | null;
  say(problem: string | null): void;
  /** Answers what came back; null when it was refused or nobody was reached, and that is said. */
  run<Answer extends { readonly __typename: string }>(ask: () => Promise<Answer | null | undefined>): Promise<Answer | null>;
}

export function useCredentialChange(): CredentialChange {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const words: Readonly<Partial<Record<CredentialRefusal, string>>> = { ...t.signIn.refusals, ...t.account.refusals };
  const run: CredentialChange['run'] = async (ask) => {
    setBusy(true);
    setProblem(null);
    const answer = (await ask().catch(() => null)) ?? null;
    setBusy(false);
    if (answer !== null && answer.__typename !== 'CredentialRefused') return answer;
    const code = (answer as { readonly code?: CredentialRefusal } | null)?.code;
    setProblem((code === undefined ? undefined : words[code]) ?? t.common.failed);
    return null;
  };
  return { busy, problem, say: setProblem, run };
}
