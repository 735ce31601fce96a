import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../text/language.js';

interface CommentDialogProps {
  readonly title: string;
  readonly hint?: string;
  /** Answers whether it was done; a fault is shown and the words are kept. */
  readonly onSend: (comment: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks for the words an action needs. */
export function CommentDialog({ title, hint, onSend, onClose }: CommentDialogProps) {
  const { t } = useText();
  const [comment, setComment] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    if (comment.trim() === '') return setProblem(t.supervisor.commentMissing);
    setSending(true);
    try {
      if (await onSend(comment.trim())) onClose();
      else setProblem(t.supervisor.refused);
    } catch {
      setProblem(t.supervisor.failed);
    } finally {
      setSending(false);
    }
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
          <Textarea
            label={t.supervisor.comment}
            description={hint}
            autosize
            minRows={2}
            maxLength={500}
            value={comment}
            error={problem}
            data-autofocus
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button type="submit" loading={sending}>
              {t.supervisor.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
