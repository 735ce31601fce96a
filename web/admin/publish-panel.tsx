import { useMutation } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PublishThresholdsDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import classes from './admin.module.css';
import type { Problem } from './version.js';
import { readLocal } from './when.js';

interface PublishProps {
  readonly draft: unknown;
  readonly basedOn: number;
  readonly onProblems: (problems: readonly Problem[]) => void;
  readonly onPublished: () => void;
}

/** Puts the limits of the table in force: with a reason, at once or from a time on. */
export function PublishPanel({ draft, basedOn, onProblems, onPublished }: PublishProps) {
  const { t } = useText();
  const { calendar } = useCatalogue();
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [publish, { loading }] = useMutation(PublishThresholdsDocument);
  const send = async (): Promise<void> => {
    setProblem(null);
    const variables = { basedOn, thresholds: draft, reason, activeFrom: readLocal(from, calendar) };
    const { data } = await publish({ variables }).catch(() => ({ data: undefined }));
    const answer = data?.publishThresholds;
    if (answer === undefined) setProblem(t.common.failed);
    else if (answer.__typename === 'ThresholdRefused') {
      setProblem(t.admin.refusals[answer.refusal]);
      onProblems(answer.problems);
    } else onPublished();
  };
  return (
    <Panel title={t.admin.publishTitle}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Textarea
          size="xs"
          label={t.admin.reason}
          placeholder={t.admin.reasonHint}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
        />
        <TextInput size="xs" type="datetime-local" label={t.admin.activeFrom} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <div role="alert">{problem !== null && <p className={classes.problem}>{problem}</p>}</div>
        <Button type="submit" size="xs" loading={loading}>
          {t.admin.publish}
        </Button>
      </form>
    </Panel>
  );
}
