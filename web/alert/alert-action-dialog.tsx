import { useMutation } from '@apollo/client/react';
import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { AcknowledgeAlertDocument, type AlertOutcome, type AlertProblem, CloseAlertDocument, InspectAlertDocument } from '../generated/operations.js';
import { FormDialog } from '../shell/form-dialog.js';
import { useText } from '../text/language.js';
import classes from './alert-action-dialog.module.css';

export type AlertAction = 'acknowledge' | 'inspect' | 'close';

/** What a person may find; RECOVERED is the system's own word. */
const OUTCOMES = ['CONFIRMED', 'EXPLAINED', 'FALSE_ALARM', 'DATA_ERROR'] as const satisfies readonly AlertOutcome[];

type Answer = { readonly __typename: 'Alert' } | { readonly __typename: 'AlertRefused'; readonly code: AlertProblem };

/** Sends an action; answers null when it was done, else the refusal. */
function useAction(kind: AlertAction, id: string): (note: string, outcome: AlertOutcome | null) => Promise<AlertProblem | null> {
  const [acknowledge] = useMutation(AcknowledgeAlertDocument);
  const [inspect] = useMutation(InspectAlertDocument);
  const [close] = useMutation(CloseAlertDocument);
  const send = async (note: string, outcome: AlertOutcome | null): Promise<Answer | undefined> => {
    const words = note.trim() === '' ? null : note.trim();
    if (kind === 'acknowledge') return (await acknowledge({ variables: { id, note: words } })).data?.acknowledgeAlert;
    if (kind === 'inspect') return (await inspect({ variables: { id, note: words } })).data?.inspectAlert;
    return (await close({ variables: { id, note: words ?? '', outcome: outcome ?? 'CONFIRMED' } })).data?.closeAlert;
  };
  return async (note, outcome) => {
    const answer = await send(note, outcome);
    if (answer === undefined) throw new Error('no answer');
    return answer.__typename === 'AlertRefused' ? answer.code : null;
  };
}

interface AlertActionDialogProps {
  readonly kind: AlertAction;
  readonly id: string;
  readonly onDone: () => void;
  readonly onChanged: () => unknown;
}

/** Asks once more before an alert is moved, for no move can be taken back; closing needs an outcome and a reason. */
export function AlertActionDialog({ kind, id, onDone, onChanged }: AlertActionDialogProps) {
  const { t } = useText();
  const act = useAction(kind, id);
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<AlertOutcome | null>(null);
  const closing = kind === 'close';
  const send = async (): Promise<string | null> => {
    if (closing && outcome === null) return t.alerts.outcomeMissing;
    if (closing && note.trim() === '') return t.alerts.noteMissing;
    const refusal = await act(note, outcome);
    if (refusal !== null) return t.alerts.problems[refusal];
    onChanged();
    return null;
  };
  return (
    <FormDialog title={closing ? t.alerts.confirmClose : t.alerts[kind]} action={t.alerts[kind]} onSend={send} onClose={onDone}>
      {closing && (
        <>
          <p className={classes.hint}>{t.alerts.confirmCloseHint}</p>
          <Radio.Group label={t.alerts.outcome} value={outcome} onChange={(value) => setOutcome(OUTCOMES.find((known) => known === value) ?? null)} required>
            <Stack gap={6} mt={6}>
              {OUTCOMES.map((value, index) => (
                <Radio key={value} value={value} label={t.outcomes[value]} data-autofocus={index === 0 ? true : undefined} />
              ))}
            </Stack>
          </Radio.Group>
        </>
      )}
      <Textarea
        label={closing ? t.alerts.note : t.alerts.noteOptional}
        placeholder={t.alerts.notePlaceholder}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        rows={3}
        maxLength={500}
        required={closing}
        data-autofocus={closing ? undefined : true}
      />
    </FormDialog>
  );
}
