import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../text/language.js';
import classes from './admin.module.css';

interface ReasonProps {
  readonly title: string;
  readonly hint: string;
  readonly action: string;
  /** Answers what is wrong, or null when it is done. */
  readonly onSend: (reason: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Asks why before something is put on record. */
export function ReasonDialog({ title, hint, action, onSend, onClose }: ReasonProps) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    setSending(true);
    const wrong = await onSend(reason).catch(() => t.common.failed);
    setSending(false);
    if (wrong === null) onClose();
    else setProblem(wrong);
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t.common.close }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <p className={classes.hint}>{hint}</p>
          <Textarea
            label={t.admin.reason}
            rows={2}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            required
            data-autofocus
          />
          <div role="alert">{problem !== null && <p className={classes.problem}>{problem}</p>}</div>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" size="sm" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button type="submit" size="sm" loading={sending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
