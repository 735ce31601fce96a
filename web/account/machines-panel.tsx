import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Code, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  CredentialsDocument,
  type CredentialsPartsFragment,
  DropMachineTokenDocument,
  type MachineScope,
  MakeMachineTokenDocument,
} from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import { EntriesPanel } from './entries-panel.js';
import { useCredentialChange } from './use-credential.js';

const SCOPES: readonly MachineScope[] = ['READ', 'SUBMIT'];

/** Tokens for programs that ask or report in the person's name. */
export function MachinesPanel({ credentials }: { readonly credentials: CredentialsPartsFragment }) {
  const { t } = useText();
  const words = t.account.machines;
  const format = useFormat();
  const [drop] = useMutation(DropMachineTokenDocument, { refetchQueries: [CredentialsDocument] });
  const entries = credentials.machines.map(({ id, name, scopes, expiresAt }) => ({
    id,
    name,
    about: `${scopes.map((scope) => words.scopes[scope]).join(', ')} · ${words.until(format.dateTime(Date.parse(expiresAt)))}`,
    act: t.account.remove,
  }));
  return (
    <EntriesPanel words={words} entries={entries} drop={async (id) => (await drop({ variables: { id } })).data?.dropMachineToken}>
      <MakeToken />
    </EntriesPanel>
  );
}

function MakeToken() {
  const { t } = useText();
  const words = t.account.machines;
  const [name, setName] = useState('');
  const [days, setDays] = useState<number | string>(90);
  const [scopes, setScopes] = useState<string[]>(['READ']);
  const [token, setToken] = useState<string | null>(null);
  const [make] = useMutation(MakeMachineTokenDocument, { refetchQueries: [CredentialsDocument] });
  const { busy, problem, run } = useCredentialChange();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const variables = { name, days: Number(days), scopes: SCOPES.filter((scope) => scopes.includes(scope)) };
    const made = await run(async () => (await make({ variables })).data?.makeMachineToken);
    if (made?.__typename === 'MachineTokenMade') setToken(made.token);
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={words.add}>
      <Stack gap="sm">
        <div role="status">
          {token !== null && (
            <>
              <Text size="sm">{words.shown}</Text>
              <Code block>{token}</Code>
            </>
          )}
        </div>
        <TextInput label={words.name} error={problem} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={60} required />
        <NumberInput label={words.days} value={days} onChange={setDays} min={1} max={365} />
        <Checkbox.Group value={scopes} onChange={setScopes} aria-label={words.title}>
          <Group>
            {SCOPES.map((scope) => (
              <Checkbox key={scope} value={scope} label={words.scopes[scope]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Button type="submit" variant="default" loading={busy}>
          {words.add}
        </Button>
      </Stack>
    </form>
  );
}
