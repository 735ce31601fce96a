import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from './form-dialog.js';

interface WordsDialogProps {
  readonly title: string;
  /** What the words are. */
  readonly label: string;
  /** What the button that sends says. */
  readonly action: string;
  /** Said when nothing was written; null: nothing is a text too. */
  readonly missing: string | null;
  readonly hint?: string | undefined;
  readonly initial?: string;
  readonly longest?: number;
  /** Null when it was done, else what is wrong, in words; the text is kept then. */
  readonly onSend: (text: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Asks for the words of an act. */
export function WordsDialog({ title, label, action, missing, hint, initial = '', longest = 500, onSend, onClose }: WordsDialogProps) {
  const [text, setText] = useState(initial);
  const send = async (): Promise<string | null> => (missing !== null && text.trim() === '' ? missing : onSend(text.trim()));
  return (
    <FormDialog title={title} action={action} onSend={send} onClose={onClose}>
      <Textarea
        label={label}
        description={hint}
        autosize
        minRows={3}
        maxLength={longest}
        value={text}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
