import { useMutation } from '@apollo/client/react';
import { Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { HandOverOfficeDocument, type HandOverProblem, type SupervisorQuery } from '../generated/operations.js';
import { FormDialog } from '../shell/form-dialog.js';
import { useText } from '../text/language.js';

type Person = Pick<SupervisorQuery['dutyRoster'][number], 'account' | 'name'>;

interface Wish {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly since: string;
  readonly until: string;
  readonly reason: string;
}

interface HandOverDialogProps {
  /** Null: several people drop out, and are chosen here. */
  readonly from: Person | null;
  readonly people: readonly Person[];
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly tomorrow: string;
  readonly onDone: () => unknown;
  readonly onClose: () => void;
}

/** Gives all outlets of one person, or of a whole office, to others for some days; the day it ends is not in it. */
export function HandOverDialog({ from, people, today, tomorrow, onDone, onClose }: HandOverDialogProps) {
  const { t } = useText();
  const first = people.find((person) => person.account !== from?.account)?.account;
  const [wish, setWish] = useState<Wish>({
    ...{ from: from === null ? [] : [from.account], to: from === null || first === undefined ? [] : [first] },
    ...{ since: today, until: tomorrow, reason: '' },
  });
  const [mutate] = useMutation(HandOverOfficeDocument);
  const words = t.supervisor.handOver;
  const set = (parts: Partial<Wish>): void => setWish({ ...wish, ...parts });
  const send = async (): Promise<string | null> => {
    const { data } = await mutate({ variables: { ...wish, from: [...wish.from], to: [...wish.to] } });
    if (data?.handOverOffice.__typename === 'HandOverRefused') return words.problems[data.handOverOffice.code satisfies HandOverProblem];
    onDone();
    return null;
  };
  return (
    <FormDialog title={from === null ? words.officeTitle : words.title(from.name)} action={words.send} onSend={send} onClose={onClose}>
      <People from={from} people={people} wish={wish} onChange={set} />
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
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

interface PeopleProps {
  readonly from: Person | null;
  readonly people: readonly Person[];
  readonly wish: Wish;
  readonly onChange: (parts: Partial<Wish>) => void;
}

/** Whoever takes over from one person is one; of an office any number, and nobody is on both sides. */
function People({ from, people, wish, onChange }: PeopleProps) {
  const { t } = useText();
  const words = t.supervisor.handOver;
  if (from !== null)
    return (
      <NativeSelect
        label={words.to}
        value={wish.to[0] ?? ''}
        onChange={(event) => onChange({ to: [event.currentTarget.value] })}
        data={people.filter((person) => person.account !== from.account).map((person) => ({ value: person.account, label: person.name }))}
      />
    );
  const boxes = (shown: readonly Person[]) => (
    <Group gap="xs" mt={4}>
      {shown.map(({ account, name }) => (
        <Checkbox key={account} size="xs" value={account} label={name} />
      ))}
    </Group>
  );
  return (
    <>
      <Checkbox.Group
        label={words.gone}
        value={[...wish.from]}
        onChange={(gone) => onChange({ from: gone, to: wish.to.filter((account) => !gone.includes(account)) })}
      >
        {boxes(people)}
      </Checkbox.Group>
      <Checkbox.Group label={words.standIns} description={words.standInsHint} value={[...wish.to]} onChange={(to) => onChange({ to })}>
        {boxes(people.filter(({ account }) => !wish.from.includes(account)))}
      </Checkbox.Group>
    </>
  );
}
