import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { isForbidden } from '../apollo.js';
import { useText } from '../text/language.js';

interface FormDialogProps {
  readonly title: string;
  /** What the button that sends says. */
  readonly action: string;
  readonly children: ReactNode;
  /** Null when it was done, else what is wrong, in words; what was typed is kept then. */
  readonly onSend: () => Promise<string | null>;
  readonly onClose: () => void;
}

/** A form in a dialog: sends once, shows what is wrong, closes when it is done. */
export function FormDialog({ title, action, children, onSend, onClose }: FormDialogProps) {
  const { t } = useText();
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    setSending(true);
    const wrong = await onSend().catch((fault: unknown) => (isForbidden(fault) ? t.common.forbidden : t.alerts.notSent));
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
          {children}
          <div role="alert">
            {problem !== null && (
              <Text size="sm" c="var(--crisis)">
                {problem}
              </Text>
            )}
          </div>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button type="submit" loading={sending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
