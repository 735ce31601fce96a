import { Button, Stack } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { useText } from '../text/language.js';
import { SkeletonRows } from '../ui/skeleton-rows.js';
import { CodeForm } from './code-form.js';
import { EntryFrame } from './entry-frame.js';
import { RecoveryCodes } from './recovery-codes.js';
import type { Entry, Step } from './use-entry.js';

const SetUpForm = lazy(async () => ({ default: (await import('./set-up-form.js')).SetUpForm }));

/** What stands between a password and the desk, or `children` while nothing does. */
export function EntrySteps({ entry, children }: { readonly entry: Entry; readonly children: ReactNode }) {
  return <EntryFrame problem={entry.problem}>{entry.step === null ? children : <NextStep entry={entry} step={entry.step} />}</EntryFrame>;
}

function NextStep({ entry, step }: { readonly entry: Entry; readonly step: Step }) {
  if (step.__typename === 'SecondFactorNeeded') return <CodeForm entry={entry} ticket={step.ticket} />;
  if (step.__typename === 'FirstCodesOn') return <Recovery codes={step.recoveryCodes} onKept={entry.enter} />;
  return (
    <Suspense fallback={<SetUpWaits />}>
      <SetUpForm entry={entry} app={step} />
    </Suspense>
  );
}

function SetUpWaits() {
  const { t } = useText();
  return <SkeletonRows rows={1} height={420} label={t.common.loading} />;
}

function Recovery({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => Promise<void> }) {
  const { t } = useText();
  return (
    <Stack gap="md">
      <RecoveryCodes codes={codes} />
      <Button onClick={() => void onKept()}>{t.signIn.setUp.kept}</Button>
    </Stack>
  );
}
