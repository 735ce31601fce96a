import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../text/language.js';

interface WordsDialogProps {
  readonly title: string;
  readonly label: string;
  readonly initial: string;
  /** Whether nothing may be sent, which takes a remark away. */
  readonly mayBeEmpty: boolean;
  /** Null when it was done, else what was wrong, in words; the text is kept then. */
  readonly onSend: (text: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Asks for the words of an act. */
export function WordsDialog({ title, label, initial, mayBeEmpty, onSend, onClose }: WordsDialogProps) {
  const { t } = useText();
  const [text, setText] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    if (!mayBeEmpty && text.trim() === '') return setProblem(t.bulletin.problems.TEXT_MISSING);
    setSending(true);
    const wrong = await onSend(text.trim());
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
          <Textarea
            label={label}
            autosize
            minRows={3}
            maxLength={4000}
            value={text}
            error={problem}
            data-autofocus
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button type="submit" loading={sending}>
              {t.bulletin.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
