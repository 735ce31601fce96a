import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { AlertOwnersDocument, AssignAlertDocument } from '../generated/operations.js';
import { FormDialog } from '../shell/form-dialog.js';
import { useText } from '../text/language.js';

interface AssignDialogProps {
  readonly id: string;
  readonly onDone: () => void;
  readonly onChanged: () => unknown;
}

/** Gives an alert to somebody, by a time if one is set; local time of this machine. */
export function AssignDialog({ id, onDone, onChanged }: AssignDialogProps) {
  const { t } = useText();
  const owners = useQuery(AlertOwnersDocument).data?.alertOwners ?? [];
  const [assign] = useMutation(AssignAlertDocument);
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const [note, setNote] = useState('');
  const send = async (): Promise<string | null> => {
    if (owner === '') return t.desk.ownerMissing;
    const dueAt = due === '' ? null : new Date(due).toISOString();
    const answer = (await assign({ variables: { id, owner, dueAt, note: note.trim() === '' ? null : note.trim() } })).data?.assignAlert;
    if (answer?.__typename === 'AlertRefused') return t.alerts.problems[answer.code];
    onChanged();
    return null;
  };
  return (
    <FormDialog title={t.desk.assign} action={t.desk.assign} onSend={send} onClose={onDone}>
      <NativeSelect
        label={t.desk.assignTo}
        required
        data-autofocus
        value={owner}
        onChange={(event) => setOwner(event.currentTarget.value)}
        data={[{ value: '', label: '' }, ...owners.map(({ id: value, fullName }) => ({ value, label: fullName }))]}
      />
      <TextInput type="datetime-local" label={t.desk.assignBy} value={due} onChange={(event) => setDue(event.currentTarget.value)} />
      <Textarea label={t.alerts.noteOptional} value={note} onChange={(event) => setNote(event.currentTarget.value)} rows={2} maxLength={500} />
    </FormDialog>
  );
}
