import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';

/** The dialog's own words; `missing` is said when nothing was written, null: nothing is a text too. */
export interface DialogWords {
  readonly label: string;
  readonly send: string;
  readonly cancel: string;
  readonly close: string;
  readonly missing: string | null;
}

interface WordsDialogProps {
  readonly title: string;
  readonly words: DialogWords;
  readonly hint?: string | undefined;
  readonly initial?: string;
  readonly longest?: number;
  /** Null when it was done, else what was wrong, in words; the text is kept then. */
  readonly onSend: (text: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Asks for the words of an act. */
export function WordsDialog({ title, words, hint, initial = '', longest = 500, onSend, onClose }: WordsDialogProps) {
  const [text, setText] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    if (words.missing !== null && text.trim() === '') return setProblem(words.missing);
    setSending(true);
    const wrong = await onSend(text.trim());
    setSending(false);
    if (wrong === null) onClose();
    else setProblem(wrong);
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': words.close }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <Textarea
            label={words.label}
            description={hint}
            autosize
            minRows={3}
            maxLength={longest}
            value={text}
            error={problem}
            data-autofocus
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={sending}>
              {words.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
