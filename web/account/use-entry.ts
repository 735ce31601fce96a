import { useApolloClient } from '@apollo/client/react';
import { parseAsString, useQueryState } from 'nuqs';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { SetUpCodesMutation, SignInOutcomeFragment } from '../generated/operations.js';
import { useText } from '../text/language.js';
import { beginSession, endSession, hasExpired, isSignedIn } from './session.js';

/** Only an address inside this site may be the way back. */
const safeNext = (next: string | null): string => (next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/');

type Outcome = SignInOutcomeFragment | SetUpCodesMutation['setUpCodes'];

/** What must come between a password and the desk: a code, an app to set up, recovery codes to keep. */
export type Step = Exclude<Outcome, { readonly __typename: 'SignedIn' | 'SignInRefused' }>;

/** One way in, tried: what it came to decides where the person goes, or what they read. */
export interface Entry {
  readonly busy: boolean;
  readonly problem: string | null;
  readonly step: Step | null;
  /** Asks the server; null when it was not reached. */
  attempt(ask: () => Promise<Outcome | null>): Promise<void>;
  enter(): Promise<void>;
  say(problem: string | null): void;
  beginAgain(): void;
  /** The way to the identity provider of the deployment, and back to where the person wanted to go. */
  readonly provider: string;
}

export function useEntry(): Entry {
  const { t } = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [next] = useQueryState('next', parseAsString);
  const [back] = useQueryState('provider', parseAsString);
  const [busy, setBusy] = useState(false);
  const [step, setStep] = useState<Step | null>(null);
  const [problem, setProblem] = useState<string | null>(back === 'failed' ? t.signIn.providerFailed : hasExpired() ? t.signIn.expired : null);
  const follow = async (outcome: Outcome | null): Promise<void> => {
    if (outcome === null) return setProblem(t.common.failed);
    if (outcome.__typename === 'SignedIn') return enter();
    if (outcome.__typename !== 'SignInRefused') return setStep(outcome);
    if (outcome.code === 'TICKET_OVER') setStep(null);
    const wait = outcome.waitSeconds === null || outcome.code === 'LOCKED' ? '' : ` ${t.signIn.wait(outcome.waitSeconds)}`;
    setProblem(t.signIn.refusals[outcome.code] + wait);
  };
  const enter = async (): Promise<void> => {
    beginSession();
    await client.clearStore();
    await navigate(safeNext(next), { replace: true });
  };
  // Once, when the provider has sent the person back.
  useEffect(() => {
    if (back === 'done') void enter();
  }, []);
  const attempt: Entry['attempt'] = async (ask) => {
    setProblem(null);
    setBusy(true);
    if (isSignedIn()) endSession(false);
    const outcome = await ask().catch(() => null);
    setBusy(false);
    await follow(outcome);
  };
  const beginAgain = (): void => {
    setStep(null);
    setProblem(null);
  };
  const provider = `/sign-in/provider?${new URLSearchParams({ next: safeNext(next) })}`;
  return { busy, problem, step, attempt, enter, say: setProblem, beginAgain, provider };
}
