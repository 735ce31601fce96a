import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isForbidden } from '../apollo.js';
import { HandOverDocument, type HandOverProblem, type SupervisorQuery } from '../generated/operations.js';
import { useText } from '../text/language.js';

type Person = SupervisorQuery['dutyRoster'][number];

interface HandOverDialogProps {
  readonly from: Person;
  readonly people: readonly Person[];
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly tomorrow: string;
  readonly onDone: () => unknown;
  readonly onClose: () => void;
}

/** Gives all outlets of one person to another for some days; the day it ends is not in it. */
export function HandOverDialog({ from, people, today, tomorrow, onDone, onClose }: HandOverDialogProps) {
  const { t } = useText();
  const others = people.filter((person) => person.account !== from.account);
  const [wish, setWish] = useState({ to: others[0]?.account ?? '', since: today, until: tomorrow, reason: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [mutate, { loading }] = useMutation(HandOverDocument);
  const words = t.supervisor.handOver;
  const set = (parts: Partial<typeof wish>): void => setWish({ ...wish, ...parts });
  const send = async (): Promise<void> => {
    setProblem(null);
    try {
      const { data } = await mutate({ variables: { from: from.account, ...wish } });
      if (data?.handOver.__typename === 'HandOverRefused') return setProblem(words.problems[data.handOver.code satisfies HandOverProblem]);
      onDone();
      onClose();
    } catch (fault) {
      setProblem(isForbidden(fault) ? t.common.forbidden : t.supervisor.failed);
    }
  };
  return (
    <Modal opened onClose={onClose} title={words.title(from.name)} closeButtonProps={{ 'aria-label': t.common.close }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <NativeSelect
            label={words.to}
            value={wish.to}
            onChange={(event) => set({ to: event.currentTarget.value })}
            data={others.map((person) => ({ value: person.account, label: person.name }))}
          />
          <Group grow>
            <TextInput label={words.since} type="date" value={wish.since} onChange={(event) => set({ since: event.currentTarget.value })} />
            <TextInput label={words.until} type="date" value={wish.until} onChange={(event) => set({ until: event.currentTarget.value })} />
          </Group>
          <Textarea
            label={words.reason}
            autosize
            minRows={2}
            maxLength={500}
            value={wish.reason}
            error={problem}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button type="submit" loading={loading}>
              {words.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
