import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isForbidden } from '../apollo.js';
import { AlertOwnersDocument, AssignAlertDocument } from '../generated/operations.js';
import { useText } from '../text/language.js';
import classes from './alert-action-dialog.module.css';

interface AssignDialogProps {
  readonly id: string;
  readonly onDone: () => void;
  readonly onChanged: () => unknown;
}

/** Gives an alert to somebody, by a time if one is set; local time of this machine. */
export function AssignDialog({ id, onDone, onChanged }: AssignDialogProps) {
  const { t } = useText();
  const owners = useQuery(AlertOwnersDocument).data?.alertOwners ?? [];
  const [assign, { loading }] = useMutation(AssignAlertDocument);
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    if (owner === '') return setProblem(t.desk.ownerMissing);
    try {
      const dueAt = due === '' ? null : new Date(due).toISOString();
      const answer = (await assign({ variables: { id, owner, dueAt, note: note.trim() === '' ? null : note.trim() } })).data?.assignAlert;
      if (answer?.__typename === 'AlertRefused') return setProblem(t.alerts.problems[answer.code]);
      onDone();
      onChanged();
    } catch (fault) {
      setProblem(isForbidden(fault) ? t.common.forbidden : t.alerts.notSent);
    }
  };
  return (
    <Modal opened onClose={onDone} title={t.desk.assign} closeButtonProps={{ 'aria-label': t.common.close }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
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
          <div role="alert">{problem !== null && <p className={classes.problem}>{problem}</p>}</div>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" size="sm" onClick={onDone}>
              {t.common.cancel}
            </Button>
            <Button type="submit" size="sm" loading={loading}>
              {t.desk.assign}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
